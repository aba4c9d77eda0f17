package vn.kenhtin.magnolia.cms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.RelatedProperty;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.template.NewsFunctions;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;

/** What a whole instance makes of what a hub tells, and of a hub that fails. */
@Tag("jackrabbit")
class HubSideTest {

    @RegisterExtension
    private final WireMockExtension hub = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final TestRepository repository = TestRepository.empty();
    private TestNews news;
    private String young = "";
    private String old = "";

    @BeforeEach
    void publish() throws Exception {
        news = new TestNews(repository);
        young = news.publish("Mới", "moi", node -> published(node, Instant.now()));
        old = news.publish("Cũ", "cu", node -> published(node, Instant.parse("2018-05-10T00:00:00Z")));
        hub.stubFor(any(anyUrl()).willReturn(okJson("{\"cursor\":\"c\",\"more\":false,\"items\":[]}")));
    }

    @AfterEach
    void close() {
        news.close();
    }

    @Test
    void author_lays_out_the_best_candidates_of_young_articles_for_editors() throws Exception {
        tellRelated(10);

        try (RunningModule author = author()) {
            await().until(() -> candidates().size() == 8);

            assertThat(candidates().values()).allMatch(RelatedProperty.AUTO::equals);
            assertThat(new NewsFunctions(author.module()).related(old, 20))
                    .as("pages know all")
                    .hasSize(10);
        }
    }

    @Test
    void author_takes_back_what_the_hub_no_longer_finds_but_never_what_an_editor_decided() throws Exception {
        tellRelated(3);
        try (RunningModule author = author()) {
            await().until(() -> candidates().size() == 3);
            news.decide(young, "r0", RelatedProperty.HIDDEN);
            hub.stubFor(get(urlPathEqualTo("/api/v1/sites/tinh/related"))
                    .willReturn(
                            okJson("{\"cursor\":\"d\",\"more\":false,\"articles\":[" + article(young, 2, 4) + "]}")));

            await().untilAsserted(() -> assertThat(candidates())
                    .isEqualTo(Map.of(
                            name(young, 0), RelatedProperty.HIDDEN,
                            name(young, 2), RelatedProperty.AUTO,
                            name(young, 3), RelatedProperty.AUTO)));
            assertThat(author.module().running()).isPresent();
        }
    }

    @Test
    void public_keeps_what_the_hub_tells_in_memory_alone() throws Exception {
        tellRelated(3);

        try (RunningModule instance = RunningModule.start(repository, RunningModule.hub(hub.baseUrl()))) {
            NewsFunctions newsfn = new NewsFunctions(instance.module());
            await().until(() -> newsfn.related(young).size() == 3);

            assertThat(candidates()).isEmpty();
        }
    }

    @Test
    void editors_decisions_hold_at_once_whatever_the_hub_still_says() throws Exception {
        tellRelated(3);
        try (RunningModule instance = RunningModule.start(repository, RunningModule.hub(hub.baseUrl()))) {
            NewsFunctions newsfn = new NewsFunctions(instance.module());
            await().until(() -> newsfn.related(young).size() == 3);

            news.decide(young, "r0", RelatedProperty.HIDDEN);
            news.decide(young, "r2", RelatedProperty.PINNED);

            await().untilAsserted(() -> assertThat(newsfn.related(young))
                    .extracting(related -> related.getId())
                    .containsExactly("r2", "r1"));
        }
    }

    @Test
    void a_hub_that_fails_leaves_pages_with_what_they_had_and_recovers_without_anybody() throws Exception {
        tellReads(1951);
        try (RunningModule instance = RunningModule.start(repository, RunningModule.hub(hub.baseUrl()))) {
            NewsFunctions newsfn = new NewsFunctions(instance.module());
            await().until(() -> newsfn.reads(young) == 1951);

            hub.stubFor(any(anyUrl()).willReturn(serverError()));
            await().during(Duration.ofMillis(1_500)).until(() -> newsfn.reads(young) == 1951);
            hub.resetAll();
            tellReads(1960);

            await().until(() -> newsfn.reads(young) == 1960);
        }
    }

    @Test
    void a_hub_that_hangs_holds_up_neither_pages_nor_publications() throws Exception {
        hub.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(30_000)));
        try (RunningModule instance = RunningModule.start(repository, RunningModule.hub(hub.baseUrl()));
                EndpointServer server = new EndpointServer(instance.module())) {
            NewsFunctions newsfn = new NewsFunctions(instance.module());
            String later = news.publish("Sau", "sau");

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(server.get("").body()).contains(later));
            long begin = System.nanoTime();
            assertThat(newsfn.related(young)).isEmpty();
            assertThat(newsfn.mostRead(5, 7)).isEmpty();
            assertThat(newsfn.reads(young)).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        }
    }

    private void tellRelated(int number) {
        hub.stubFor(get(urlPathEqualTo("/api/v1/sites/tinh/related"))
                .willReturn(okJson("{\"cursor\":\"c\",\"more\":false,\"articles\":[" + article(young, 0, number) + ","
                        + article(old, 0, number) + "]}")));
    }

    private void tellReads(int total) {
        hub.stubFor(get(urlPathEqualTo("/api/v1/reads/changes"))
                .willReturn(okJson("{\"cursor\":\"c\",\"more\":false,\"reads\":[{\"guid\":\"urn:uuid:" + young
                        + "\",\"total\":" + total + "}]}")));
    }

    private static String article(String uuid, int from, int to) {
        String related = IntStream.range(from, to)
                .mapToObj(i -> "{\"id\":\"r" + i + "\",\"url\":\"https://h.vn/" + i + "\",\"title\":\"Tin " + i + "\"}")
                .collect(Collectors.joining(","));
        return "{\"guid\":\"urn:uuid:" + uuid + "\",\"related\":[" + related + "]}";
    }

    private RunningModule author() {
        return RunningModule.of("author", repository, RunningModule.hub(hub.baseUrl()));
    }

    /** States of the candidates that lie in the repository, by node name. */
    private Map<String, String> candidates() throws RepositoryException {
        Session session = repository.admin(Workspaces.RELATED);
        Map<String, String> states = new TreeMap<>();
        NodeIterator nodes = session.getRootNode().getNodes();
        while (nodes.hasNext()) {
            Node node = nodes.nextNode();
            if (node.isNodeType(RelatedProperty.TYPE)) {
                states.put(
                        node.getName(), node.getProperty(RelatedProperty.STATE).getString());
            }
        }
        session.logout();
        return states;
    }

    private static String name(String article, int number) {
        return article.substring(0, 8) + "-r" + number;
    }

    private static void published(Node node, Instant when) throws RepositoryException {
        node.setProperty(NewsProperty.PUBLISHED_AT, TestNews.calendar(when));
    }
}
