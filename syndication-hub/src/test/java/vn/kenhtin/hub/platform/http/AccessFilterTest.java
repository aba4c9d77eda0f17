package vn.kenhtin.hub.platform.http;

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
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;

class AccessFilterTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2018-05-10T07:00:00Z"));
    private static final String WRONG = "kenhtin_" + "A".repeat(43);

    private Database database;
    private TestServer server;
    private String key;

    @BeforeEach
    void open() {
        database = TestDatabase.H2.open();
        AccessKeys keys = new AccessKeys(database.jdbi(), CLOCK);
        key = keys.first().orElseThrow().text();
        server = TestServer.with(
                new AccessFilter(keys),
                new AccessKeyResource(keys, new HubUris(URI.create("https://kenhtin.example/tin"))));
    }

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    @Test
    void answers_401_and_says_how_to_come_in_when_there_is_no_key() {
        HttpResponse<String> answer = server.get("/api/v1/keys");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"kenhtin\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(TestServer.json(answer).path("status").intValue()).isEqualTo(401);
    }

    @Test
    void answers_401_to_a_wrong_key_and_to_another_scheme() {
        HttpResponse<String> wrong = listWith("Bearer " + WRONG);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"kenhtin\", error=\"invalid_token\"");
        assertThat(listWith("Basic " + key).statusCode()).isEqualTo(401);
        assertThat(listWith("Bearer ").statusCode()).isEqualTo(401);
    }

    @Test
    void lets_a_valid_key_through_whatever_the_case_of_the_scheme() {
        assertThat(listWith("Bearer " + key).statusCode()).isEqualTo(200);
        assertThat(listWith("bearer " + key).statusCode()).isEqualTo(200);
    }

    @Test
    void answers_429_to_an_address_that_goes_on_guessing_and_still_lets_a_valid_key_through() {
        for (int i = 0; i < 10; i++) {
            assertThat(listWith("Bearer " + WRONG).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> guess = listWith("Bearer " + WRONG);
        assertThat(guess.statusCode()).isEqualTo(429);
        assertThat(guess.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(listWith("Bearer " + key).statusCode()).isEqualTo(200);
    }

    @Test
    void rotates_keys() {
        HttpResponse<String> made = admin("POST", "/api/v1/keys", "{\"label\":\"cổng tỉnh\"}", key);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        long id = TestServer.json(made).path("id").longValue();
        assertThat(made.headers().firstValue("Location")).hasValue("https://kenhtin.example/tin/api/v1/keys/" + id);
        String next = TestServer.json(made).path("text").textValue();

        assertThat(admin("DELETE", "/api/v1/keys/0", "", next).statusCode()).isEqualTo(204);
        assertThat(admin("DELETE", "/api/v1/keys/0", "", next).statusCode()).isEqualTo(204);
        assertThat(listWith("Bearer " + key).statusCode()).isEqualTo(401);
        assertThat(admin("DELETE", "/api/v1/keys/" + id, "", next).statusCode()).isEqualTo(409);
        assertThat(admin("DELETE", "/api/v1/keys/99", "", next).statusCode()).isEqualTo(404);
    }

    @Test
    void lists_keys_without_their_secrets() {
        HttpResponse<String> answer = listWith("Bearer " + key);
        JsonNode first = TestServer.json(answer).path("keys").path(0);

        assertThat(first.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "label", "created");
        assertThat(answer.body()).doesNotContain(key);
    }

    @Test
    void refuses_a_key_without_a_label() {
        assertThat(admin("POST", "/api/v1/keys", "{}", key).statusCode()).isEqualTo(400);
        assertThat(admin("POST", "/api/v1/keys", "{\"label\":\" \"}", key).statusCode())
                .isEqualTo(400);
        assertThat(admin("POST", "/api/v1/keys", "[]", key).statusCode()).isEqualTo(400);
        assertThat(admin("POST", "/api/v1/keys", "", key).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> listWith(String authorization) {
        return server.send("GET", "/api/v1/keys", "", Map.of("Authorization", authorization));
    }

    private HttpResponse<String> admin(String method, String path, String body, String with) {
        return server.send(
                method, path, body, Map.of("Authorization", "Bearer " + with, "Content-Type", "application/json"));
    }
}
