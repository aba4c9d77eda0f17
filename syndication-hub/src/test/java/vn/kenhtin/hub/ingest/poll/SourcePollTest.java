package vn.kenhtin.hub.ingest.poll;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.FetchConfig;
import vn.kenhtin.hub.ingest.fetch.FetchConfigs;
import vn.kenhtin.hub.ingest.fetch.OriginGate;
import vn.kenhtin.hub.ingest.parse.FeedHead.Rhythm;
import vn.kenhtin.hub.ingest.poll.SourcePoll.Turn;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.source.PollState;
import vn.kenhtin.hub.source.Source;
import vn.kenhtin.hub.source.SourceDraft;
import vn.kenhtin.hub.source.SourceStore;

class SourcePollTest {

    private static final SiteSlug RACH_GIA = new SiteSlug("rach-gia");
    private static final String TAG = "\"10-05-2018\"";

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options()
                    .dynamicPort()
                    .bindAddress("127.0.0.1")
                    .gzipDisabled(true))
            .build();

    private final FetchConfig config = FetchConfigs.with();
    private final List<String> taken = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T02:00:00Z");
    private final InstantSource clock = () -> now;
    private final Database database = TestDatabase.H2.open();
    private final FeedFetcher fetcher = new FeedFetcher(config, "KenhTin/test", clock);
    private Intake intake = (source, document) -> {
        taken.add(new String(document.body(), StandardCharsets.UTF_8));
        return Harvest.of(true, Rhythm.UNSAID);
    };
    private OriginGate gate = new OriginGate(config, clock);
    private SourceStore sources = new SourceStore(database.jdbi(), clock, new SiteStore(database.jdbi(), clock));

    @BeforeEach
    void addSite() {
        new SiteStore(database.jdbi(), clock).create(RACH_GIA, SiteDraft.of("Rạch Giá", SiteKind.DISTRICT, null));
        sources = new SourceStore(database.jdbi(), clock, new SiteStore(database.jdbi(), clock));
    }

    @AfterEach
    void close() {
        fetcher.close();
        database.close();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private Source source(String path) {
        return sources.create(SourceDraft.of(RACH_GIA, uri(path), "Rạch Giá"));
    }

    private SourcePoll poll() {
        return new SourcePoll(new Upstream(fetcher, gate), sources, intake, clock);
    }

    private Turn turn(Source source) {
        return poll().turn(source.id());
    }

    private Turn laterTurn(Source source, Duration later) {
        now = now.plus(later);
        return turn(source);
    }

    private PollState state(Source source) {
        return sources.pollState(source.id()).orElseThrow();
    }

    private void serve(String path, ResponseDefinitionBuilder response) {
        server.stubFor(get(path).willReturn(response));
    }

    /** The process ends and another one starts on the same database. */
    private void restart() {
        gate = new OriginGate(config, clock);
        sources = new SourceStore(database.jdbi(), clock, new SiteStore(database.jdbi(), clock));
        sources.all()
                .forEach(source -> sources.pollState(source.id()).ifPresent(kept -> poll().keepBlock(source, kept)));
    }

    @Test
    void takes_in_what_it_fetched_and_says_when_the_next_turn_is() {
        serve("/feed", ok("<rss/>"));
        Source source = source("/feed");
        Turn turn = turn(source);
        assertThat(turn.word()).isEqualTo("fetched");
        assertThat(taken).containsExactly("<rss/>");
        assertThat(turn.next()).isEqualTo(state(source).nextPoll()).isAfter(now);
    }

    @Test
    void only_the_very_first_request_is_unconditional_even_after_a_restart() {
        serve("/feed", ok("<rss/>").withHeader("ETag", TAG));
        server.stubFor(get("/feed").withHeader("If-None-Match", equalTo(TAG)).willReturn(status(304)));
        Source source = source("/feed");
        turn(source);
        laterTurn(source, Duration.ofHours(2));
        restart();
        assertThat(laterTurn(source, Duration.ofHours(2)).word()).isEqualTo("not-modified");
        server.verify(1, getRequestedFor(urlEqualTo("/feed")).withoutHeader("If-None-Match"));
        server.verify(2, getRequestedFor(urlEqualTo("/feed")).withHeader("If-None-Match", equalTo(TAG)));
    }

    @Test
    void a_poll_cut_off_before_its_end_is_simply_made_again() {
        serve("/feed", ok("<rss/>").withHeader("ETag", TAG));
        Source source = source("/feed");
        Intake whole = intake;
        intake = (from, document) -> {
            whole.take(from, document);
            throw new IllegalStateException("cut off right after the commit");
        };
        assertThatIllegalStateException().isThrownBy(() -> turn(source));
        assertThat(sources.pollState(source.id())).isEmpty();
        intake = whole;
        assertThat(laterTurn(source, Duration.ofSeconds(10)).word()).isEqualTo("fetched");
        assertThat(taken).hasSize(2);
    }

    @Test
    void a_cut_off_poll_leaves_the_origin_free_for_others() {
        serve("/a", ok("<rss/>"));
        serve("/b", ok("<rss/>"));
        Source first = source("/a");
        Source second = source("/b");
        Intake whole = intake;
        intake = (from, document) -> {
            throw new IllegalStateException("a bug");
        };
        assertThatIllegalStateException().isThrownBy(() -> turn(first));
        intake = whole;
        assertThat(laterTurn(second, Duration.ofSeconds(2)).word()).isEqualTo("fetched");
    }

    @Test
    void a_second_source_of_the_same_origin_waits_for_the_gap() {
        serve("/a", ok("<rss/>"));
        Source second = source("/b");
        turn(source("/a"));
        Turn turn = turn(second);
        assertThat(turn).isEqualTo(new Turn("postponed", now.plusSeconds(2)));
        assertThat(server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void a_429_keeps_every_source_of_the_origin_away_even_after_a_restart() {
        serve("/a", status(429).withHeader("Retry-After", "7200"));
        Source other = source("/b");
        turn(source("/a"));
        restart();
        assertThat(laterTurn(other, Duration.ofMinutes(119)).word()).isEqualTo("postponed");
        assertThat(server.getAllServeEvents()).hasSize(1);
        serve("/b", ok("<rss/>"));
        assertThat(laterTurn(other, Duration.ofMinutes(1)).word()).isEqualTo("fetched");
    }

    @Test
    void a_503_of_one_feed_leaves_the_others_alone() {
        serve("/a", status(503));
        serve("/b", ok("<rss/>"));
        turn(source("/a"));
        assertThat(laterTurn(source("/b"), Duration.ofSeconds(2)).word()).isEqualTo("fetched");
    }

    @Test
    void three_feeds_with_503_rest_their_origin() {
        for (String path : List.of("/a", "/b", "/c")) {
            serve(path, status(503));
            laterTurn(source(path), Duration.ofSeconds(2));
        }
        serve("/d", ok("<rss/>"));
        assertThat(laterTurn(source("/d"), Duration.ofSeconds(2)).word()).isEqualTo("postponed");
    }

    @Test
    void gone_is_the_end() {
        serve("/feed", status(410));
        Source source = source("/feed");
        assertThat(turn(source)).isEqualTo(new Turn("gone", null));
        assertThat(state(source).stoppedAt()).isEqualTo(now);
    }

    @Test
    void a_paused_or_removed_source_is_not_polled() {
        Source paused = source("/a");
        sources.update(
                paused.id(),
                draft -> new SourceDraft(
                        draft.site(),
                        draft.url(),
                        draft.title(),
                        null,
                        false,
                        draft.floor(),
                        draft.ceiling(),
                        draft.missing(),
                        true));
        Source removed = source("/b");
        sources.remove(removed.id());
        assertThat(turn(paused)).isEqualTo(new Turn("idle", null));
        assertThat(turn(removed)).isEqualTo(new Turn("idle", null));
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void a_permanent_redirect_becomes_the_address_after_a_day() {
        serve("/old", status(301).withHeader("Location", "/new"));
        serve("/new", ok("<rss/>").withHeader("ETag", TAG));
        Source source = source("/old");
        turn(source);
        assertThat(sources.find(source.id()).orElseThrow().url()).isEqualTo(uri("/old"));
        laterTurn(source, Duration.ofHours(24));
        assertThat(sources.find(source.id()).orElseThrow().url()).isEqualTo(uri("/new"));
        laterTurn(source, Duration.ofHours(24));
        server.verify(2, getRequestedFor(urlEqualTo("/old")));
        server.verify(2, getRequestedFor(urlEqualTo("/new")).withHeader("If-None-Match", equalTo(TAG)));
    }

    @Test
    void a_temporary_redirect_never_becomes_the_address() {
        serve("/old", status(307).withHeader("Location", "/new"));
        serve("/new", ok("<rss/>"));
        Source source = source("/old");
        for (int i = 0; i < 4; i++) {
            laterTurn(source, Duration.ofHours(24));
        }
        assertThat(sources.find(source.id()).orElseThrow().url()).isEqualTo(uri("/old"));
    }

    /** Takes documents that begin with "page" for HTML pages that point to /feed. */
    private void pagesPointToFeed() {
        Intake feeds = intake;
        intake = (from, document) -> new String(document.body(), StandardCharsets.UTF_8).startsWith("page")
                ? Harvest.unusable("a page", uri("/feed"))
                : feeds.take(from, document);
    }

    @Test
    void a_page_given_for_its_feed_is_put_right_at_the_first_poll() {
        pagesPointToFeed();
        serve("/", ok("page"));
        serve("/feed", ok("<rss/>"));
        Source source = source("/");
        assertThat(turn(source).word()).isEqualTo("fetched");
        assertThat(taken).containsExactly("<rss/>");
        assertThat(sources.find(source.id()).orElseThrow().url()).isEqualTo(uri("/feed"));
    }

    @Test
    void a_page_in_place_of_a_feed_of_long_standing_is_followed_but_not_adopted() {
        pagesPointToFeed();
        serve("/rss", ok("<rss/>"));
        serve("/feed", ok("<rss>2</rss>"));
        Source source = source("/rss");
        turn(source);
        serve("/rss", ok("page"));
        laterTurn(source, Duration.ofHours(24));
        assertThat(taken).containsExactly("<rss/>", "<rss>2</rss>");
        assertThat(sources.find(source.id()).orElseThrow().url()).isEqualTo(uri("/rss"));
    }

    @Test
    void pages_that_point_to_pages_are_followed_once() {
        pagesPointToFeed();
        serve("/", ok("page"));
        serve("/feed", ok("page again"));
        Source source = source("/");
        assertThat(turn(source).word()).isEqualTo("unusable");
        assertThat(server.getAllServeEvents()).hasSize(2);
        assertThat(state(source).failures()).isEqualTo(1);
        assertThat(sources.find(source.id()).orElseThrow().url()).isEqualTo(uri("/"));
    }

    @Test
    void a_source_whose_address_changed_meanwhile_gets_no_state_of_the_old_one() {
        serve("/feed", ok("<rss/>").withHeader("ETag", TAG));
        Source source = source("/feed");
        Intake whole = intake;
        intake = (from, document) -> {
            sources.update(
                    from.id(),
                    draft -> new SourceDraft(
                            draft.site(),
                            uri("/elsewhere"),
                            "x",
                            null,
                            false,
                            draft.floor(),
                            draft.ceiling(),
                            draft.missing(),
                            false));
            return whole.take(from, document);
        };
        turn(source);
        assertThat(sources.pollState(source.id())).isEmpty();
    }
}
