package vn.kenhtin.magnolia.cms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kenhtin.magnolia.settings.HubSettings;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;

@Tag("jackrabbit")
class PublicationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RequestPatternBuilder PINGS = postRequestedFor(urlEqualTo("/api/v1/sources/nguon-1/ping"));

    @RegisterExtension
    private final WireMockExtension hub = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final TestRepository repository = TestRepository.empty();
    private TestNews news;

    @BeforeEach
    void takePings() throws Exception {
        news = new TestNews(repository);
        hub.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(202)));
        hub.stubFor(get(anyUrl()).willReturn(serverError()));
    }

    @AfterEach
    void close() {
        news.close();
    }

    @Test
    void a_publication_an_edit_and_a_withdrawal_are_each_pinged_with_the_key() throws Exception {
        try (RunningModule instance = RunningModule.start(repository, settings(50))) {
            assertThat(instance.module().running()).isPresent();
            String uuid = news.publish("Một", "mot");
            awaitPings(1);
            news.republish(uuid, node -> node.setProperty("title", "Một, sửa"));
            awaitPings(2);
            news.unpublish(uuid);
            awaitPings(3);

            hub.verify(3, PINGS.withHeader("Authorization", equalTo("Bearer khoa")));
        }
    }

    @Test
    void a_burst_of_200_publications_gives_one_ping_for_each_window_and_loses_no_change() throws Exception {
        int window = 500;
        try (RunningModule instance = RunningModule.start(repository, settings(window));
                EndpointServer server = new EndpointServer(instance.module())) {
            Set<String> published = new HashSet<>();
            long begin = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                published.add("urn:uuid:" + news.publish("Tin " + i, "tin-" + i));
            }
            long took = Duration.ofNanos(System.nanoTime() - begin).toMillis();

            await().untilAsserted(() -> assertThat(told(server)).isEqualTo(published));
            await().during(Duration.ofMillis(2L * window)).until(() -> true);

            assertThat(pings()).isBetween(1, (int) (took / window) + 2);
        }
    }

    @Test
    void what_was_published_while_the_module_was_stopped_is_pinged_at_its_start() throws Exception {
        news.publish("Một", "mot");

        try (RunningModule instance = RunningModule.start(repository, settings(50))) {
            assertThat(instance.module().running()).isPresent();
            awaitPings(1);
        }
        hub.resetRequests();
        try (RunningModule instance = RunningModule.start(repository, settings(50))) {
            assertThat(instance.module().running()).isPresent();
            await().during(Duration.ofMillis(300)).until(() -> pings() == 0);
        }
    }

    @Test
    void a_restart_of_the_module_leaves_one_listener_and_no_thread_behind() throws Exception {
        try (RunningModule instance = RunningModule.start(repository, settings(50))) {
            instance.restartTwice();
            await().until(() ->
                    instance.module().running().orElseThrow().ledger().ready());
            news.publish("Một", "mot");
            awaitPings(1);

            await().during(Duration.ofMillis(300)).until(() -> pings() == 1);
            assertThat(threads()).containsExactlyInAnyOrder("kenhtin-repository", "kenhtin-hub");
        }
        await().until(() -> threads().isEmpty());
    }

    @Test
    void a_hub_that_is_down_neither_stops_the_feed_nor_loses_the_ping() throws Exception {
        hub.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "1")));
        try (RunningModule instance = RunningModule.start(repository, settings(50));
                EndpointServer server = new EndpointServer(instance.module())) {
            news.publish("Một", "mot");
            awaitPings(1);
            assertThat(JSON.readTree(server.get("").body()).path("items")).hasSize(1);

            hub.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(202)));
            int before = pings();
            awaitPings(before + 1);
            await().during(Duration.ofMillis(1_500)).until(() -> pings() == before + 1);
        }
    }

    /** The ids of all news that the endpoint tells of, page by page. */
    private static Set<String> told(EndpointServer server) throws Exception {
        Set<String> told = new HashSet<>();
        String cursor = "0";
        JsonNode feed;
        do {
            feed = JSON.readTree(server.get("?changedSince=" + cursor).body());
            feed.path("items").forEach(item -> told.add(item.path("id").asText()));
            cursor = feed.at("/_kenhtin/cursor").asText();
        } while (feed.has("next_url"));
        return told;
    }

    private HubSettings settings(int debounceMillis) {
        HubSettings settings = RunningModule.hub(hub.baseUrl());
        settings.setDebounceMillis(debounceMillis);
        return settings;
    }

    private void awaitPings(int number) {
        await().until(() -> pings() >= number);
    }

    private int pings() {
        return hub.findAll(PINGS).size();
    }

    private static Set<String> threads() {
        Set<String> names = new HashSet<>();
        Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("kenhtin-"))
                .forEach(names::add);
        return names;
    }
}
