package vn.kenhtin.magnolia.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.RelatedProperty;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;

@Tag("jackrabbit")
class ArticlesEndpointTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestRepository repository = TestRepository.empty();
    private TestNews news;
    private RunningModule instance;
    private EndpointServer server;

    @BeforeEach
    void start() throws Exception {
        news = new TestNews(repository);
        instance = RunningModule.start(repository, RunningModule.alone());
        server = new EndpointServer(instance.module());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        instance.close();
        news.close();
    }

    @Test
    void the_repository_under_test_is_the_version_this_run_is_meant_for() {
        assertThat(repository.version()).isEqualTo(System.getProperty("jackrabbit.expected"));
    }

    @Test
    void shows_the_newest_change_first_and_a_cursor_to_go_on_from() throws Exception {
        String first = news.publish("Một", "mot");
        awaitItems(1);
        String second = news.publish("Hai", "hai");
        awaitItems(2);
        news.republish(first, node -> node.setProperty(NewsProperty.TITLE, "Một, sửa"));

        await().untilAsserted(() -> assertThat(ids(feed(""))).containsExactly(guid(first), guid(second)));
        JsonNode nothing = feed("?changedSince=" + cursor(feed("")));
        assertThat(nothing.path("items")).isEmpty();
        assertThat(cursor(nothing)).isEqualTo(cursor(feed("")));
    }

    @Test
    void tells_changes_since_a_cursor_and_withdrawals_as_tombstones() throws Exception {
        String stays = news.publish("Ở lại", "o-lai");
        String goes = news.publish("Ra đi", "ra-di");
        awaitItems(2);
        String cursor = cursor(feed(""));

        news.unpublish(goes);
        String comes = news.publish("Đến", "den");

        await().untilAsserted(() -> {
            JsonNode changes = feed("?changedSince=" + cursor);
            assertThat(ids(changes)).containsExactly(guid(comes));
            assertThat(changes.at("/_kenhtin/tombstones")).hasSize(1);
            JsonNode tombstone = changes.at("/_kenhtin/tombstones/0");
            assertThat(tombstone.path("id").asText()).isEqualTo(guid(goes));
            assertThat(Instant.parse(tombstone.path("when").asText())).isBeforeOrEqualTo(Instant.now());
        });
        assertThat(ids(feed(""))).containsExactly(guid(comes), guid(stays));
    }

    @Test
    void an_unpublished_folder_withdraws_every_news_below_it() throws Exception {
        Session session = repository.admin(Workspaces.NEWS);
        Node folder = session.getRootNode().addNode("2026", "mgnl:folder").addNode("11", "mgnl:folder");
        String one = folder.addNode("mot", NewsProperty.TYPE).getIdentifier();
        String two = folder.addNode("hai", NewsProperty.TYPE).getIdentifier();
        session.save();
        awaitItems(2);
        String cursor = cursor(feed(""));

        session.getNode("/2026").remove();
        session.save();
        session.logout();

        await().untilAsserted(() -> assertThat(feed("?changedSince=" + cursor)
                        .at("/_kenhtin/tombstones")
                        .findValuesAsText("id"))
                .containsExactlyInAnyOrder(guid(one), guid(two)));
    }

    @Test
    void pages_meet_every_change_exactly_once_in_either_direction() throws Exception {
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            published.add(guid(news.publish("Tin " + i, "tin-" + i)));
        }
        awaitItems(7);

        assertThat(allPages("?limit=3")).containsExactlyInAnyOrderElementsOf(published);
        assertThat(allPages("?changedSince=0&limit=3")).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void serves_no_more_than_its_maximum_however_much_is_asked_for() throws Exception {
        for (int i = 0; i < 105; i++) {
            news.publish("Tin " + i, "tin-" + i);
        }

        await().untilAsserted(() -> {
            JsonNode page = feed("?limit=100000");
            assertThat(page.path("items")).hasSize(100);
            assertThat(page.path("next_url").asText()).contains("limit=100");
        });
        await().untilAsserted(() -> assertThat(allPages("?limit=100000")).hasSize(105));
    }

    @Test
    void answers_304_until_something_changes() throws Exception {
        news.publish("Một", "mot");
        awaitItems(1);
        String tag = server.get("").headers().firstValue("ETag").orElseThrow();

        assertThat(server.get("", "If-None-Match", tag).statusCode()).isEqualTo(304);
        news.publish("Hai", "hai");
        await().untilAsserted(() ->
                assertThat(server.get("", "If-None-Match", tag).statusCode()).isEqualTo(200));
        assertThat(server.get(
                                "?limit=1",
                                "If-None-Match",
                                server.get("").headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .as("another request has another tag")
                .isEqualTo(200);
    }

    @Test
    void tells_the_page_cache_not_to_keep_it() throws Exception {
        HttpResponse<String> response = server.get("");

        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/feed+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=-1",
                "?limit=",
                "?limit=mot",
                "?limit=5&limit=6",
                "?limit=99999999999999999999",
                "?changedSince=2026-11-24T00:00:00Z",
                "?changedSince=1&before=2",
                "?before=x"
            })
    void refuses_a_bad_parameter_with_a_reason(String query) throws Exception {
        HttpResponse<String> response = server.get(query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode error = JSON.readTree(response.body()).path("error");
        assertThat(error.path("code").asText()).isEqualTo("badParameter");
        assertThat(error.path("message").asText()).isNotBlank();
    }

    @Test
    void begins_anew_for_a_cursor_from_the_future_that_it_never_gave_out() throws Exception {
        String uuid = news.publish("Một", "mot");
        awaitItems(1);

        assertThat(ids(feed("?changedSince=999999999999999999"))).containsExactly(guid(uuid));
    }

    @Test
    void shows_nothing_on_author() throws Exception {
        news.publish("Chưa đăng", "chua-dang");
        try (RunningModule author = RunningModule.of("author", repository, RunningModule.alone());
                EndpointServer authorServer = new EndpointServer(author.module())) {
            HttpResponse<String> response = authorServer.get("");

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).doesNotContain("Chưa đăng");
        }
    }

    @Test
    void asks_to_come_again_while_the_module_is_stopped() throws Exception {
        instance.close();

        HttpResponse<String> response = server.get("");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void answers_options() throws Exception {
        assertThat(server.send("OPTIONS", "").statusCode()).isEqualTo(204);
    }

    @Test
    void loses_no_change_over_restarts_and_keeps_its_cursors() throws Exception {
        String stays = news.publish("Ở lại", "o-lai");
        String goes = news.publish("Ra đi", "ra-di");
        awaitItems(2);
        String cursor = cursor(feed(""));
        instance.close();
        news.unpublish(goes);
        String comes = news.publish("Đến", "den");
        news.decide(stays, "hub-1", RelatedProperty.PINNED);

        try (RunningModule restarted = RunningModule.start(repository, RunningModule.alone());
                EndpointServer again = new EndpointServer(restarted.module())) {
            restarted.restartTwice();
            await().untilAsserted(() -> assertThat(again.get("").statusCode()).isEqualTo(200));
            JsonNode changes =
                    JSON.readTree(again.get("?changedSince=" + cursor).body());

            assertThat(ids(changes)).containsExactlyInAnyOrder(guid(comes), guid(stays));
            assertThat(changes.at("/_kenhtin/tombstones/0/id").asText()).isEqualTo(guid(goes));
            assertThat(ids(JSON.readTree(
                            again.get("?changedSince=" + cursor(changes)).body())))
                    .as("nothing is told twice because of a restart")
                    .isEmpty();
        }
    }

    @Test
    void watches_once_after_a_restart_of_the_module() throws Exception {
        instance.restartTwice();
        await().untilAsserted(() -> assertThat(server.get("").statusCode()).isEqualTo(200));

        String uuid = news.publish("Một", "mot");
        awaitItems(1);
        String cursor = cursor(feed(""));

        assertThat(ids(feed("?changedSince=0"))).containsExactly(guid(uuid));
        await().during(java.time.Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(cursor(feed(""))).isEqualTo(cursor));
    }

    private List<String> allPages(String query) throws Exception {
        List<String> ids = new ArrayList<>();
        JsonNode page = feed(query);
        ids.addAll(ids(page));
        while (page.has("next_url")) {
            page = feed(page.path("next_url").asText().replaceFirst("^[^?]*", ""));
            ids.addAll(ids(page));
        }
        return ids;
    }

    private JsonNode awaitItems(int number) throws Exception {
        await().untilAsserted(() -> assertThat(feed("").path("items")).hasSize(number));
        return feed("").path("items");
    }

    private JsonNode feed(String query) throws Exception {
        HttpResponse<String> response = server.get(query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static List<String> ids(JsonNode feed) {
        List<String> ids = new ArrayList<>();
        feed.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static String cursor(JsonNode feed) {
        return feed.at("/_kenhtin/cursor").asText();
    }

    private static String guid(String uuid) {
        return "urn:uuid:" + uuid;
    }
}
