package vn.kenhtin.hub.websub.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.ArticleFilter;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.MissingStore;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.FetchConfigs;
import vn.kenhtin.hub.ingest.fetch.GuardedClient;
import vn.kenhtin.hub.ingest.fetch.OriginGate;
import vn.kenhtin.hub.ingest.poll.FeedIntake;
import vn.kenhtin.hub.ingest.poll.SourcePoll;
import vn.kenhtin.hub.ingest.poll.Upstream;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.platform.schedule.HubScheduler;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.source.MissingPolicy;
import vn.kenhtin.hub.source.Source;
import vn.kenhtin.hub.source.SourceDraft;
import vn.kenhtin.hub.source.SourceStore;
import vn.kenhtin.hub.websub.Signature;
import vn.kenhtin.hub.websub.WebSubConfigs;
import vn.kenhtin.hub.websub.subscriber.FollowedDao.Followed;

/** Sources whose publishers name a hub, on both databases. */
abstract class SubscriberContract {

    private static final SiteSlug SITE = new SiteSlug("rach-gia");

    private final TestDatabase kind;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> InstantSource.system().instant().plus(ahead.get());
    private final FakeHub hub = new FakeHub();
    private Database database;
    private SourceStore sources;
    private ArticleStore articles;
    private SourcePoll poll;
    private FollowedStore followed;
    private FeedFetcher fetcher;
    private GuardedClient client;
    private HubScheduler scheduler;
    private TestServer server;
    private Source source;

    SubscriberContract(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        SiteStore sites = new SiteStore(database.jdbi(), clock);
        sources = new SourceStore(database.jdbi(), clock, sites);
        articles = new ArticleStore(database.jdbi(), clock);
        sites.create(SITE, SiteDraft.of("Rạch Giá", SiteKind.DISTRICT, null));
        client = new GuardedClient(FetchConfigs.with(), "KenhTin/test", 4, clock);
        WebSubSubscriber subscriber = new WebSubSubscriber(
                WebSubConfigs.with("safety-net", "6h"),
                new FeedIntake(sites, articles, new MissingStore(database.jdbi(), clock), clock),
                new WebSubSubscriber.World(
                        database.jdbi(),
                        sources,
                        client,
                        new HubUris(URI.create("https://tin.example.vn")),
                        true,
                        () -> Objects.requireNonNull(scheduler).client(),
                        100_000,
                        new SimpleMeterRegistry()),
                clock);
        followed = new FollowedStore(database.jdbi(), clock);
        fetcher = new FeedFetcher(FetchConfigs.with(), "KenhTin/test", clock);
        Upstream upstream = new Upstream(fetcher, new OriginGate(FetchConfigs.with("origin-gap", "PT0S"), clock));
        poll = new SourcePoll(upstream, sources, subscriber.finding(), clock);
        server = TestServer.with(subscriber.resource());
        scheduler = new HubScheduler(database, List.of(subscriber.taking()), List.of(subscriber.asking()), 2);
        scheduler.start();
        source = sources.create(SourceDraft.of(SITE, hub.url("/feed"), "Rạch Giá")
                .polledEvery(Duration.ofMinutes(10), Duration.ofDays(1)));
    }

    @AfterEach
    void close() {
        scheduler.close();
        server.close();
        client.close();
        fetcher.close();
        hub.close();
        database.close();
    }

