package vn.kenhtin.hub.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.platform.db.TestDatabase;

/** What is read most, on both databases. */
abstract class MostReadContract extends ReadsContract {

    MostReadContract(TestDatabase kind) {
        super(kind);
    }

    @Test
    void more_reads_come_first() {
        ArticleId a = article("a");
        ArticleId b = article("b");
        read(reads, a, 2);
        read(reads, b, 3);
        reads.catchUp();

        assertThat(list(Window.DAY, null)).containsExactly(b + " 3", a + " 2");
        assertThat(list(Window.WEEK, null)).containsExactly(b + " 3", a + " 2");
    }

    @Test
    void a_read_weighs_less_the_older_it_is() {
        ArticleId old = article("old");
        ArticleId fresh = article("fresh");
        read(reads, old, 5);
        wait(Duration.ofHours(20));
        read(reads, fresh, 2);
        reads.catchUp();

        assertThat(list(Window.DAY, null)).containsExactly(fresh + " 2", old + " 5");
        assertThat(list(Window.WEEK, null)).containsExactly(old + " 5", fresh + " 2");
    }

    @Test
    void reads_older_than_the_window_do_not_count() {
        ArticleId article = article("a");
        read(reads, article, 1);
        reads.catchUp();
        wait(Duration.ofHours(23));
        assertThat(list(Window.DAY, null)).containsExactly(article + " 1");
        wait(Duration.ofHours(1));

        assertThat(list(Window.DAY, null)).isEmpty();
        assertThat(list(Window.WEEK, null)).containsExactly(article + " 1");
        wait(Duration.ofDays(6));
        assertThat(list(Window.WEEK, null)).isEmpty();
        assertThat(list(Window.ALL, null)).containsExactly(article + " 1");
    }

    @Test
    void all_time_holds_what_was_counted_before_the_hub_also_when_nobody_reads_it_now() {
        ArticleId read = article("read");
        ArticleId old = article("old");
        ArticleId both = article("both");
        legacy(old, 100);
        legacy(both, 99);
        read(reads, read, 3);
        read(reads, both, 2);
        reads.catchUp();

        assertThat(list(Window.ALL, null)).containsExactly(both + " 101", old + " 100", read + " 3");
    }

    @Test
    void lists_are_made_of_one_site_and_one_category() {
        ArticleId a = article("a", Drafts.guid("a").in("Kinh tế"));
        ArticleId b = article("b", Drafts.guid("b").in("Văn hoá"));
        read(reads, a, 1);
        read(reads, b, 1);
        newSite();
        ArticleId elsewhere = article("a", Drafts.guid("a").in("Kinh tế"));
        read(reads, elsewhere, 2);
        reads.catchUp();

        assertThat(list(new Ranking(Window.DAY, List.of(), null))).hasSize(3).startsWith(elsewhere + " 2");
        assertThat(list(Window.DAY, null)).containsExactly(elsewhere + " 2");
        assertThat(list(new Ranking(Window.DAY, List.of(), "kinh-te"))).containsExactly(elsewhere + " 2", a + " 1");
        assertThat(list(Window.DAY, "van-hoa")).isEmpty();
    }

    @Test
    void a_withdrawn_article_is_gone_at_once() {
        ArticleId article = article("a");
        read(reads, article, 1);
        reads.catchUp();
        assertThat(list(Window.DAY, null)).hasSize(1);

        articles.withdraw(article);

        assertThat(list(Window.DAY, null)).isEmpty();
        assertThat(list(Window.ALL, null)).isEmpty();
    }

    @Test
    void a_list_is_the_same_for_ten_seconds_and_as_long_as_nothing_is_added_up() {
        ArticleId a = article("a");
        ArticleId b = article("b");
        read(reads, a, 1);
        reads.catchUp();
        assertThat(list(Window.DAY, null)).containsExactly(a + " 1");
        read(reads, b, 2);
        reads.catchUp();
        assertThat(list(Window.DAY, null)).containsExactly(a + " 1");
        wait(Duration.ofSeconds(10));

        assertThat(list(Window.DAY, null)).containsExactly(b + " 2", a + " 1");
    }

    private List<String> list(Window window, @Nullable String category) {
        return list(new Ranking(window, List.of(site.slug()), category));
    }

    private List<String> list(Ranking ranking) {
        return reads.mostRead().list(ranking).stream()
                .map(ranked -> ranked.article().id() + " " + ranked.reads())
                .toList();
    }
}
