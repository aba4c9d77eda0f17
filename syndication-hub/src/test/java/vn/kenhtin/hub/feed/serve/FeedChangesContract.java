package vn.kenhtin.hub.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kenhtin.hub.feed.serve.FeedNode.header;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;

/** Feeds while articles and sites change, on one node, over a restart, and on two nodes with one database. */
abstract class FeedChangesContract {

    private static final Instant START = Instant.parse("2026-11-24T02:30:00Z");
    private static final String FEED = "/feeds/sites/tinh.rss";

    private final AtomicReference<Instant> clock = new AtomicReference<>(START);
    private final TestDatabase kind;
    private Database database;
    private FeedNode node;
    private FeedNode other;
    private Site site;

    FeedChangesContract(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void publish() {
        database = kind.open();
        node = new FeedNode(database, clock::get);
        other = new FeedNode(database, clock::get);
        site = node.site("tinh", "Cổng tin tỉnh", SiteKind.PROVINCE);
        node.publish(
                site,
                Drafts.guid("a").title("Bài A"),
                Drafts.guid("b").title("Bài B").hotNews());
        node.refresh.catchUp();
        other.refresh.catchUp();
    }

    @AfterEach
    void close() {
        node.close();
        other.close();
        database.close();
    }

    @Test
    void a_change_shows_at_once_on_the_node_that_made_it() {
        assertThat(node.text(FEED)).doesNotContain("Bài C");
        node.publish(site, Drafts.guid("c").title("Bài C").in("Kinh tế").hotNews());
        for (String name : List.of("all", "hot", "sites/tinh", "categories/kinh-te", "sites/tinh/categories/kinh-te")) {
            assertThat(node.text("/feeds/" + name + ".rss")).as(name).contains("Bài C");
        }
    }

    @Test
    void a_change_shows_on_another_node_when_it_catches_up() {
        assertThat(other.text(FEED)).doesNotContain("Bài C");
        node.publish(site, Drafts.guid("c").title("Bài C"));
        other.refresh.catchUp();
        assertThat(other.text(FEED)).contains("Bài C");
        assertThat(other.text("/feeds/all.json")).contains("Bài C");
    }

    @Test
    void a_withdrawn_article_is_gone_at_once_and_dates_the_feed() {
        HttpResponse<byte[]> before = node.get(FEED);
        clock.set(START.plusSeconds(100));
        node.articles.withdraw(ArticleId.of(site.slug(), "a"));
        HttpResponse<byte[]> after = node.get(FEED, "If-Modified-Since", header(before, "Last-Modified"));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(new String(after.body(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Bài A");
        assertThat(FeedNode.date(after, "Last-Modified")).isEqualTo(START.plusSeconds(100));
    }

    @Test
    void a_withdrawn_article_leaves_a_tombstone_which_goes_when_it_comes_back() {
        ArticleId id = ArticleId.of(site.slug(), "a");
        assertThat(node.text("/feeds/all.atom")).doesNotContain("xmlns:at");
        clock.set(START.plusSeconds(100));
        node.articles.withdraw(id);
        for (String name : List.of("all", "sites/tinh")) {
            assertThat(node.text("/feeds/" + name + ".atom"))
                    .contains("<at:deleted-entry ref=\"" + id.urn() + "\" when=\"2026-11-24T09:31:40+07:00\"/>");
            assertThat(node.text("/feeds/" + name + ".json"))
                    .contains("\"tombstones\":[{\"id\":\"" + id.urn() + "\",\"when\":\"2026-11-24T09:31:40+07:00\"}]");
        }
        assertThat(node.text("/feeds/hot.atom")).as("it never was hot").doesNotContain("deleted-entry");
        node.articles.restore(id);
        assertThat(node.text(FEED.replace(".rss", ".atom"))).doesNotContain("deleted-entry", "xmlns:at");
    }

    @Test
    void a_corrected_old_article_stands_behind_the_newest_for_a_week() {
        Drafts[] newer = IntStream.range(0, 50)
                .mapToObj(i -> Drafts.guid("n" + i).published("2020-01-01T00:00:00Z"))
                .toArray(Drafts[]::new);
        node.publish(site, newer);
        assertThat(node.text(FEED)).doesNotContain("Bài A", "Bài B");
        clock.set(START.plusSeconds(100));
        node.publish(site, Drafts.guid("a").title("Bài A, đã sửa").in("Kinh tế"));
        String feed = node.text("/feeds/sites/tinh.atom");
        assertThat(feed).contains("Bài A, đã sửa", "<updated>2026-11-24T09:31:40+07:00</updated>");
        assertThat(feed.split("<entry", -1)).hasSize(52);
        assertThat(node.text("/feeds/sites/tinh.atom?limit=49")).doesNotContain("Bài A");
        assertThat(node.text("/feeds/all.atom")).as("without an archive").doesNotContain("Bài A");
        clock.set(START.plus(Duration.ofDays(9)));
        node.publish(site, Drafts.guid("late").published("2021-01-01T00:00:00Z"));
        assertThat(node.text(FEED)).doesNotContain("Bài A");
    }

    @Test
    void a_tombstone_stands_for_thirty_days() {
        node.articles.withdraw(ArticleId.of(site.slug(), "a"));
        clock.set(START.plus(Duration.ofDays(30)));
        node.publish(site, Drafts.guid("c"));
        assertThat(node.text("/feeds/all.atom")).contains("deleted-entry");
        clock.set(START.plus(Duration.ofDays(32)));
        node.publish(site, Drafts.guid("d"));
        assertThat(node.text("/feeds/all.atom")).doesNotContain("deleted-entry");
    }

    @Test
    void what_does_not_change_a_feed_changes_neither_its_bytes_nor_its_validators() {
        HttpResponse<byte[]> before = node.get("/feeds/hot.atom");
        clock.set(START.plusSeconds(100));
        node.publish(site, Drafts.guid("cool").title("Không nóng"));
        same(before, node.get("/feeds/hot.atom"));
    }

    @Test
    void a_restart_gives_the_same_bytes_and_validators() {
        HttpResponse<byte[]> before = node.get(FEED);
        clock.set(START.plus(Duration.ofDays(3)));
        try (FeedNode restarted = new FeedNode(database, clock::get)) {
            same(before, restarted.get(FEED));
        }
    }

    @Test
    void two_nodes_give_the_same_bytes_and_validators() {
        for (String name : List.of("all.rss", "all.atom", "all.json", "sites/tinh.atom?limit=1", "all.rss?limit=100")) {
            HttpResponse<byte[]> one = node.get("/feeds/" + name);
            clock.updateAndGet(now -> now.plusSeconds(5));
            same(one, other.get("/feeds/" + name));
        }
        same(node.get("/feeds.opml"), other.get("/feeds.opml"));
    }

    @Test
    void a_node_that_dated_a_document_in_a_race_takes_over_the_date_that_stands() {
        HttpResponse<byte[]> first = node.get(FEED);
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update feed_document set modified = :later where name = 'sites/tinh'")
                        .bind("later", START.plusSeconds(1))
                        .execute());
        clock.set(START.plusSeconds(2));
        assertThat(header(node.get(FEED), "ETag")).isEqualTo(header(first, "ETag"));
        node.refresh.catchUp();
        HttpResponse<byte[]> settled = node.get(FEED);
        assertThat(FeedNode.date(settled, "Last-Modified")).isEqualTo(START.plusSeconds(1));
        same(settled, other.get(FEED));
    }

    @Test
    void two_contents_in_one_second_are_never_taken_for_each_other() {
        HttpResponse<byte[]> first = node.get(FEED);
        node.publish(site, Drafts.guid("c").title("Bài C"));
        HttpResponse<byte[]> second = node.get(FEED, "If-Modified-Since", header(first, "Last-Modified"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(header(second, "Last-Modified")).as("not reached yet").isEmpty();
        clock.set(START.plusSeconds(1));
        assertThat(FeedNode.date(node.get(FEED), "Last-Modified")).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void a_renamed_site_shows_its_new_name() {
        assertThat(node.text(FEED)).contains("<title>Cổng tin tỉnh</title>");
        node.sites.update(
                site.slug(),
                draft -> new vn.kenhtin.hub.site.SiteDraft(
                        "Cổng mới", draft.kind(), null, draft.zone(), draft.publication(), "vi", null, List.of()));
        node.refresh.catchUp();
        assertThat(node.text(FEED)).contains("<title>Cổng mới</title>");
    }

    @Test
    void feeds_of_a_moved_site_lead_to_the_last_successors_which_hold_its_articles() {
        Site middle = node.site("giua", "Giữa", SiteKind.DISTRICT);
        Site heir = node.site("moi", "Mới", SiteKind.PROVINCE);
        node.publish(heir, Drafts.guid("n").title("Bài mới"));
        assertThat(node.text("/feeds/sites/moi.rss")).doesNotContain("Bài A");
        node.sites.merge(List.of(site.slug()), middle.slug());
        node.sites.merge(List.of(middle.slug()), heir.slug());
        node.refresh.catchUp();

        HttpResponse<byte[]> moved = node.get("/feeds/sites/tinh/categories/kinh-te.atom?limit=7&utm_medium=x");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "Location"))
                .isEqualTo("https://tin.example.vn/feeds/sites/moi/categories/kinh-te.atom?limit=7");
        assertThat(node.text("/feeds/sites/moi.rss")).contains("Bài A", "Bài B", "Bài mới");
        node.articles.withdraw(ArticleId.of(site.slug(), "a"));
        assertThat(node.text("/feeds/sites/moi.rss")).doesNotContain("Bài A").contains("Bài B");
    }

    @Test
    void feeds_of_a_closed_site_are_gone() {
        assertThat(node.get(FEED).statusCode()).isEqualTo(200);
        node.sites.close(site.slug());
        node.refresh.catchUp();
        HttpResponse<byte[]> gone = node.get(FEED);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(header(gone, "Content-Type")).isEqualTo("application/problem+json");
        HttpResponse<byte[]> expired = node.get(FEED.replace(".rss", ".json"));
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(header(expired, "Content-Type")).isEqualTo("application/feed+json; charset=utf-8");
        assertThat(new String(expired.body(), StandardCharsets.UTF_8)).contains("\"items\":[],\"expired\":true");
        assertThat(node.text("/feeds/all.rss")).as("its articles stay").contains("Bài A");
    }

    @Test
    void a_new_site_has_a_feed_at_once() {
        assertThat(node.get("/feeds/sites/moi.json").statusCode()).isEqualTo(404);
        node.site("moi", "Mới", SiteKind.PRESS);
        assertThat(node.get("/feeds/sites/moi.json").statusCode()).isEqualTo(200);
    }

    @Test
    void a_category_whose_last_article_is_withdrawn_stays_as_an_empty_feed() {
        node.publish(site, Drafts.guid("c").title("Bài C").in("Kinh tế"));
        assertThat(node.text("/feeds/categories/kinh-te.rss")).contains("Bài C");
        node.articles.withdraw(ArticleId.of(site.slug(), "c"));
        HttpResponse<byte[]> empty = node.get("/feeds/categories/kinh-te.rss");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(new String(empty.body(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("<item>");
    }

    private static void same(HttpResponse<byte[]> one, HttpResponse<byte[]> two) {
        assertThat(two.statusCode()).isEqualTo(200);
        assertThat(two.body()).isEqualTo(one.body());
        assertThat(header(two, "ETag")).isEqualTo(header(one, "ETag"));
        assertThat(header(two, "Last-Modified")).isEqualTo(header(one, "Last-Modified"));
    }
}
