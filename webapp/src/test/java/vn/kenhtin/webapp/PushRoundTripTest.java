package vn.kenhtin.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.hub.HubConfig;
import vn.kenhtin.hub.platform.config.ConfigReader;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.source.PollState;
import vn.kenhtin.hub.source.Source;
import vn.kenhtin.hub.source.SourceDraft;

/** Two hubs: one publishes what it polls from a portal, the other has the first one's feed as a source and is pushed to. */
class PushRoundTripTest {

    private static final SiteSlug PROVINCE = new SiteSlug("tinh");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> titles = new CopyOnWriteArrayList<>(List.of("Bài một"));
    private HttpServer portal;
    private HubServer publisher;
    private HubServer subscriber;
    private Source atPublisher;
    private Source atSubscriber;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/", exchange -> {
            byte[] feed = feed().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        portal.start();
        publisher = hub("publisher");
        subscriber = hub("subscriber");
        atPublisher = source(
                publisher, URI.create("http://127.0.0.1:" + portal.getAddress().getPort() + "/feed.rss"));
        await().atMost(Duration.ofSeconds(20)).until(() -> feedOf(publisher).contains("Bài một"));
        atSubscriber = source(subscriber, publisher.uris().of("/feeds/all.atom"));
        await().atMost(Duration.ofSeconds(20)).until(() -> feedOf(subscriber).contains("Bài một"));
        await().until(() -> lastPoll().isPresent());
    }

    @AfterEach
    void stop() {
        subscriber.close();
        publisher.close();
        portal.stop(0);
    }

    private HubServer hub(String name) throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put("kenhtin.http.port", "0");
        settings.put("kenhtin.database.url", "jdbc:h2:mem:" + name + System.nanoTime());
        settings.put("kenhtin.search.folder", folder.resolve(name).toString());
        settings.put("kenhtin.fetch.allow", "127.0.0.0/8");
        settings.put("kenhtin.fetch.origin-gap", "PT0S");
        HubConfig config =
                new ConfigReader(Map.of()).read(HubConfig.class, null, settings).checked();
        return HubServer.start(config, InstantSource.system());
    }

    private static Source source(HubServer hub, URI url) {
        hub.hub().sites().create(PROVINCE, SiteDraft.of("Cổng tin tỉnh", SiteKind.PROVINCE, null));
        return hub.hub()
                .sources()
                .create(SourceDraft.of(PROVINCE, url, "Nguồn").polledEvery(Duration.ofHours(1), Duration.ofDays(1)));
    }

    private String feed() {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Tin</title>"
                + "<link>https://tinh.example/</link><description>Tin</description>");
        titles.forEach(title -> feed.append("<item><guid isPermaLink=\"false\">")
                .append(title.hashCode())
                .append("</guid><title>")
                .append(title)
                .append("</title><description>Nội dung</description></item>"));
        return feed.append("</channel></rss>").toString();
    }

    private String feedOf(HubServer hub) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(hub.uris().of("/feeds/all.rss")).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private Optional<Instant> lastPoll() {
        return subscriber.hub().sources().pollState(atSubscriber.id()).map(PollState::lastPoll);
    }

    @Test
    void an_article_goes_from_hub_to_hub_without_being_polled_for() {
        Optional<Instant> polled = lastPoll();
        // subscribing takes its turns: the question, the question back
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            String title = "Bài " + (titles.size() + 1);
            titles.add(0, title);
            publisher.hub().sources().requestPoll(atPublisher.id());
            await().atMost(Duration.ofSeconds(10)).until(() -> feedOf(publisher).contains(title));
            return feedOf(subscriber).contains("Bài 2");
        });
        String last = "Bài cuối";
        titles.add(0, last);
        publisher.hub().sources().requestPoll(atPublisher.id());
        await().atMost(Duration.ofSeconds(10)).until(() -> feedOf(subscriber).contains(last));
        assertThat(lastPoll()).isPresent().isEqualTo(polled);
    }
}
