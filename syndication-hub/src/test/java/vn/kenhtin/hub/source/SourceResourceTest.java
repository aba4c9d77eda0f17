package vn.kenhtin.hub.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.platform.http.TestServer;

class SourceResourceTest {

    private static final String SOURCES = "/api/v1/sources";
    private static final String FEED = "https://hatien.gov.vn/rss";

    private SourceServer server;

    @BeforeEach
    void open() {
        server = new SourceServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void makes_a_source_with_defaults_for_what_is_left_out() {
        HttpResponse<String> made =
                server.admin("POST", SOURCES, "{\"site\":\"ha-tien\",\"url\":\"https://HATIEN.gov.vn/rss\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location"))
                .hasValue("https://kenhtin.example/api/v1/sources/" + idOf(made));
        assertThat(made.body())
                .isEqualTo("{\"id\":" + idOf(made) + ",\"site\":\"ha-tien\",\"url\":\"" + FEED
                        + "\",\"title\":\"hatien.gov.vn\",\"hot\":false,\"floor\":\"PT1H\",\"ceiling\":\"PT24H\","
                        + "\"missing\":\"keep\",\"paused\":false,\"created\":\"2018-05-10T07:00:00Z\",\"poll\":{"
                        + "\"text\":{\"vi\":\"Nguồn mới được thêm, chưa lấy tin lần nào.\","
                        + "\"en\":\"Newly added, not polled yet.\"},\"outcome\":\"waiting\","
                        + "\"nextPoll\":\"2018-05-10T07:00:00Z\",\"failures\":0}}");
        assertThat(server.admin("GET", SOURCES + "/" + idOf(made), "").body()).isEqualTo(made.body());
    }

