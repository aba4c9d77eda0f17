package vn.kenhtin.hub.feed.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.site.Site;

class NinjsResourceTest {

    private final ExportHub hub = new ExportHub();
    private Site site;
    private ArticleId id;

    @BeforeEach
    void publish() {
        site = hub.site("tinh", "tinh.example.vn");
        id = ArticleId.of(site.slug(), "a");
        hub.publish(
                site,
                Drafts.guid("a")
                        .title("Giá lúa & nếp")
                        .in("Kinh tế")
                        .content("<p>Giá <b>tăng</b>.</p>")
                        .enclosures(new Enclosure(
                                URI.create("https://tinh.example.vn/a.jpg"), "image/jpeg", 900, 1200, 800, "Lúa chín")),
                Drafts.guid("b").title("Bài b"));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private JsonNode json(String path) {
        return TestServer.json(hub.server.get("/api/v1/ninjs/" + path));
    }

    @Test
    void an_article_says_which_standard_it_follows_and_who_it_is() {
        JsonNode item = json("articles/" + id);
        assertThat(item.path("uri").asText()).isEqualTo(id.urn());
        assertThat(item.path("standard").path("version").asText()).isEqualTo("2.1");
        assertThat(item.path("standard").path("schema").asText()).endsWith("ninjs-schema_2.1.json");
        assertThat(item.path("type").asText()).isEqualTo("text");
        assertThat(item.path("pubstatus").asText()).isEqualTo("usable");
        assertThat(OffsetDateTime.parse(item.path("versioncreated").asText()).toInstant())
                .isEqualTo(hub.articles.find(id).orElseThrow().updated());
    }

    @Test
    void its_texts_are_told_apart_by_role_and_type() {
        JsonNode item = json("articles/" + id);
        assertThat(item.path("headlines").path(0).path("value").asText()).isEqualTo("Giá lúa & nếp");
        assertThat(item.path("bodies").findValuesAsText("contenttype")).containsExactly("text/html", "text/plain");
        assertThat(item.path("bodies").findValuesAsText("value"))
                .containsExactly("<p>Giá <b>tăng</b>.</p>", "Giá tăng.");
        assertThat(item.path("subjects").path(0).path("name").asText()).isEqualTo("Kinh tế");
        assertThat(item.path("infosources").path(0).path("name").asText()).isEqualTo("Báo & đài tinh");
    }

    @Test
    void its_picture_is_associated_with_its_size() {
        JsonNode picture = json("articles/" + id).path("associations").path(0);
        assertThat(picture.path("type").asText()).isEqualTo("picture");
        assertThat(picture.path("name").asText()).isEqualTo("media-1");
        assertThat(picture.path("descriptions").path(0).path("value").asText()).isEqualTo("Lúa chín");
        assertThat(picture.path("renditions").path(0).path("width").asInt()).isEqualTo(1200);
        assertThat(picture.path("renditions").path(0).path("contenttype").asText())
                .isEqualTo("image/jpeg");
    }

    @Test
    void a_withdrawn_article_is_canceled_and_has_no_text() {
        hub.articles.withdraw(id);
        JsonNode item = json("articles/" + id);
        assertThat(item.path("pubstatus").asText()).isEqualTo("canceled");
        assertThat(item.has("bodies")).isFalse();
        assertThat(json("feeds/all").path("associations").findValuesAsText("pubstatus"))
                .containsExactly("usable", "canceled");
    }

    @Test
    void a_feed_is_a_composite_of_named_items() {
        JsonNode list = json("feeds/sites/tinh?limit=1");
        assertThat(list.path("type").asText()).isEqualTo("composite");
        assertThat(list.path("uri").asText()).isEqualTo("https://tin.example.vn/feeds/sites/tinh");
        assertThat(list.path("associations")).hasSize(1).allMatch(item -> item.has("uri") && item.has("name"));
    }

    @Test
    void the_same_list_is_304() {
        String tag = hub.server
                .get("/api/v1/ninjs/feeds/all")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(hub.server
                        .send("GET", "/api/v1/ninjs/feeds/all", "", Map.of("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "feeds/nothing, 404",
        "feeds/ALL, 404",
        "feeds/sites/nobody, 404",
        "feeds/all?limit=0, 400",
        "feeds/all?limit=101, 400",
        "articles/00000000-0000-5000-8000-000000000000, 404",
        "articles/x, 404"
    })
    void what_there_is_not_is_a_problem(String path, int status) {
        HttpResponse<String> answer = hub.server.get("/api/v1/ninjs/" + path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void feeds_of_a_moved_site_lead_to_its_heir() {
        Site heir = hub.site("moi");
        hub.sites.merge(List.of(site.slug()), heir.slug());
        HttpResponse<String> moved = hub.server.get("/api/v1/ninjs/feeds/sites/tinh");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location"))
                .contains("https://tin.example.vn/api/v1/ninjs/feeds/sites/moi");
    }
}
