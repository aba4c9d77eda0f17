package vn.kenhtin.hub.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.ArticleStore.PageKey;
import vn.kenhtin.hub.platform.db.TestDatabase;

/** How articles and the change log are read, the same on both databases. */
abstract class ArticleReadingContract extends ArticleStoreContract {

    ArticleReadingContract(TestDatabase kind) {
        super(kind);
    }

    @Test
    void latest_lists_the_newest_first() {
        merge(
                Drafts.guid("old").published("2018-05-10T01:00:00Z"),
                Drafts.guid("new").published("2018-05-12T01:00:00Z"),
                Drafts.guid("middle").published("2018-05-11T01:00:00Z"));

        assertThat(guids(all())).containsExactly("new", "middle", "old");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_also_within_one_instant() {
        List<Drafts> drafts = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            drafts.add(Drafts.guid("p" + i).in("Thể thao").published("2018-05-1" + i / 10 + "T01:00:00Z"));
        }
        merge(drafts.toArray(Drafts[]::new));

        for (String category : new String[] {null, "the-thao"}) {
            ArticleFilter filter = new ArticleFilter(List.of(site.slug()), category, false);
            List<Article> paged = new ArrayList<>();
            PageKey after = null;
            for (List<Article> page = store.latest(filter, 4, after);
                    !page.isEmpty();
                    page = store.latest(filter, 4, after)) {
                paged.addAll(page);
                after = PageKey.of(page.get(page.size() - 1));
            }
            assertThat(paged).isEqualTo(store.latest(filter, 100, null)).hasSize(25);
        }
    }

    @Test
    void the_filter_s_conditions_add_up() {
        merge(
                Drafts.guid("a").in("Kinh tế").hotNews(),
                Drafts.guid("b").in("Kinh tế", "Xã hội"),
                Drafts.guid("c").in("Xã hội").hotNews());
        var sites = List.of(site.slug());

        assertThat(guids(store.latest(new ArticleFilter(sites, "kinh-te", false), 10, null)))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(guids(store.latest(new ArticleFilter(sites, null, true), 10, null)))
                .containsExactlyInAnyOrder("a", "c");
        assertThat(guids(store.latest(new ArticleFilter(sites, "xa-hoi", true), 10, null)))
                .containsExactly("c");
        assertThat(store.latest(new ArticleFilter(sites, "the-thao", false), 10, null))
                .isEmpty();
    }

    @Test
    void the_empty_filter_takes_every_site() {
        merge(Drafts.guid("a").published("2026-10-31T00:00:00Z"));

        assertThat(store.latest(ArticleFilter.ALL, 1000, null)).contains(article("a"));
    }

    @Test
    void articles_come_in_the_order_of_their_ids_with_their_categories() {
        merge(Drafts.guid("a").in("Kinh tế"), Drafts.guid("b"), Drafts.guid("c").in("Xã hội", "Kinh tế"));
        List<ArticleId> ids = List.of(
                article("c").id(),
                ArticleId.of(site.slug(), "unknown"),
                article("a").id(),
                article("c").id());

        assertThat(store.findAll(ids)).containsExactly(article("c"), article("a"));
        assertThat(article("c").categories()).containsExactly(Category.of("Xã hội"), Category.of("Kinh tế"));
        assertThat(store.findAll(List.of())).isEmpty();
    }

    @Test
    void a_page_is_found_however_its_link_is_written() {
        merge(Drafts.guid("a").link("https://www.example.gov.vn/tin/" + site.slug() + "/"));
        URI shared = URI.create("http://example.gov.vn/tin/" + site.slug() + "?fbclid=xyz#binh-luan");

        assertThat(store.findByLink(shared)).contains(article("a"));
        assertThat(store.findByLink(shared, site.slug())).contains(article("a"));
        assertThat(store.findByLink(shared, SiteRows.insert(database.jdbi()).slug()))
                .isEmpty();
        assertThat(store.findByLink(URI.create("http://example.gov.vn/"))).isEmpty();
    }

    @Test
    void categories_are_counted_under_the_label_most_articles_give() {
        merge(
                Drafts.guid("a").in("Văn hóa - Xã hội"),
                Drafts.guid("b").in("VĂN HÓA – XÃ HỘI", "Kinh tế"),
                Drafts.guid("c").in("Văn hóa - Xã hội"),
                Drafts.guid("gone").in("Kinh tế"));
        store.withdraw(article("gone").id());

        assertThat(store.categories(new ArticleFilter(List.of(site.slug()), null, false)))
                .containsExactly(
                        new CategoryCount(new Category("van-hoa-xa-hoi", "Văn hóa - Xã hội"), 3),
                        new CategoryCount(new Category("kinh-te", "Kinh tế"), 1));
    }

    @Test
    void the_log_is_read_in_pages_and_ends_at_the_head() {
        merge(Drafts.guid("a"), Drafts.guid("b"), Drafts.guid("c"));

        List<ArticleChange> first = store.changesSince(cursor, 2);
        List<ArticleChange> rest = store.changesSince(first.get(1).position(), 2);
        assertThat(first).extracting(ArticleChange::position).containsExactly(cursor + 1, cursor + 2);
        assertThat(rest).extracting(ArticleChange::position).containsExactly(cursor + 3);
        assertThat(store.head()).isEqualTo(cursor + 3);
        assertThat(store.changesSince(store.head(), 2)).isEmpty();
    }

    @Test
    void an_article_carries_the_position_of_its_newest_change() {
        merge(Drafts.guid("a"));
        merge(Drafts.guid("b"));
        merge(Drafts.guid("a").title("Tựa khác"));

        assertThat(article("a").history().position()).isEqualTo(store.head());
        assertThat(article("b").history().position()).isEqualTo(store.head() - 1);
    }

    @Test
    void an_hour_that_local_clocks_repeat_reads_back_as_it_was() {
        // St John's, the zone tests run in, set its clocks back at 04:30 UTC on this day
        merge(
                Drafts.guid("first").published("2018-11-04T03:45:00Z"),
                Drafts.guid("second").published("2018-11-04T04:45:00Z"));

        assertThat(article("first").published()).isEqualTo("2018-11-04T03:45:00Z");
        assertThat(article("second").published()).isEqualTo("2018-11-04T04:45:00Z");
    }

    private static List<String> guids(List<Article> articles) {
        return articles.stream().map(article -> article.origin().guid()).toList();
    }
}
