package vn.kenhtin.hub.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kenhtin.hub.feed.serve.FeedNode.header;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.json.Json;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;

/** {@code A-IM: feed} over real HTTP (RFC 3229, and what feed readers made of it). */
class DeltaHttpTest {

    private static final Instant START = Instant.parse("2026-11-24T02:30:00Z");
    private static final String FEED = "/feeds/all.atom";

    private final AtomicReference<Instant> clock = new AtomicReference<>(START);
    private final Database database = TestDatabase.H2.open();
    private final FeedNode node = new FeedNode(database, clock::get);
    private Site site;

    @BeforeEach
    void publish() {
        site = node.site("tinh", "Cổng tin tỉnh", SiteKind.PROVINCE);
        node.publish(site, article("a"), article("b"), article("c"));
        node.refresh.catchUp();
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    private static Drafts article(String guid) {
        return Drafts.guid(guid).title("Bài " + guid).link("https://tinh.example.vn/" + guid);
    }

    private HttpResponse<byte[]> asked(String feed, String tag, String... more) {
        String[] headers = {"A-IM", "feed", "If-None-Match", tag};
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(headers), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return node.get(feed, all);
    }

    private String changedSinceTag(String feed, String... headers) {
        String tag = header(node.get(feed, headers), "ETag");
        clock.set(START.plusSeconds(60));
        node.publish(site, article("b").title("Bài b, đã sửa"), article("d"));
        node.articles.withdraw(ArticleId.of(site.slug(), "a"));
        return tag;
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.atom", "all.rss", "all.json", "sites/tinh.atom", "all.rss?content=summary&limit=20"})
    void who_knows_the_feed_as_it_was_gets_what_is_new_and_changed(String name) {
        String tag = changedSinceTag("/feeds/" + name);
        HttpResponse<byte[]> delta = asked("/feeds/" + name, tag);
        assertThat(delta.statusCode()).isEqualTo(226);
        assertThat(text(delta))
                .contains("Bài b, đã sửa", "Bài d", "Cổng tin tỉnh")
                .doesNotContain("Bài c");
        assertThat(delta.body().length).isLessThan(node.get("/feeds/" + name).body().length);
    }

    @Test
    void withdrawals_since_then_are_in_it() {
        String tag = changedSinceTag(FEED);
        assertThat(text(asked(FEED, tag)))
                .contains("at:deleted-entry ref=\""
                        + ArticleId.of(site.slug(), "a").urn() + "\"");
    }

    @Test
    void it_is_marked_so_that_no_cache_keeps_it() {
        String tag = changedSinceTag(FEED);
        HttpResponse<byte[]> delta = asked(FEED, tag);
        HttpResponse<byte[]> whole = node.get(FEED);
        assertThat(header(delta, "IM")).isEqualTo("feed");
        assertThat(header(delta, "Delta-Base")).isEqualTo(tag);
        assertThat(header(delta, "ETag")).as("of the whole feed").isEqualTo(header(whole, "ETag"));
        assertThat(header(delta, "Cache-Control")).isEqualTo("no-store, im");
        assertThat(header(delta, "Vary")).contains("A-IM").contains("If-None-Match");
        assertThat(header(delta, "Content-Type")).isEqualTo(header(whole, "Content-Type"));
        assertThat(header(delta, "Content-Length")).isEqualTo(Integer.toString(delta.body().length));
    }

    @Test
    void it_comes_compressed_under_the_tag_of_the_compressed_feed() throws Exception {
        String tag = changedSinceTag(FEED, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> delta = asked(FEED, tag, "Accept-Encoding", "gzip");
        assertThat(delta.statusCode()).isEqualTo(226);
        assertThat(header(delta, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(delta, "ETag")).isEqualTo(header(node.get(FEED, "Accept-Encoding", "gzip"), "ETag"));
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(delta.body())).readAllBytes();
        assertThat(new String(plain, StandardCharsets.UTF_8)).contains("Bài d").doesNotContain("Bài c");
    }

    @Test
    void step_by_step_the_tags_lead_on() {
        String tag = changedSinceTag(FEED);
        String next = header(asked(FEED, tag), "ETag");
        assertThat(asked(FEED, next).statusCode()).isEqualTo(304);
        clock.set(START.plusSeconds(120));
        node.publish(site, article("e"));
        HttpResponse<byte[]> delta = asked(FEED, next);
        assertThat(delta.statusCode()).isEqualTo(226);
        assertThat(text(delta)).contains("Bài e").doesNotContain("Bài d", "deleted-entry ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"unknown\"", "*garbage", "W/\"x\", \"y\""})
    void an_unknown_base_gets_the_whole_feed(String tag) {
        changedSinceTag(FEED);
        HttpResponse<byte[]> whole = asked(FEED, tag);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "IM")).isEmpty();
        assertThat(header(whole, "Cache-Control")).contains("max-age");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vcdiff", "feed;q=0", "feeds", ""})
    void who_does_not_ask_for_it_gets_the_whole_feed(String manipulations) {
        String tag = changedSinceTag(FEED);
        HttpResponse<byte[]> whole = node.get(FEED, "A-IM", manipulations, "If-None-Match", tag);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(text(whole)).contains("Bài c");
    }

    @Test
    void without_a_tag_it_is_the_whole_feed() {
        assertThat(node.get(FEED, "A-IM", "feed").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vcdiff, feed", "feed;q=0.5, gzip", "FEED"})
    void it_may_be_one_of_several_manipulations(String manipulations) {
        String tag = changedSinceTag(FEED);
        assertThat(node.get(FEED, "A-IM", manipulations, "If-None-Match", "\"other\", W/" + tag)
                        .statusCode())
                .isEqualTo(226);
    }

    @Test
    void a_feed_in_which_everything_is_new_comes_whole() {
        String tag = header(node.get("/feeds/all.json?limit=1"), "ETag");
        clock.set(START.plusSeconds(60));
        node.publish(site, article("z").published("2026-11-24T02:00:00Z"));
        assertThat(asked("/feeds/all.json?limit=1", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void the_last_article_withdrawn_leaves_a_feed_without_items() throws Exception {
        String tag = header(node.get("/feeds/all.json"), "ETag");
        clock.set(START.plusSeconds(60));
        node.articles.withdraw(ArticleId.of(site.slug(), "c"));
        HttpResponse<byte[]> delta = asked("/feeds/all.json", tag);
        assertThat(delta.statusCode()).isEqualTo(226);
        assertThat(Json.mapper().readTree(delta.body()).path("items")).isEmpty();
        assertThat(Json.mapper().readTree(delta.body()).path("_kenhtin").path("tombstones"))
                .hasSize(1);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
