package vn.kenhtin.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.article.SiteRows;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.Site;

class IndexFollowerTest {

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-01T01:30:00Z");
    private final Database database = TestDatabase.H2.open();
    private final ArticleStore articles = new ArticleStore(database.jdbi(), () -> now);
    private final Site site = SiteRows.insert(database.jdbi(), "rach-gia");
    private final ArticleId a = ArticleId.of(site.slug(), "a");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_new_article_is_found_and_a_withdrawn_one_is_not() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            IndexFollower follower = follower(index);
            merge(Drafts.guid("a").title("Lễ hội Nguyễn Trung Trực"));
            follower.catchUp();
            assertThat(found(index, "nguyen trung truc")).containsExactly(a.toString());

            articles.withdraw(a);
            follower.catchUp();
            assertThat(found(index, "nguyen trung truc")).isEmpty();

            articles.restore(a);
            follower.catchUp();
            assertThat(found(index, "nguyen trung truc")).containsExactly(a.toString());
        }
    }

    @Test
    void an_edited_article_is_found_by_its_new_words_only() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            IndexFollower follower = follower(index);
            merge(Drafts.guid("a").title("Khánh thành cầu Rạch Sỏi"));
            follower.catchUp();
            merge(Drafts.guid("a").title("Đua ghe ngo trên sông Cái Lớn"));
            follower.catchUp();

            assertThat(found(index, "ghe ngo")).containsExactly(a.toString());
            assertThat(found(index, "khánh thành")).isEmpty();
        }
    }

    @Test
    void markup_is_not_searched_and_a_repeated_lead_is_taken_once() {
        merge(Drafts.guid("a")
                .summary("Tin từ Hòn Đất.")
                .content("<p>Tin từ Hòn Đất.</p><p class=\"strong\">Lúa <b>được</b> mùa</p>"));
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            follower(index).catchUp();

            assertThat(index.find(a.toString()).orElseThrow().body().strip()).isEqualTo("Lúa được mùa");
            assertThat(found(index, "strong")).isEmpty();
            assertThat(found(index, "\"lúa được mùa\"")).hasSize(1);
        }
    }

    @Test
    void a_missing_index_is_built_from_the_store() {
        merge(IntStream.range(0, 1_200)
                .mapToObj(i -> Drafts.guid("g" + i).title("Bài số " + i))
                .toArray(Drafts[]::new));
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            IndexFollower follower = follower(index);
            follower.catchUp();

            assertThat(index.size()).isEqualTo(1_200);
            assertThat(follower.position()).isEqualTo(articles.head());
        }
    }

    @Test
    void what_was_not_committed_before_a_crash_is_taken_in_again() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            IndexFollower follower = follower(index);
            merge(Drafts.guid("a"));
            now = now.plus(Duration.ofMinutes(1));
            follower.catchUp();
            assertThat(index.watermark()).isEqualTo(1);
            merge(Drafts.guid("b"));
            follower.catchUp();
            assertThat(index.watermark()).isEqualTo(1);
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.size()).isEqualTo(1);
            follower(index).catchUp();
            assertThat(index.size()).isEqualTo(2);
        }
    }

    @Test
    void closing_commits_so_that_the_next_start_has_nothing_to_do() {
        merge(Drafts.guid("a"));
        try (ArticleIndex index = ArticleIndex.open(folder);
                IndexFollower follower = follower(index)) {
            follower.catchUp();
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.watermark()).isEqualTo(articles.head());
        }
    }

    @Test
    void an_index_of_another_database_is_built_anew() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.put(ArticleIndexTest.article("elsewhere", "Bài của cơ sở dữ liệu khác", ""));
            index.commit(99);
            merge(Drafts.guid("a"));
            follower(index).catchUp();

            assertThat(index.find("elsewhere")).isEmpty();
            assertThat(index.find(a.toString())).isPresent();
        }
    }

    private IndexFollower follower(ArticleIndex index) {
        return new IndexFollower(index, articles, () -> now);
    }

    private void merge(Drafts... drafts) {
        articles.merge(site, 1, List.of(drafts).stream().map(Drafts::draft).toList());
    }

    private static List<String> found(ArticleIndex index, String words) {
        return index.search(SearchQuery.of(words)).hits().stream()
                .map(SearchPage.Hit::id)
                .toList();
    }
}
