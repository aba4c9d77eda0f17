package vn.kenhtin.hub.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kenhtin.hub.feed.serve.FeedNode.header;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.json.Json;
import vn.kenhtin.hub.site.SiteKind;

/** Feeds over real HTTP: representations, validators, permissions, mistakes (RFC 9110, 9111, 5861, 9457). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedHttpTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");
    private static final String FEED = "/feeds/all.rss";

    private final Database database = TestDatabase.H2.open();
    private FeedNode node;

    @BeforeAll
    void publish() {
        node = new FeedNode(database, () -> NOW);
        Drafts[] drafts = new Drafts[60];
        for (int i = 0; i < drafts.length; i++) {
            drafts[i] = Drafts.guid("a" + i)
                    .title("Bài số " + i)
                    .link("https://tinh.example.vn/" + i)
                    .in("Văn hóa - Xã hội")
                    .published(
                            Instant.parse("2026-11-01T00:00:00Z").plusSeconds(i).toString());
        }
        node.publish(node.site("tinh", "Cổng tin tỉnh", SiteKind.PROVINCE), drafts);
    }

    @AfterAll
    void close() {
        node.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"rss, application/rss+xml", "atom, application/atom+xml", "json, application/feed+json"})
    void each_format_has_its_url_and_its_media_type(String format, String type) {
        HttpResponse<byte[]> answer = node.get("/feeds/all." + format);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringWhitespace(type + ";charset=utf-8");
        assertThat(header(answer, "Link"))
                .startsWith("<https://tin.example.vn/feeds/all." + format
                        + ">; rel=\"self\", <https://tin.example.vn/websub>; rel=\"hub\"")
                .contains("<https://tin.example.vn/feeds/all>; rel=\"alternate\"; type=\"text/html\"");
        for (FeedFormat other : FeedFormat.values()) {
            String alternate = "<https://tin.example.vn/feeds/all." + other.code() + ">; rel=\"alternate\"; type=\""
                    + other.mediaType() + '"';
            assertThat(header(answer, "Link").contains(alternate))
                    .isEqualTo(!other.code().equals(format));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "sites/tinh", "categories/van-hoa-xa-hoi", "sites/tinh/categories/van-hoa-xa-hoi"})
    void every_choice_holds_the_fifty_newest_in_order(String name) throws IOException {
        JsonNode items = json(node.get("/feeds/" + name + ".json")).path("items");
        assertThat(items).hasSize(50);
        assertThat(items.path(0).path("title").asText()).isEqualTo("Bài số 59");
        assertThat(items.path(49).path("title").asText()).isEqualTo("Bài số 10");
    }

    @Test
    void a_feed_without_articles_is_an_empty_feed() throws IOException {
        HttpResponse<byte[]> answer = node.get("/feeds/hot.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("items")).isEmpty();
    }

    @Test
    void limit_and_summary_may_be_asked_for() throws IOException {
        JsonNode items =
                json(node.get("/feeds/all.json?limit=60&content=summary")).path("items");
        assertThat(items).hasSize(60).allMatch(item -> item.has("content_text") && !item.has("content_html"));
    }

    @Test
    void tracking_parameters_change_nothing() {
        HttpResponse<byte[]> plain = node.get(FEED);
        HttpResponse<byte[]> tracked = node.get(FEED + "?utm_source=mail&fbclid=1&limit=50&content=full");
        assertThat(tracked.body()).isEqualTo(plain.body());
        assertThat(header(tracked, "ETag")).isEqualTo(header(plain, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=-1", "limit=abc", "limit=", "content=all"})
    void a_query_that_makes_no_sense_is_a_problem(String query) throws IOException {
        problem(node.get(FEED + "?" + query), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/nothing.rss",
                "/feeds/sites/nobody.atom",
                "/feeds/categories/nothing.json",
                "/feeds/sites/tinh/categories/nothing.rss",
                "/feeds/ALL.rss",
                "/feeds/sites/.rss",
                "/feeds/.rss",
                "/feeds/a/b/c/d/e.rss"
            })
    void what_there_is_not_is_a_problem(String path) throws IOException {
        problem(node.get(path), 404);
    }

    @Test
    void head_is_get_less_the_body() {
        HttpResponse<byte[]> get = node.get(FEED, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> head = node.send("HEAD", FEED, "Accept-Encoding", "gzip");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : get.headers().map().keySet()) {
            if (!name.equalsIgnoreCase("Date")) {
                assertThat(head.headers().allValues(name))
                        .as(name)
                        .isEqualTo(get.headers().allValues(name));
            }
        }
    }

    @Test
    void gzip_holds_the_same_bytes_under_a_tag_of_its_own() throws IOException {
        HttpResponse<byte[]> plain = node.get(FEED);
        HttpResponse<byte[]> packed = node.get(FEED, "Accept-Encoding", "br, gzip;q=0.5");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag")).startsWith("\"");
        assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(packed, "Content-Length")).isEqualTo(Integer.toString(packed.body().length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "W/\"a,b\" , W/%s,\"c\"", "*"})
    void a_tag_that_matches_is_answered_304(String tags) {
        for (String encoding : new String[] {"gzip", "identity"}) {
            String tag = header(node.get(FEED, "Accept-Encoding", encoding), "ETag");
            HttpResponse<byte[]> answer =
                    node.get(FEED, "Accept-Encoding", encoding, "If-None-Match", tags.formatted(tag));
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "ETag")).isEqualTo(tag);
        }
    }

    @Test
    void a_tag_of_the_other_encoding_matches_too() {
        String tag = header(node.get(FEED), "ETag");
        HttpResponse<byte[]> answer = node.get(FEED, "Accept-Encoding", "gzip", "If-None-Match", "W/" + tag);
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(header(answer, "ETag")).isEqualTo(tag);
    }

    @Test
    void a_304_carries_what_a_cache_needs_to_go_on() {
        HttpResponse<byte[]> full = node.get(FEED);
        HttpResponse<byte[]> answer = node.get(FEED, "If-None-Match", header(full, "ETag"));
        for (String name : new String[] {"ETag", "Cache-Control", "Vary", "Last-Modified"}) {
            assertThat(header(answer, name)).as(name).isNotEmpty().isEqualTo(header(full, name));
        }
        assertThat(header(answer, "Date")).isNotEmpty();
        assertThat(header(answer, "Content-Type")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "W/\"x\"", "x", "\"", "", "\"x\", ", "W/"})
    void a_tag_that_does_not_match_gets_the_feed_whatever_the_date(String tags) {
        HttpResponse<byte[]> answer =
                node.get(FEED, "If-None-Match", tags, "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_tag_that_matches_beats_an_older_date() {
        String tag = header(node.get(FEED), "ETag");
        HttpResponse<byte[]> answer =
                node.get(FEED, "If-None-Match", tag, "If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT");
        assertThat(answer.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Tue, 24 Nov 2026 02:30:00 GMT; 304",
                "Tue, 24 Nov 2026 02:30:07 GMT; 304",
                "Tuesday, 24-Nov-26 02:30:00 GMT; 304",
                "Tue, 24 Nov 2026 02:29:59 GMT; 200",
                "yesterday; 200"
            })
    void any_date_from_the_last_change_on_is_answered_304(String since, int status) {
        assertThat(node.get(FEED, "If-Modified-Since", since).statusCode()).isEqualTo(status);
    }

    @Test
    void last_modified_is_not_after_the_date_and_stands_in_the_document() {
        HttpResponse<byte[]> answer = node.get(FEED);
        assertThat(FeedNode.date(answer, "Last-Modified")).isEqualTo(NOW);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("<lastBuildDate>Tue, 24 Nov 2026 09:30:00 +0700</lastBuildDate>");
        assertThat(node.text("/feeds/all.atom")).contains("<updated>2026-11-24T09:30:00+07:00</updated>");
    }

    @Test
    void caches_may_keep_it_and_scripts_may_read_it_and_nobody_gets_a_cookie() {
        HttpResponse<byte[]> answer = node.get(FEED);
        assertThat(header(answer, "Cache-Control"))
                .isEqualTo("public, max-age=60, stale-while-revalidate=300, stale-if-error=86400");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
    }

    @Test
    void options_tells_what_may_be_done() {
        HttpResponse<byte[]> answer = node.send("OPTIONS", FEED, "Origin", "https://example.org");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Allow-Headers")).contains("If-None-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void a_feed_can_only_be_read(String method) throws IOException {
        HttpResponse<byte[]> answer = node.send(method, FEED);
        problem(answer, 405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void the_directory_is_there_as_opml() {
        HttpResponse<byte[]> answer = node.get("/feeds.opml");
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringWhitespace("text/x-opml;charset=utf-8");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("xmlUrl=\"https://tin.example.vn/feeds/sites/tinh.rss\"")
                .contains("text=\"Tỉnh, thành phố\"");
        assertThat(node.get("/feeds.opml", "If-None-Match", header(answer, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    private static void problem(HttpResponse<byte[]> answer, int status) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return Json.mapper().readTree(answer.body());
    }
}
