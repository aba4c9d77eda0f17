package vn.kenhtin.hub.feed.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleFilter;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.article.SiteRows;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Selection;
import vn.kenhtin.hub.feed.catalog.Copies.Place;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.Site;

/** Sixty articles of one site, newest first as a0, a1, …; what tells the same as what is given by each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutCopiesTest {

    private static final UUID STORY = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private Database database;
    private ArticleStore articles;
    private Site site;

    @BeforeAll
    void open() {
        database = TestDatabase.H2.open();
        articles = new ArticleStore(database.jdbi(), () -> Instant.parse("2026-11-01T01:30:00Z"));
        site = SiteRows.insert(database.jdbi());
        Instant newest = Instant.parse("2026-10-01T00:00:00Z");
        articles.merge(
                site,
                1,
                IntStream.range(0, 60)
                        .mapToObj(i -> Drafts.guid("a" + i)
                                .published(newest.minusSeconds(i).toString())
                                .draft())
                        .toList());
    }

    @AfterAll
    void close() {
        database.close();
    }

    private ArticleId id(int number) {
        return ArticleId.of(site.slug(), "a" + number);
    }

    private List<String> first(int limit, Map<ArticleId, Place> places) {
        return new WithoutCopies(new Newest(), ids -> {
                    assertThat(ids).isNotEmpty();
                    return places;
                })
                .articles(limit).stream()
                        .map(article -> article.origin().guid())
                        .toList();
    }

    @Test
    void shows_the_original_in_its_own_place() {
        assertThat(first(3, Map.of(id(0), new Place(STORY, false), id(2), new Place(STORY, true))))
                .containsExactly("a1", "a2", "a3");
    }

    @Test
    void shows_the_first_copy_where_the_original_is_not_among_them() {
        assertThat(first(3, Map.of(id(1), new Place(STORY, false), id(2), new Place(STORY, false))))
                .containsExactly("a0", "a1", "a3");
    }

    @Test
    void is_full_also_when_most_of_the_newest_tell_the_same() {
        Map<ArticleId, Place> places = IntStream.range(0, 45)
                .boxed()
                .collect(java.util.stream.Collectors.toMap(this::id, number -> new Place(STORY, number == 44)));

        assertThat(first(10, places)).hasSize(10).startsWith("a44", "a45");
    }

    @Test
    void is_as_short_as_what_there_is() {
        assertThat(first(100, Map.of(id(0), new Place(STORY, false), id(2), new Place(STORY, true))))
                .hasSize(59);
    }

    private final class Newest implements Selection {

        @Override
        public FeedName name() {
            return FeedName.ALL;
        }

        @Override
        public List<Article> articles(int limit) {
            return articles.latest(ArticleFilter.ALL, limit, null);
        }

        @Override
        public FeedDocument.Head head(List<Article> shown) {
            throw new UnsupportedOperationException();
        }
    }
}
