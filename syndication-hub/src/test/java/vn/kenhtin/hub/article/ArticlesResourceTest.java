package vn.kenhtin.hub.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.site.Site;

class ArticlesResourceTest {

    private static final Instant NOW = Instant.parse("2026-11-01T01:30:00Z");

    private final Database database = TestDatabase.H2.open();
    private final ArticleStore store = new ArticleStore(database.jdbi(), () -> NOW);
    private final Site site = SiteRows.insert(database.jdbi(), "rach-gia");
    private final TestServer server = TestServer.with(
            new ArticlesResource(store, Siblings.NONE, new HubUris(URI.create("https://hub.example.vn/tin/"))));
    private final ArticleId a = ArticleId.of(site.slug(), "a");
    private final ArticleId b = ArticleId.of(site.slug(), "b");

    @BeforeEach
    void two_articles() {
        merge(Drafts.guid("a").in("Tin nóng").hotNews(), Drafts.guid("b"));
    }

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    @Test
    void the_log_gives_changes_with_the_present_article() {
        JsonNode page = TestServer.json(server.get("/api/v1/articles?since=0"));

        assertThat(page.path("cursor").asText()).isEqualTo("2");
        assertThat(page.path("more").asBoolean()).isFalse();
        JsonNode change = page.path("changes").path(1);
        assertThat(change.path("position").asLong()).isEqualTo(2);
        assertThat(change.path("change").asText()).isEqualTo("created");
        assertThat(change.path("at").asText()).isEqualTo("2026-11-01T01:30:00Z");
        assertThat(change.path("id").asText()).isEqualTo(a.toString());
        assertThat(change.path("site").asText()).isEqualTo("rach-gia");
        assertThat(change.path("article").path("title").asText()).isEqualTo("Khởi công cầu Rạch Sỏi");
        assertThat(change.path("article").path("url").asText()).isEqualTo("https://hub.example.vn/tin/articles/" + a);
        assertThat(change.path("article").path("published").asText()).isEqualTo("2018-05-10T01:00:00Z");
        assertThat(change.path("article")
                        .path("categories")
                        .path(0)
                        .path("slug")
                        .asText())
                .isEqualTo("tin-nong");
    }

    @Test
    void a_withdrawn_article_is_told_without_its_text() {
        store.withdraw(a);
        JsonNode page = TestServer.json(server.get("/api/v1/articles?since=1"));

        assertThat(page.path("changes")).hasSize(2).allSatisfy(change -> {
            assertThat(change.path("id").asText()).isEqualTo(a.toString());
            assertThat(change.has("article")).isFalse();
        });
        assertThat(page.path("changes").path(1).path("change").asText()).isEqualTo("withdrawn");
    }

    @Test
    void the_cursor_of_a_page_leads_to_the_next() {
        JsonNode first = TestServer.json(server.get("/api/v1/articles?limit=1"));
        assertThat(first.path("more").asBoolean()).isTrue();
        JsonNode second = TestServer.json(server.get(
                "/api/v1/articles?limit=1&since=" + first.path("cursor").asText()));
        assertThat(second.path("more").asBoolean()).isFalse();
        JsonNode end = TestServer.json(
                server.get("/api/v1/articles?since=" + second.path("cursor").asText()));

        assertThat(first.path("changes").path(0).path("id").asText()).isEqualTo(b.toString());
        assertThat(second.path("changes").path(0).path("id").asText()).isEqualTo(a.toString());
        assertThat(end.path("changes")).isEmpty();
        assertThat(end.path("cursor").asText()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=abc",
                "since=-1",
                "since=3",
                "since=99999999999999999999",
                "limit=0",
                "limit=501",
                "limit=x"
            })
    void a_bad_cursor_or_limit_is_refused_with_a_problem(String query) {
        HttpResponse<String> answer = server.get("/api/v1/articles?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void one_article_is_given_by_its_id() {
        JsonNode article = TestServer.json(server.get("/api/v1/articles/" + a));

        assertThat(article.path("guid").asText()).isEqualTo("a");
        assertThat(article.path("hot").asBoolean()).isTrue();
        assertThat(article.path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void an_unknown_article_is_404_and_a_withdrawn_one_410() {
        store.withdraw(a);

        assertThat(server.get("/api/v1/articles/" + ArticleId.of(site.slug(), "unknown"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.get("/api/v1/articles/no-uuid").statusCode()).isEqualTo(404);
        HttpResponse<String> gone = server.get("/api/v1/articles/" + a);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(TestServer.json(gone).path("detail").asText()).contains("2026-11-01T01:30:00Z");
    }

    @Test
    void former_texts_are_given_oldest_first() {
        merge(Drafts.guid("a").title("Bản hai"));
        merge(Drafts.guid("a").title("Bản ba"));
        JsonNode revisions = TestServer.json(server.get("/api/v1/articles/" + a + "/revisions"))
                .path("revisions");

        assertThat(revisions)
                .extracting(each -> each.path("title").asText())
                .containsExactly("Khởi công cầu Rạch Sỏi", "Bản hai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/%s", "/%s/revisions"})
    void nothing_new_is_304_until_there_is(String path) {
        String url = "/api/v1/articles" + path.formatted(a);
        String tag = server.get(url).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> same = server.send("GET", url, "", Map.of("If-None-Match", tag));
        merge(Drafts.guid("a").title("Bản hai"));
        HttpResponse<String> other = server.send("GET", url, "", Map.of("If-None-Match", tag));

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).contains(tag);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void an_editor_withdraws_and_restores() {
        assertThat(server.send("POST", "/api/v1/articles/" + a + "/withdraw", "", Map.of())
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.send("POST", "/api/v1/articles/" + a + "/withdraw", "", Map.of())
                        .statusCode())
                .isEqualTo(204);
        assertThat(store.find(a).orElseThrow().isLive()).isFalse();
        assertThat(server.send("POST", "/api/v1/articles/" + a + "/restore", "", Map.of())
                        .statusCode())
                .isEqualTo(204);
        assertThat(store.find(a).orElseThrow().isLive()).isTrue();
        assertThat(server.send(
                                "POST",
                                "/api/v1/articles/" + ArticleId.of(site.slug(), "unknown") + "/withdraw",
                                "",
                                Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private void merge(Drafts... drafts) {
        store.merge(site, 1, List.of(drafts).stream().map(Drafts::draft).toList());
    }
}