    private static String feed(String links, String... titles) {
        StringBuilder feed =
                new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:f</id><title>Tin</title>"
                        + "<updated>2026-11-20T00:00:00Z</updated>" + links);
        for (String title : titles) {
            feed.append("<entry><id>urn:")
                    .append(title.hashCode())
                    .append("</id><title>")
                    .append(title)
                    .append("</title><link href=\"https://rachgia.example/")
                    .append(title.hashCode())
                    .append("\"/><updated>2026-11-20T00:00:00Z</updated></entry>");
        }
        return feed.append("</feed>").toString();
    }

    private String links() {
        return "<link rel=\"hub\" href=\"" + hub.url("/hub") + "\"/><link rel=\"self\" href=\"" + topic() + "\"/>";
    }

    private String topic() {
        return hub.url("/feed?full=1").toString();
    }

    private void pollOnce() {
        assertThat(poll.turn(source.id()).word()).isEqualTo("fetched");
    }

    private HttpResponse<String> ask(String mode, String topic) {
        return server.get(hub.callback() + "?hub.mode=" + mode + "&hub.topic="
                + URLEncoder.encode(topic, StandardCharsets.UTF_8)
                + "&hub.challenge=abc&hub.lease_seconds=86400");
    }

    private void subscribed() {
        hub.publish(feed(links(), "Bài một"));
        pollOnce();
        await().until(() -> !hub.requests().isEmpty());
        assertThat(ask("subscribe", topic()).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> push(String document, String signature) {
        return server.send(
                "POST",
                hub.callback(),
                document,
                Map.of("Content-Type", "application/atom+xml", "X-Hub-Signature", signature));
    }

    private String signed(String document) {
        return Signature.SHA256.sign(document.getBytes(StandardCharsets.UTF_8), hub.secret());
    }

    private List<String> titles() {
        return articles.latest(ArticleFilter.ALL, 10, null).stream()
                .map(article -> article.body().title())
                .toList();
    }

    private Followed followed() {
        return followed.find(source.id()).orElseThrow();
    }

    private Duration untilNextPoll() {
        return Duration.between(
                clock.instant(), sources.pollState(source.id()).orElseThrow().nextPoll());
    }

    @Test
    void a_source_that_names_a_hub_is_subscribed_to_by_its_own_topic() {
        hub.publish(feed(links(), "Bài một"));
        pollOnce();
        await().until(() -> !hub.requests().isEmpty());
        Map<String, String> request = hub.requests().get(0);
        assertThat(request)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", topic())
                .containsEntry("hub.lease_seconds", "864000");
        assertThat(request.get("hub.callback"))
                .matches("https://tin\\.example\\.vn/websub/callbacks/[A-Za-z0-9_-]{43}");
        assertThat(request.get("hub.secret")).hasSize(43);
    }

    @Test
    void a_source_without_a_hub_is_not() {
        hub.publish(feed("", "Bài một"));
        pollOnce();
        assertThat(followed.find(source.id())).isEmpty();
    }

    @Test
    void a_hub_that_moved_is_asked_where_it_is() {
        hub.publish(feed("<link rel=\"hub\" href=\"" + hub.url("/moved") + "\"/>", "Bài một"));
        pollOnce();
        await().until(() -> !hub.requests().isEmpty());
        assertThat(hub.requests().get(0))
                .containsEntry("hub.topic", hub.url("/feed").toString());
    }

    @Test
    void a_question_for_what_was_asked_is_answered_with_its_challenge() {
        hub.publish(feed(links(), "Bài một"));
        pollOnce();
        await().until(() -> !hub.requests().isEmpty());
        HttpResponse<String> answer = ask("subscribe", topic());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("abc");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void questions_for_anything_else_are_not_confirmed() {
        subscribed();
        assertThat(ask("subscribe", topic()).statusCode()).as("asked already").isEqualTo(404);
        assertThat(ask("unsubscribe", topic()).statusCode()).isEqualTo(404);
        assertThat(ask("subscribe", "https://other.example/feed").statusCode()).isEqualTo(404);
        assertThat(server.get("/websub/callbacks/guess?hub.mode=subscribe&hub.topic=x&hub.challenge=y")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_the_hub_pushes_is_taken_in() {
        subscribed();
        String document = feed(links(), "Bài hai", "Bài một");
        assertThat(push(document, signed(document)).statusCode()).isEqualTo(202);
        await().until(() -> titles().contains("Bài hai"));
    }

    @Test
    void what_is_not_rightly_signed_is_thrown_away() {
        subscribed();
        String forged = feed(links(), "Bài giả");
        assertThat(push(forged, "sha256=00").statusCode()).isEqualTo(202);
        assertThat(server.send("POST", hub.callback(), forged, Map.of("Content-Type", "application/atom+xml"))
                        .statusCode())
                .isEqualTo(202);
        String document = feed(links(), "Bài hai");
        push(document, signed(document));
        await().until(() -> titles().contains("Bài hai"));
        assertThat(titles()).doesNotContain("Bài giả");
    }

    @Test
    void a_push_for_nobody_is_gone_and_one_too_large_is_refused() {
        subscribed();
        assertThat(server.send("POST", "/websub/callbacks/guess", "x", Map.of("Content-Type", "text/xml"))
                        .statusCode())
                .isEqualTo(410);
        String large = "x".repeat(100_001);
        assertThat(push(large, signed(large)).statusCode()).isEqualTo(413);
    }

    @Test
    void nothing_is_missing_for_not_standing_in_a_push() {
        sources.update(source.id(), SubscriberContract::withdrawing);
        subscribed();
        for (String title : List.of("Bài hai", "Bài ba", "Bài bốn")) {
            String document = feed(links(), title);
            push(document, signed(document));
            await().until(() -> titles().contains(title));
        }
        assertThat(titles()).contains("Bài một");
    }

    private static SourceDraft withdrawing(SourceDraft draft) {
        return new SourceDraft(
                draft.site(),
                draft.url(),
                draft.title(),
                draft.category(),
                draft.hot(),
                draft.floor(),
                draft.ceiling(),
                MissingPolicy.WITHDRAW,
                draft.paused());
    }

    @Test
    void polling_is_a_safety_net_while_the_hub_pushes() {
        subscribed();
        assertThat(untilNextPoll()).isLessThanOrEqualTo(Duration.ofMinutes(11));
        pollOnce();
        assertThat(untilNextPoll()).isBetween(Duration.ofHours(5), Duration.ofHours(7));
    }

    @Test
    void a_hub_that_did_not_push_what_a_poll_found_is_not_relied_upon_until_it_pushes() {
        subscribed();
        hub.publish(feed(links(), "Bài hai", "Bài một"));
        pollOnce();
        assertThat(followed().trusted()).isFalse();
        assertThat(untilNextPoll()).isLessThan(Duration.ofHours(5));
        String document = feed(links(), "Bài ba");
        push(document, signed(document));
        await().until(() -> followed().trusted());
    }

    @Test
    void a_lease_is_renewed_when_most_of_it_is_over() {
        subscribed();
        Instant begin = clock.instant();
        assertThat(followed().nextTry())
                .isBetween(
                        begin.plus(Duration.ofMinutes(24 * 60 * 80 / 100 - 1)),
                        begin.plus(Duration.ofMinutes(24 * 60 * 90 / 100)));
        ahead.set(Duration.ofHours(22));
        await().until(() -> hub.requests().size() == 2);
        assertThat(hub.requests().get(1)).isEqualTo(hub.requests().get(0));
        assertThat(ask("subscribe", topic()).statusCode()).isEqualTo(200);
        assertThat(followed().expires()).isAfter(clock.instant().plus(Duration.ofHours(23)));
    }

    @Test
    void a_denial_leaves_the_source_to_polling() {
        subscribed();
        assertThat(server.get(hub.callback() + "?hub.mode=denied&hub.reason=no&hub.topic="
                                + URLEncoder.encode(topic(), StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        assertThat(followed().problem()).isEqualTo("Denied: no");
        assertThat(followed.isPushed(source.id())).isFalse();
    }

    @Test
    void a_hub_that_refuses_is_asked_again_later_and_the_reason_kept() {
        hub.answer(503);
        hub.publish(feed(links(), "Bài một"));
        pollOnce();
        await().until(() -> followed().problem() != null);
        assertThat(followed().problem()).contains("answered 503");
        ahead.set(Duration.ofSeconds(70));
        await().until(() -> hub.requests().size() == 2);
    }

    @Test
    void of_several_hubs_the_next_is_asked_when_one_fails() {
        hub.publish(feed(
                "<link rel=\"hub\" href=\"http://127.0.0.1:1/hub\"/><link rel=\"hub\" href=\"" + hub.url("/hub")
                        + "\"/>",
                "Bài một"));
        pollOnce();
        await().until(() -> followed().problem() != null);
        ahead.set(Duration.ofSeconds(70));
        await().until(() -> !hub.requests().isEmpty());
    }

    @Test
    void a_feed_that_names_its_hub_no_more_is_left() {
        subscribed();
        hub.publish(feed("", "Bài hai"));
        pollOnce();
        assertThat(followed.find(source.id())).isEmpty();
        String document = feed("", "Bài ba");
        assertThat(push(document, signed(document)).statusCode()).isEqualTo(410);
    }
}
