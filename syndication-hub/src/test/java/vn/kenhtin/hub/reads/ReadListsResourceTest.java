package vn.kenhtin.hub.reads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
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

/** Changes of totals, most-read lists and the script, over HTTP. */
class ReadListsResourceTest extends ReadsContract {

    private static final ClientAddress PROXIES = ClientAddress.behind(List.of("127.0.0.0/8", "::1/128"));

    private TestServer server;
    private ArticleId a;
    private ArticleId b;

    ReadListsResourceTest() {
        super(TestDatabase.H2);
    }

    @BeforeEach
    void serve() {
        HubUris hub = new HubUris(URI.create("https://hub.example.vn"));
        server = TestServer.with(
                reads.resources(new SiteStore(jdbi, clock::get), hub, PROXIES).toArray());
        a = article("a", Drafts.guid("a").title("Cầu <Rạch Sỏi> & đường"));
        b = article("b", Drafts.guid("b").link(null));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void changes_are_followed_by_the_cursor_until_there_are_no_more() {
        legacy(a, 1950);
        read(reads, a, 1);
        read(reads, b, 2);
        reads.catchUp();
        JsonNode first = changes("0", 1);
        JsonNode second = changes(first.path("cursor").asText(), 1);
        read(reads, a, 1);
        reads.catchUp();
        JsonNode third = changes(second.path("cursor").asText(), 1);
        JsonNode end = changes(third.path("cursor").asText(), 1);

        assertThat(first.path("more").asBoolean()).isTrue();
        assertThat(second.path("more").asBoolean()).isFalse();
        assertThat(first.path("reads").size() + second.path("reads").size()).isEqualTo(2);
        assertThat(third.path("reads").toString())
                .isEqualTo("[{\"id\":\"%s\",\"guid\":\"a\",\"total\":1952}]".formatted(a));
        assertThat(end.path("reads")).isEmpty();
        assertThat(end.path("cursor")).isEqualTo(third.path("cursor"));
    }

    @Test
    void one_sites_cursor_moves_over_the_changes_of_others() {
        String mine = site.slug().value();
        read(reads, a, 1);
        newSite();
        read(reads, article("c"), 1);
        reads.catchUp();
        JsonNode page = TestServer.json(server.get("/api/v1/reads/changes?since=0&site=" + mine));

        assertThat(page.path("reads")).hasSize(1);
        assertThat(changes(page.path("cursor").asText(), 10).path("reads")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/reads/changes?since=x",
                "/api/v1/reads/changes?since=999999999",
                "/api/v1/reads/changes?limit=0",
                "/api/v1/most-read?window=1h",
                "/api/v1/most-read?limit=101",
                "/api/v1/most-read?limit=x",
                "/most-read.html?site=NO%20SITE"
            })
    void bad_parameters_are_refused_with_a_problem(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void most_read_articles_are_given_as_json() {
        read(reads, a, 2);
        read(reads, b, 1);
        reads.catchUp();
        JsonNode items = TestServer.json(server.get("/api/v1/most-read?site=" + site.slug()))
                .path("items");

        assertThat(items.path(0).toString())
                .isEqualTo(
                        ("{\"id\":\"%s\",\"url\":\"https://example.gov.vn/tin/a\",\"title\":\"Cầu <Rạch Sỏi> & đường\","
                                        + "\"published\":\"2018-05-10T01:00:00Z\",\"site\":\"%s\",\"reads\":2}")
                                .formatted(a, site.slug()));
        assertThat(items.path(1).path("url").asText()).isEqualTo("https://hub.example.vn/articles/" + b);
    }

    @Test
    void most_read_articles_of_an_unknown_site_are_404() {
        assertThat(server.get("/api/v1/most-read?site=nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void most_read_articles_are_given_as_a_piece_of_html_with_vietnamese_numbers() {
        legacy(a, 1950);
        String html =
                server.get("/most-read.html?window=all&site=" + site.slug()).body();

        assertThat(html)
                .contains("<h2>Tin đọc nhiều</h2>")
                .contains("<a href=\"https://example.gov.vn/tin/a\">Cầu &lt;Rạch Sỏi&gt; &amp; đường</a>")
                .contains("1.950 lượt đọc")
                .doesNotContain("<script");
    }

    @Test
    void an_unchanged_list_is_304() {
        String path = "/most-read.html?site=" + site.slug();
        String tag = server.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(server.send("GET", path, "", Map.of("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
    }

    @Test
    void the_script_is_one_kilobyte_at_most() {
        HttpResponse<String> script = server.get("/embed/reads.js");

        assertThat(script.body().length()).isBetween(100, 1024);
        assertThat(script.headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
        assertThat(script.headers().firstValue("Cache-Control")).contains("max-age=3600");
    }

    private JsonNode changes(String since, int limit) {
        return TestServer.json(
                server.get("/api/v1/reads/changes?since=" + since + "&limit=" + limit + "&site=" + site.slug()));
    }
}
