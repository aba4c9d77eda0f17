package vn.kenhtin.hub.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.http.AccessFilter;
import vn.kenhtin.hub.platform.http.AccessKeys;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.TestServer;

class SiteResourceTest {

    private static final String SITES = "/api/v1/sites";

    private Database database;
    private TestServer server;
    private String key;

    @BeforeEach
    void open() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2025-07-01T00:00:00Z"));
        database = TestDatabase.H2.open();
        AccessKeys keys = new AccessKeys(database.jdbi(), clock);
        key = keys.first().orElseThrow().text();
        HubUris uris = new HubUris(URI.create("https://kenhtin.example"));
        server = TestServer.with(new AccessFilter(keys), new SiteResource(new SiteStore(database.jdbi(), clock), uris));
    }

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    @Test
    void makes_a_site_that_anybody_can_read() {
        HttpResponse<String> made = admin("POST", SITES, """
                {"slug": "ha-tien", "name": "Trang TTĐT phường Hà Tiên", "kind": "commune",
                 "homePage": "https://HaTien.angiang.gov.vn", "hosts": ["hatien.kiengiang.gov.vn"]}
                """);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).hasValue("https://kenhtin.example/api/v1/sites/ha-tien");

        HttpResponse<String> read = server.get(SITES + "/ha-tien");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .isEqualTo(made.body())
                .isEqualTo("{\"slug\":\"ha-tien\",\"name\":\"Trang TTĐT phường Hà Tiên\",\"kind\":\"commune\","
                        + "\"zone\":\"Asia/Ho_Chi_Minh\",\"publication\":\"Trang TTĐT phường Hà Tiên\","
                        + "\"language\":\"vi\",\"homePage\":\"https://hatien.angiang.gov.vn/\","
                        + "\"hosts\":[\"hatien.angiang.gov.vn\",\"hatien.kiengiang.gov.vn\"],\"state\":\"active\","
                        + "\"names\":[{\"name\":\"Trang TTĐT phường Hà Tiên\",\"from\":\"2025-07-01T00:00:00Z\"}]}");
    }

    @Test
    void tells_all_mistakes_of_a_body_at_once() {
        HttpResponse<String> answer = admin("POST", SITES, """
                {"slug": "Hà Tiên", "kind": "city", "zone": "+25:00", "language": "tiếng Việt", "homePage": "x.vn",
                 "hosts": ["a b", 7], "parent": "-", "color": "red"}
                """);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(TestServer.json(answer).path("errors"))
                .extracting(error -> error.textValue().split("'")[1])
                .containsExactlyInAnyOrder(
                        "name",
                        "slug",
                        "kind",
                        "zone",
                        "language",
                        "homePage",
                        "hosts[0]",
                        "hosts[1]",
                        "parent",
                        "color");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"slug\":\"a\"", "\u0000"})
    void answers_400_to_what_is_no_json_object(String body) {
        HttpResponse<String> answer = admin("POST", SITES, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void answers_409_to_a_slug_that_is_taken_and_to_a_parent_that_is_not_there() {
        add("ha-tien", "district");
        assertThat(admin("POST", SITES, "{\"slug\":\"ha-tien\",\"name\":\"Khác\",\"kind\":\"press\"}")
                        .statusCode())
                .isEqualTo(409);
        HttpResponse<String> orphan = admin("PATCH", SITES + "/ha-tien", "{\"parent\":\"kien-giang\"}");
        assertThat(orphan.statusCode()).isEqualTo(409);
        assertThat(TestServer.json(orphan).path("detail").textValue())
                .isEqualTo("The parent site 'kien-giang' does not exist");
    }

    @Test
    void changes_only_what_a_patch_names() {
        add("kien-giang", "province");
        add("ha-tien", "district");
        admin("PATCH", SITES + "/ha-tien", "{\"parent\":\"kien-giang\"}");
        HttpResponse<String> answer =
                admin("PATCH", SITES + "/ha-tien", "{\"kind\":\"commune\",\"name\":\"Phường Hà Tiên\"}");

        JsonNode site = TestServer.json(answer);
        assertThat(site.path("kind").textValue()).isEqualTo("commune");
        assertThat(site.path("parent").textValue()).isEqualTo("kien-giang");
        assertThat(site.path("publication").textValue()).isEqualTo("Phường Hà Tiên");
        assertThat(TestServer.json(admin("PATCH", SITES + "/ha-tien", "{\"parent\":null}"))
                        .has("parent"))
                .isFalse();
    }

    @Test
    void merges_three_sites_into_one_and_shows_it_on_both_sides() {
        add("an-giang", "province");
        add("ha-tien", "district");
        add("an-bien", "district");
        add("an-minh", "district");
        HttpResponse<String> merged =
                admin("POST", SITES + "/an-giang/merge", "{\"sites\":[\"ha-tien\",\"an-bien\",\"an-minh\"]}");

        assertThat(merged.statusCode()).isEqualTo(200);
        assertThat(TestServer.json(merged).path("mergedFrom"))
                .extracting(JsonNode::textValue)
                .containsExactly("an-bien", "an-minh", "ha-tien");
        JsonNode moved = TestServer.json(server.get(SITES + "/an-bien"));
        assertThat(moved.path("state").textValue()).isEqualTo("moved");
        assertThat(moved.path("heir").textValue()).isEqualTo("an-giang");
        assertThat(moved.path("since").textValue()).isEqualTo("2025-07-01T00:00:00Z");
    }

    @Test
    void merges_none_and_tells_every_reason_when_one_cannot_move() {
        add("an-giang", "province");
        add("ha-tien", "district");
        HttpResponse<String> answer =
                admin("POST", SITES + "/an-giang/merge", "{\"sites\":[\"ha-tien\",\"an-giang\",\"khong-co\"]}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(TestServer.json(answer).path("errors")).hasSize(2);
        assertThat(stateOf("ha-tien")).isEqualTo("active");
        assertThat(admin("POST", SITES + "/khong-co/merge", "{\"sites\":[]}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void closes_and_reopens_a_site() {
        add("ha-tien", "district");
        assertThat(admin("POST", SITES + "/ha-tien/close", "").statusCode()).isEqualTo(200);
        assertThat(stateOf("ha-tien")).isEqualTo("closed");
        assertThat(admin("POST", SITES + "/ha-tien/reopen", "").statusCode()).isEqualTo(200);
        assertThat(stateOf("ha-tien")).isEqualTo("active");
    }

    @Test
    void lists_the_sites_of_a_kind_in_a_state_below_a_parent() {
        add("an-giang", "province");
        add("an-bien", "commune");
        add("an-minh", "commune");
        admin("PATCH", SITES + "/an-minh", "{\"parent\":\"an-giang\"}");
        admin("POST", SITES + "/an-bien/close", "");

        assertThat(slugs("")).containsExactly("an-bien", "an-giang", "an-minh");
        assertThat(slugs("?kind=commune")).containsExactly("an-bien", "an-minh");
        assertThat(slugs("?kind=commune&state=active")).containsExactly("an-minh");
        assertThat(slugs("?parent=an-giang")).containsExactly("an-minh");
        assertThat(server.get(SITES + "?kind=city").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/khong-co", "/Kh%C3%B4ng", "/a%2Fb"})
    void answers_404_or_400_to_a_slug_that_no_site_has(String path) {
        assertThat(server.get(SITES + path).statusCode()).isIn(400, 404);
        assertThat(admin("PATCH", SITES + path, "{}").statusCode()).isIn(400, 404);
        assertThat(admin("POST", SITES + path + "/close", "").statusCode()).isIn(400, 404);
    }

    @Test
    void asks_for_a_key_before_any_change() {
        add("ha-tien", "district");
        assertThat(server.sendJson("POST", SITES, "{}").statusCode()).isEqualTo(401);
        assertThat(server.sendJson("PATCH", SITES + "/ha-tien", "{}").statusCode())
                .isEqualTo(401);
        for (String act : new String[] {"merge", "close", "reopen"}) {
            assertThat(server.sendJson("POST", SITES + "/ha-tien/" + act, "{}").statusCode())
                    .isEqualTo(401);
        }
    }

    private void add(String slug, String kind) {
        String body = "{\"slug\":\"" + slug + "\",\"name\":\"Trang " + slug + "\",\"kind\":\"" + kind + "\"}";
        assertThat(admin("POST", SITES, body).statusCode()).isEqualTo(201);
    }

    private String stateOf(String slug) {
        return TestServer.json(server.get(SITES + "/" + slug)).path("state").textValue();
    }

    private Iterable<String> slugs(String query) {
        return TestServer.json(server.get(SITES + query)).path("sites").findValuesAsText("slug");
    }

    private HttpResponse<String> admin(String method, String path, String body) {
        return server.send(
                method, path, body, Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json"));
    }
}
