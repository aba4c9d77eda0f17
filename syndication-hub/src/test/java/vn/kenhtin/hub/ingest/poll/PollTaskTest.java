package vn.kenhtin.hub.ingest.poll;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.FetchConfig;
import vn.kenhtin.hub.ingest.fetch.FetchConfigs;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.OriginGate;
import vn.kenhtin.hub.ingest.parse.FeedHead.Rhythm;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.schedule.HubScheduler;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.source.Source;
import vn.kenhtin.hub.source.SourceDraft;
import vn.kenhtin.hub.source.SourceStore;

class PollTaskTest {

    private static final SiteSlug RACH_GIA = new SiteSlug("rach-gia");

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options()
                    .dynamicPort()
                    .bindAddress("127.0.0.1")
                    .gzipDisabled(true))
            .build();

    private final InstantSource clock = InstantSource.system();
    private final FetchConfig config = FetchConfigs.with("origin-gap", "PT0S", "connections-per-origin", "8");
    private final Database database = TestDatabase.H2.open();
    private final FeedFetcher fetcher = new FeedFetcher(config, "KenhTin/test", clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final SiteStore sites = new SiteStore(database.jdbi(), clock);
    private final SourceStore sources = new SourceStore(database.jdbi(), clock, sites);
    private final SourcePoll poll =
            new SourcePoll(new Upstream(fetcher, new OriginGate(config, clock)), sources, this::take, clock);
    private final HubScheduler scheduler =
            new HubScheduler(database, List.of(new PollTask(poll, meters).task()), List.of(), 4);
    private final PollPlanner planner = new PollPlanner(scheduler.client(), sources, poll, clock);

    private Harvest take(Source source, Fetched document) {
        String text = new String(document.body(), StandardCharsets.UTF_8);
        taken.add(text);
        if (text.equals("bug")) {
            throw new IllegalStateException("a bug of ours");
        }
        if (text.equals("slow")) {
            waiting.countDown();
            awaitGo();
        }
        return Harvest.of(true, Rhythm.UNSAID);
    }

    private void awaitGo() {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void start() {
        sites.create(RACH_GIA, SiteDraft.of("Rạch Giá", SiteKind.DISTRICT, null));
    }

    @AfterEach
    void close() {
        go.countDown();
        scheduler.close();
        fetcher.close();
        database.close();
    }

    private void startScheduler() {
        sources.addListener(planner);
        planner.scheduleAll();
        scheduler.start();
    }

    private Source source(String path) {
        return sources.create(
                SourceDraft.of(RACH_GIA, URI.create("http://127.0.0.1:" + server.getPort() + path), path));
    }

    private double polls(String outcome) {
        return meters.counter("hub.ingest.polls", "outcome", outcome).count();
    }

    private int scheduled() {
        return scheduler
                .client()
                .getScheduledExecutionsForTask("poll", Void.class)
                .size();
    }

    @Test
    void a_source_that_is_added_is_polled_at_once() {
        server.stubFor(get("/feed").willReturn(ok("<rss/>")));
        startScheduler();
        source("/feed");
        await().untilAsserted(() -> assertThat(taken).containsExactly("<rss/>"));
    }

    @Test
    void sources_from_before_the_start_are_polled_once() {
        server.stubFor(get("/feed").willReturn(ok("<rss/>")));
        Source source = source("/feed");
        startScheduler();
        await().until(() -> sources.pollState(source.id()).isPresent());
        planner.scheduleAll();
        server.verify(1, getRequestedFor(urlEqualTo("/feed")));
    }

    @Test
    void a_bug_or_a_dead_server_of_one_source_never_stops_another() {
        server.stubFor(get("/bug").willReturn(ok("bug")));
        server.stubFor(get("/500").willReturn(status(500)));
        server.stubFor(get("/feed").willReturn(ok("<rss/>")));
        source("/bug");
        source("/500");
        sources.create(SourceDraft.of(RACH_GIA, URI.create("http://127.0.0.1:1/"), "nobody"));
        source("/feed");
        startScheduler();
        await().untilAsserted(() -> assertThat(taken).contains("<rss/>", "bug"));
        await().untilAsserted(() -> assertThat(polls("fetched") + polls("status") + polls("connection"))
                .isEqualTo(3));
        assertThat(scheduled()).isEqualTo(4);
    }

    @Test
    void a_request_polls_a_source_before_its_turn() {
        server.stubFor(get("/feed").willReturn(ok("<rss/>")));
        Source source = source("/feed");
        startScheduler();
        await().until(() -> sources.pollState(source.id()).isPresent());
        await().until(() -> scheduled() == 1);
        sources.requestPoll(source.id());
        await().untilAsserted(() -> assertThat(taken).hasSize(2));
    }

    @Test
    void a_request_during_a_poll_leads_to_one_more() throws Exception {
        server.stubFor(get("/feed").willReturn(ok("slow")));
        Source source = source("/feed");
        startScheduler();
        waiting.await();
        sources.requestPoll(source.id());
        sources.requestPoll(source.id());
        go.countDown();
        await().untilAsserted(() -> assertThat(taken).hasSize(2));
        await().until(() -> scheduled() == 1);
    }

    @Test
    void a_removed_source_is_scheduled_no_more() {
        server.stubFor(get("/feed").willReturn(ok("<rss/>")));
        Source source = source("/feed");
        startScheduler();
        await().until(() -> sources.pollState(source.id()).isPresent());
        await().until(() -> scheduled() == 1);
        sources.remove(source.id());
        assertThat(scheduled()).isZero();
    }

    @Test
    void a_source_that_is_gone_is_scheduled_no_more_but_may_be_tried_on_request() {
        server.stubFor(get("/feed").willReturn(status(410)));
        Source source = source("/feed");
        startScheduler();
        await().untilAsserted(() -> assertThat(polls("gone")).isEqualTo(1));
        await().until(() -> scheduled() == 0);
        planner.scheduleAll();
        assertThat(scheduled()).isZero();
        server.stubFor(get("/feed").willReturn(ok("<rss/>")));
        sources.requestPoll(source.id());
        await().untilAsserted(() -> assertThat(taken).hasSize(1));
        await().until(() -> scheduled() == 1);
    }
}
