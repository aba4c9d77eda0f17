package vn.kenhtin.hub.ingest.poll;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.FetchConfig;
import vn.kenhtin.hub.ingest.fetch.FetchConfigs;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome;
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

/** Polls of sources that number their changes. */
class SourceChangesTest {

    private static final SiteSlug TINH = new SiteSlug("tinh");
    private static final String TAG = "\"7-1\"";

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final FetchConfig config = FetchConfigs.with();
    private final List<String> taken = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T02:00:00Z");
    private final InstantSource clock = () -> now;
    private final Database database = TestDatabase.H2.open();
    private final FeedFetcher fetcher = new FeedFetcher(config, "KenhTin/test", clock);
    private Duration eachDocumentTakes = Duration.ZERO;
    private SourceStore sources = store();
    private SourcePoll poll = poll();

    @AfterEach
    void close() {
        fetcher.close();
        database.close();
    }

    private SourceStore store() {
        return new SourceStore(database.jdbi(), clock, new SiteStore(database.jdbi(), clock));
    }

    private SourcePoll poll() {
        return new SourcePoll(new Upstream(fetcher, new OriginGate(config, clock)), sources, this::takeNumbered, clock);
    }

    private Source source(String path) {
        new SiteStore(database.jdbi(), clock).create(TINH, SiteDraft.of("Tỉnh", SiteKind.PROVINCE, null));
        URI url = URI.create("http://127.0.0.1:" + server.getPort() + path);
        return sources.create(SourceDraft.of(TINH, url, "Tỉnh"));
    }

    private Turn turn(Source source) {
        return poll.turn(source.id());
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
        sources = store();
        poll = poll();
    }

    @Test
    void a_source_that_numbers_its_changes_is_read_to_the_end_and_goes_on_from_there_after_a_restart() {
        serve("/feed", ok("7 more"));
        serve("/feed?changedSince=0", ok("5 more"));
        serve("/feed?changedSince=5", ok("7 end"));
        serve("/feed?changedSince=7", ok("8 end"));
        Source source = source("/feed");
        turn(source);
        assertThat(taken)
                .as("the newest first, then all from the beginning")
                .containsExactly("7 more", "5 more", "7 end");
        assertThat(state(source).cursor()).isEqualTo("7");
        restart();
        laterTurn(source, Duration.ofHours(2));
        assertThat(taken).hasSize(4).last().isEqualTo("8 end");
        assertThat(state(source).cursor()).isEqualTo("8");
    }

    @Test
    void what_was_read_before_a_document_failed_is_not_read_again() {
        serve("/feed", ok("7 more"));
        serve("/feed?changedSince=0", ok("5 more"));
        serve("/feed?changedSince=5", status(503));
        Source source = source("/feed");
        assertThat(turn(source).word()).isEqualTo("unavailable");
        assertThat(state(source).cursor()).isEqualTo("5");
        assertThat(state(source).failures()).isEqualTo(1);
        serve("/feed?changedSince=5", ok("7 end"));
        laterTurn(source, Duration.ofHours(24));
        assertThat(taken).containsExactly("7 more", "5 more", "7 end");
    }

    @Test
    void a_source_that_refuses_its_cursor_again_and_again_is_read_anew() {
        serve("/feed", ok("7 end"));
        serve("/feed?changedSince=7", status(400));
        Source source = source("/feed");
        turn(source);
        for (int day = 0; day < 3; day++) {
            assertThat(laterTurn(source, Duration.ofHours(30)).word()).isEqualTo("status");
        }
        serve("/feed", ok("2 end"));
        laterTurn(source, Duration.ofHours(30));
        assertThat(taken).containsExactly("7 end", "2 end");
        assertThat(state(source).cursor()).isEqualTo("2");
    }

    @Test
    void a_source_that_repeats_its_cursor_for_ever_does_not_hold_the_poll() {
        serve("/feed", ok("7 end"));
        serve("/feed?changedSince=7", ok("7 more"));
        Source source = source("/feed");
        turn(source);
        laterTurn(source, Duration.ofHours(2));
        assertThat(taken).containsExactly("7 end", "7 more");
    }

    @Test
    void a_source_that_takes_its_time_does_not_hold_the_poll_and_goes_on_at_its_next_turn() {
        eachDocumentTakes = Duration.ofSeconds(90);
        serve("/feed", ok("9 more"));
        serve("/feed?changedSince=0", ok("3 more"));
        serve("/feed?changedSince=3", ok("5 more"));
        serve("/feed?changedSince=5", ok("9 end"));
        Source source = source("/feed");
        turn(source);
        assertThat(taken).containsExactly("9 more", "3 more");
        laterTurn(source, Duration.ofHours(2));
        assertThat(taken).containsExactly("9 more", "3 more", "5 more", "9 end");
    }

    @Test
    void an_unchanged_place_in_the_changes_is_answered_with_304() {
        serve("/feed", ok("7 end"));
        serve("/feed?changedSince=7", ok("7 end").withHeader("ETag", TAG));
        server.stubFor(get("/feed?changedSince=7")
                .withHeader("If-None-Match", equalTo(TAG))
                .willReturn(status(304)));
        Source source = source("/feed");
        turn(source);
        laterTurn(source, Duration.ofHours(2));
        assertThat(laterTurn(source, Duration.ofHours(2)).word()).isEqualTo("not-modified");
        assertThat(state(source).cursor()).isEqualTo("7");
    }

    /** Takes documents such as "7 more": a cursor, and whether there is more after it. */
    private Harvest takeNumbered(Source source, FetchOutcome.Fetched document) {
        now = now.plus(eachDocumentTakes);
        String text = new String(document.body(), StandardCharsets.UTF_8);
        taken.add(text);
        String[] words = text.split(" ");
        return Harvest.of(true, Rhythm.UNSAID).upTo(new Harvest.Progress(words[0], words[1].equals("more")));
    }
}