    @Test
    void tells_all_mistakes_of_a_body_at_once() {
        HttpResponse<String> answer = server.admin("POST", SOURCES, """
                {"url": "http://10.1.2.3/rss", "floor": "soon", "ceiling": "PT1.5S", "missing": "forget", "hot": 1,
                 "interval": "PT5M"}
                """);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestServer.json(answer).path("errors"))
                .extracting(error -> error.textValue().split("'")[1])
                .containsExactlyInAnyOrder("site", "url", "floor", "ceiling", "missing", "hot", "interval");
    }

    @ParameterizedTest
    @CsvSource({"PT0S,PT1H", "PT1H,PT25H", "PT2H,PT1H", "-PT1H,PT1H", "PT1H,PT2562047788015215H"})
    void refuses_poll_intervals_out_of_bounds(String floor, String ceiling) {
        String body = "{\"site\":\"ha-tien\",\"url\":\"" + FEED + "\",\"floor\":\"" + floor + "\",\"ceiling\":\""
                + ceiling + "\"}";
        assertThat(server.admin("POST", SOURCES, body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a.vn/rss", "a.vn/rss", "http://10.0.0.1/rss", "http://u:p@a.vn/", "", "javascript:1"})
    void refuses_addresses_that_cannot_or_must_not_be_polled(String url) {
        String body = "{\"site\":\"ha-tien\",\"url\":\"" + url + "\"}";
        assertThat(server.admin("POST", SOURCES, body).statusCode()).isEqualTo(400);
    }

    @Test
    void answers_409_to_an_address_that_is_taken_and_to_an_unknown_site() {
        add(FEED);
        assertThat(server.admin("POST", SOURCES, "{\"site\":\"ha-tien\",\"url\":\"http://hatien.gov.vn/rss\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(server.admin("POST", SOURCES, "{\"site\":\"khong-co\",\"url\":\"https://a.vn/rss\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void changes_only_what_a_patch_names() {
        long id = add(FEED);
        server.admin("PATCH", SOURCES + "/" + id, "{\"category\":\"Tin tỉnh\",\"floor\":\"PT5M\"}");
        HttpResponse<String> answer = server.admin(
                "PATCH", SOURCES + "/" + id, "{\"url\":\"https://hatien.gov.vn/moi.rss\",\"ceiling\":\"PT6H\"}");

        JsonNode source = TestServer.json(answer);
        assertThat(source.path("category").textValue()).isEqualTo("Tin tỉnh");
        assertThat(source.path("floor").textValue()).isEqualTo("PT5M");
        assertThat(source.path("ceiling").textValue()).isEqualTo("PT6H");
        assertThat(source.path("formerUrls").path(0).path("url").textValue()).isEqualTo(FEED);
        assertThat(TestServer.json(server.admin("PATCH", SOURCES + "/" + id, "{\"category\":null}"))
                        .has("category"))
                .isFalse();
    }

    @Test
    void says_in_both_languages_how_polling_goes() {
        long id = add(FEED);
        Source source = server.sources.find(id).orElseThrow();
        PollState twiceFailed = PollState.neverPolled(SourceServer.NOW)
                .edit()
                .failed(SourceServer.NOW, false)
                .failed(SourceServer.NOW, false)
                .polled(SourceServer.NOW, "dns", "No address for hatien.gov.vn")
                .next(SourceServer.NOW.plusSeconds(7200))
                .done();
        server.sources.replacePollState(source, twiceFailed);

        JsonNode listed = TestServer.json(server.admin("GET", SOURCES, ""))
                .path("sources")
                .path(0);
        JsonNode poll =
                TestServer.json(server.admin("GET", SOURCES + "/" + id, "")).path("poll");
        assertThat(listed.path("poll")).isEqualTo(poll);
        assertThat(poll.path("outcome").textValue()).isEqualTo("dns");
        assertThat(poll.path("detail").textValue()).isEqualTo("No address for hatien.gov.vn");
        assertThat(poll.path("nextPoll").textValue()).isEqualTo("2018-05-10T09:00:00Z");
        assertThat(poll.path("failures").intValue()).isEqualTo(2);
        assertThat(poll.path("text").path("vi").textValue())
                .isEqualTo("Không tìm thấy máy chủ của nguồn. Hãy kiểm tra tên miền trong địa chỉ."
                        + " Đã lỗi 2 lần liên tiếp.");
        assertThat(poll.path("text").path("en").textValue())
                .isEqualTo("The source's server cannot be found. Check the host name in the address."
                        + " It has failed 2 times in a row.");
    }

    @Test
    void shows_the_sources_of_one_site() {
        add(FEED);
        assertThat(TestServer.json(server.admin("GET", SOURCES + "?site=ha-tien", ""))
                        .path("sources"))
                .hasSize(1);
        assertThat(TestServer.json(server.admin("GET", SOURCES + "?site=an-bien", ""))
                        .path("sources"))
                .isEmpty();
    }

    @Test
    void removes_a_source() {
        long id = add(FEED);
        assertThat(server.admin("DELETE", SOURCES + "/" + id, "").statusCode()).isEqualTo(204);
        assertThat(server.admin("GET", SOURCES + "/" + id, "").statusCode()).isEqualTo(404);
        assertThat(server.admin("DELETE", SOURCES + "/" + id, "").statusCode()).isEqualTo(404);
        assertThat(add(FEED)).isEqualTo(id);
    }

    @Test
    void has_a_source_polled_at_once_and_gives_an_ended_one_another_chance() {
        List<Long> requested = listenToRequests();
        long id = add(FEED);
        Source source = server.sources.find(id).orElseThrow();
        server.sources.replacePollState(
                source,
                PollState.neverPolled(SourceServer.NOW)
                        .edit()
                        .stopped(SourceServer.NOW)
                        .done());
        assertThat(server.admin("GET", SOURCES + "/" + id, "").body()).contains("\"outcome\":\"gone\"");

        HttpResponse<String> answer = server.admin("POST", SOURCES + "/" + id + "/ping", "");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(requested).containsExactly(id);
        assertThat(server.sources.pollState(id)).isEmpty();
    }

    @Test
    void polls_no_paused_and_no_unknown_source() {
        List<Long> requested = listenToRequests();
        long id = add(FEED);
        server.admin("PATCH", SOURCES + "/" + id, "{\"paused\":true}");

        assertThat(server.admin("POST", SOURCES + "/" + id + "/ping", "").statusCode())
                .isEqualTo(409);
        assertThat(server.admin("POST", SOURCES + "/99/ping", "").statusCode()).isEqualTo(404);
        assertThat(server.admin("POST", SOURCES + "/x/ping", "").statusCode()).isEqualTo(404);
        assertThat(requested).isEmpty();
    }

    @Test
    void asks_for_a_key_everywhere() {
        long id = add(FEED);
        assertThat(server.anybody("GET", SOURCES).statusCode()).isEqualTo(401);
        assertThat(server.anybody("POST", SOURCES).statusCode()).isEqualTo(401);
        assertThat(server.anybody("POST", SOURCES + "/import").statusCode()).isEqualTo(401);
        assertThat(server.anybody("GET", SOURCES + "/" + id).statusCode()).isEqualTo(401);
        assertThat(server.anybody("DELETE", SOURCES + "/" + id).statusCode()).isEqualTo(401);
        assertThat(server.anybody("POST", SOURCES + "/" + id + "/ping").statusCode())
                .isEqualTo(401);
    }

    private List<Long> listenToRequests() {
        List<Long> requested = new ArrayList<>();
        server.sources.addListener(new SourceListener() {
            @Override
            public void sourceSaved(Source source) {}

            @Override
            public void sourceRemoved(long id) {}

            @Override
            public void pollRequested(Source source) {
                requested.add(source.id());
            }
        });
        return requested;
    }

    private long add(String url) {
        HttpResponse<String> made =
                server.admin("POST", SOURCES, "{\"site\":\"ha-tien\",\"url\":\"" + url + "\",\"title\":\"Tin\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        return idOf(made);
    }

    private static long idOf(HttpResponse<String> answer) {
        return TestServer.json(answer).path("id").longValue();
    }
}
