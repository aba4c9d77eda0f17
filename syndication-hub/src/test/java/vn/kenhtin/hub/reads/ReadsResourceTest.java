package vn.kenhtin.hub.reads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.http.ClientAddress;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.site.SiteStore;

class ReadsResourceTest extends ReadsContract {

    private static final ClientAddress PROXIES = ClientAddress.behind(List.of("127.0.0.0/8", "::1/128"));

    private static final HubUris HUB = new HubUris(URI.create("https://hub.example.vn"));

    private TestServer server;
    private ArticleId article;

    ReadsResourceTest() {
        super(TestDatabase.H2);
    }

    @BeforeEach
    void serve() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from site_host");
            handle.execute(
                    "insert into site_host (host, site) values ('rachgia.example.vn', ?)",
                    site.slug().value());
        });
        article = article("a", Drafts.guid("a").link("https://rachgia.example.vn/tin/cau"));
        legacy(article, 1950);
        server = with(reads);
    }

    private TestServer with(Reads node) {
        return TestServer.with(
                node.resources(new SiteStore(jdbi, clock::get), HUB, PROXIES).toArray());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"article\":\"%s\"}",
                "article=%s",
                "{\"url\":\"https://www.rachgia.example.vn/tin/cau?utm_source=zalo\"}",
                "url=https%%3A%%2F%%2Frachgia.example.vn%%2Ftin%%2Fcau",
                "{\"url\":\"https://hub.example.vn/articles/%s?lang=en\"}"
            })
    void an_article_is_named_by_its_id_or_its_page_in_json_or_a_form(String body) {
        HttpResponse<String> answer = post(body.formatted(article), Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"result\":\"counted\",\"article\":\"%s\",\"reads\":1951}".formatted(article));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain;charset=UTF-8", "application/json", "application/x-www-form-urlencoded"})
    void every_content_type_a_beacon_can_have_is_taken(String type) {
        String body = type.contains("form") ? "article=" + article : "{\"article\":\"" + article + "\"}";

        assertThat(result(post(body, Map.of("Content-Type", type)))).isEqualTo("counted");
    }

    @Test
    void one_reader_counts_once_in_half_an_hour() {
        assertThat(result(read())).isEqualTo("counted");
        HttpResponse<String> again = read();
        wait(java.time.Duration.ofMinutes(30).minusMillis(1));
        assertThat(result(read())).isEqualTo("repeat");
        wait(java.time.Duration.ofMillis(1));

        assertThat(result(again)).isEqualTo("repeat");
        assertThat(TestServer.json(again).path("reads").asLong()).isEqualTo(1951);
        assertThat(result(read())).isEqualTo("counted");
    }

    @Test
    void another_browser_or_address_is_another_reader() {
        assertThat(result(from("203.0.113.7"))).isEqualTo("counted");
        assertThat(result(from("203.0.113.8"))).isEqualTo("counted");
        assertThat(result(from("203.0.113.7"))).isEqualTo("repeat");
        assertThat(result(post(
                        json(),
                        Map.of("X-Forwarded-For", "203.0.113.7", "User-Agent", "Mozilla/5.0 (X11) Firefox/140"))))
                .isEqualTo("counted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; coccocbot-web/1.0)",
                "facebookexternalhit/1.1",
                "curl/8.5.0",
                "Java-http-client/17.0.15",
                "python-requests/2.32"
            })
    void programs_do_not_count(String userAgent) {
        HttpResponse<String> answer = post(json(), Map.of("User-Agent", userAgent));

        assertThat(answer.body())
                .isEqualTo("{\"result\":\"bot\",\"article\":\"%s\",\"reads\":1950}".formatted(article));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/130.0 Chrome/124.0 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Zalo iOS/620"
            })
    void browsers_of_vietnam_count(String userAgent) {
        assertThat(result(post(json(), Map.of("User-Agent", userAgent)))).isEqualTo("counted");
    }

    @Test
    void a_page_loaded_in_advance_does_not_count() {
        assertThat(result(post(json(), Map.of("Sec-Purpose", "prefetch;prerender"))))
                .isEqualTo("bot");
        assertThat(result(read())).isEqualTo("counted");
    }

    @Test
    void bursts_of_one_address_do_not_count() {
        Reads strict = new Reads(ReadsConfigs.usual().perMinute(2), jdbi, articles, clock::get);
        try (TestServer its = with(strict)) {
            server.close();
            server = its;
            from("203.0.113.7");
            from("203.0.113.7");
            HttpResponse<String> third = from("203.0.113.7");
            HttpResponse<String> other = from("203.0.113.8");
            wait(java.time.Duration.ofMinutes(1));
            HttpResponse<String> later = from("203.0.113.7");

            assertThat(third.body()).isEqualTo("{\"result\":\"bot\"}");
            assertThat(result(other)).isEqualTo("counted");
            assertThat(result(later)).isEqualTo("repeat");
        } finally {
            strict.close();
        }
    }

    @Test
    void an_unknown_article_is_told_as_such() {
        String answer = post("{\"article\":\"00000000-0000-4000-8000-000000000000\"}", Map.of())
                .body();

        assertThat(answer).isEqualTo("{\"result\":\"unknown-article\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"article\":7}",
                "{\"article\":\"x\"}",
                "{\"url\":\"javascript:alert(1)\"}",
                "{\"article\":\"00000000-0000-4000-8000-000000000000\",\"url\":\"https://a.vn/\"}",
                "{\"article\":",
                "article=%ZZ",
                "nothing"
            })
    void a_bad_body_is_refused_with_a_problem(String body) {
        HttpResponse<String> answer = post(body, Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        assertThat(post("url=" + "a".repeat(9000), Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void pages_of_registered_sites_see_the_answer_and_others_are_refused() {
        HttpResponse<String> known = post(json(), Map.of("Origin", "https://www.rachgia.example.vn"));
        HttpResponse<String> hidden = post(json(), Map.of("Origin", "null"));
        HttpResponse<String> stranger = post(json(), Map.of("Origin", "https://evil.example"));

        assertThat(known.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("https://www.rachgia.example.vn");
        assertThat(known.headers().allValues("Vary")).contains("Origin");
        assertThat(hidden.statusCode()).isEqualTo(200);
        assertThat(hidden.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(stranger.statusCode()).isEqualTo(403);
    }

    @Test
    void a_preflight_is_answered_for_registered_sites() {
        HttpResponse<String> answer =
                server.send("OPTIONS", "/api/v1/reads", "", Map.of("Origin", "https://rachgia.example.vn"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).contains("Content-Type");
    }

    @Test
    void the_pixel_counts_and_is_never_kept() {
        HttpResponse<String> gif = server.send("GET", "/reads.gif?article=" + article, "", browser());

        assertThat(gif.statusCode()).isEqualTo(200);
        assertThat(gif.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(gif.headers().firstValue("Content-Length")).contains("43");
        assertThat(gif.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(reads.counts().total(article)).isEqualTo(1951);
    }

    @Test
    void totals_are_given_for_many_articles_in_their_order() {
        ArticleId other = article("b");
        read();
        reads.catchUp();
        JsonNode found = TestServer.json(
                server.get("/api/v1/reads?ids=" + other + "," + article + ",00000000-0000-4000-8000-000000000000"));

        assertThat(found.toString())
                .isEqualTo(
                        "{\"reads\":[{\"id\":\"%s\",\"total\":0,\"today\":0},{\"id\":\"%s\",\"total\":1951,\"today\":1}]}"
                                .formatted(other, article));
    }

    @Test
    void totals_that_did_not_change_are_304() {
        String path = "/api/v1/reads?ids=" + article;
        String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
        int same = server.send("GET", path, "", Map.of("If-None-Match", tag)).statusCode();
        read();
        int other = server.send("GET", path, "", Map.of("If-None-Match", tag)).statusCode();

        assertThat(List.of(same, other)).containsExactly(304, 200);
    }

    @Test
    void more_than_200_ids_or_none_are_refused() {
        String many = String.join(",", java.util.Collections.nCopies(201, article.toString()));

        assertThat(server.get("/api/v1/reads?ids=" + many).statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/reads").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/reads?ids=x").statusCode()).isEqualTo(400);
    }

    private String json() {
        return "{\"article\":\"" + article + "\"}";
    }

    private HttpResponse<String> read() {
        return post(json(), Map.of());
    }

    private HttpResponse<String> from(String address) {
        return post(json(), Map.of("X-Forwarded-For", address));
    }

    private HttpResponse<String> post(String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(browser());
        all.putAll(headers);
        return server.send("POST", "/api/v1/reads", body, all);
    }

    private static Map<String, String> browser() {
        return Map.of("User-Agent", Readers.BROWSER);
    }

    private static String result(HttpResponse<String> answer) {
        return TestServer.json(answer).path("result").asText();
    }
}
