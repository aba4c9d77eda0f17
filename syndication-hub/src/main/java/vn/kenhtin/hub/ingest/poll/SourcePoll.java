package vn.kenhtin.hub.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.NotModified;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.RateLimited;
import vn.kenhtin.hub.ingest.fetch.FetchRequest;
import vn.kenhtin.hub.ingest.fetch.Origin;
import vn.kenhtin.hub.ingest.fetch.Validators;
import vn.kenhtin.hub.ingest.poll.Harvest.Progress;
import vn.kenhtin.hub.source.PollState;
import vn.kenhtin.hub.source.Source;
import vn.kenhtin.hub.source.SourceStore;

/**
 * One poll of one source: fetch, take in, remember. What came in is committed before the source's state is replaced, so a process
 * killed in between asks with the old validators once more and loses nothing. Safe for use by many threads.
 */
public final class SourcePoll {

    private static final Logger LOG = LoggerFactory.getLogger(SourcePoll.class);

    /** What is left after so many documents of one source, or so much time, waits for its next turn. */
    private static final int MOST_DOCUMENTS = 200;

    private static final Duration LONGEST_TURN = Duration.ofMinutes(2);

    private final Upstream upstream;
    private final SourceStore sources;
    private final Intake intake;
    private final InstantSource clock;

    public SourcePoll(Upstream upstream, SourceStore sources, Intake intake, InstantSource clock) {
        this.upstream = upstream;
        this.sources = sources;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * How a turn ended.
     *
     * @param word the outcome's code; {@code postponed} when the origin was busy, {@code idle} when there is nothing to poll
     * @param next when the source's next turn is; null when it is polled no more
     */
    public record Turn(String word, @Nullable Instant next) {}

    /** Polls the source of that id, or says when to come back because its origin is busy. */
    public Turn turn(long id) {
        Optional<Source> active = sources.find(id).filter(source -> !source.paused());
        if (active.isEmpty()) {
            return new Turn("idle", null);
        }
        Source source = active.get();
        Origin origin = upstream.fetcher().origin(source.url());
        return upstream.gate()
                .tryEnter(origin)
                .map(later -> new Turn("postponed", later))
                .orElseGet(() -> poll(source, origin));
    }

    /** Makes a block that a server asked for hold in this process too; to be called for every source at start. */
    public void keepBlock(Source source, PollState state) {
        Instant until = state.originBlockedUntil();
        if (until != null && until.isAfter(clock.instant())) {
            upstream.gate().block(upstream.fetcher().origin(source.url()), until);
        }
    }

    private Turn poll(Source source, Origin origin) {
        PollState before = state(source);
        PollSchedule schedule = new PollSchedule(source);
        Visit visit;
        try {
            visit = changes(source, before, schedule.validators(before));
        } finally {
            upstream.gate().leave(origin);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The hub is stopping; this poll counts for nothing");
        }
        Instant now = clock.instant();
        PollState after = rested(source, schedule.after(before, visit.outcome(), visit.harvest(), now), now);
        tellGate(origin, source, visit.outcome(), after);
        Optional<URI> home = visit.newHome(before).or(() -> schedule.adopted(before, visit.outcome(), now));
        Source polled = home.flatMap(url -> sources.adoptUrl(source.id(), url)).orElse(source);
        sources.replacePollState(polled, after);
        LOG.debug("Source {}: {}", source.id(), after.outcomeText());
        return new Turn(String.valueOf(after.outcome()), after.stoppedAt() == null ? after.nextPoll() : null);
    }

    /** Where news come by themselves, polling is for what was lost on the way. */
    private PollState rested(Source source, PollState after, Instant now) {
        Instant earliest = now.plus(intake.rest(source));
        return after.failures() > 0 || !after.nextPoll().isBefore(earliest)
                ? after
                : after.edit().next(earliest).done();
    }

    private PollState state(Source source) {
        return sources.pollState(source.id()).orElseGet(() -> PollState.neverPolled(clock.instant()));
    }

    /** Follows a source that numbers its changes until there are no more; any other is visited once. */
    private Visit changes(Source source, PollState before, Validators validators) {
        Instant end = clock.instant().plus(LONGEST_TURN);
        Visit visit = visit(source, ChangeCursor.of(before), validators);
        Harvest harvest = visit.harvest();
        Progress progress = harvest.progress();
        for (int documents = 1; progress != null && progress.more() && documents < MOST_DOCUMENTS; documents++) {
            if (clock.instant().isAfter(end)) {
                break;
            }
            visit = visit(source, progress.cursor(), validators);
            progress = visit.harvest().progress();
            harvest = visit.harvest().after(harvest);
        }
        return new Visit(visit.outcome(), harvest, visit.discovered());
    }

    private Visit visit(Source source, @Nullable String cursor, Validators validators) {
        Visit first = visit(source, ChangeCursor.address(source.url(), cursor), validators);
        URI discovered = first.harvest().discovered();
        Harvest harvest = first.harvest();
        return discovered == null || discovered.equals(source.url())
                ? new Visit(first.outcome(), harvest.upTo(ChangeCursor.next(cursor, harvest.progress())), null)
                : visit(source, discovered, validators).foundAt(discovered);
    }

    private Visit visit(Source source, URI url, Validators validators) {
        FetchOutcome outcome = upstream.fetcher().fetch(new FetchRequest(url, validators));
        Harvest harvest = outcome instanceof Fetched fetched
                ? intake.take(source, fetched)
                : outcome instanceof NotModified ? intake.unchanged(source) : Harvest.none();
        return new Visit(outcome, harvest, null);
    }

    private void tellGate(Origin origin, Source source, FetchOutcome outcome, PollState after) {
        Instant blocked = after.originBlockedUntil();
        if (blocked != null) {
            upstream.gate().block(origin, blocked);
        }
        if (outcome instanceof RateLimited limited && !limited.wholeOrigin()) {
            upstream.gate().unavailable(origin, source.url(), after.nextPoll());
        }
    }

    /**
     * What became of going there.
     *
     * @param discovered where a page pointed to, and what was fetched in its place
     */
    private record Visit(
            FetchOutcome outcome, Harvest harvest, @Nullable URI discovered) {

        /** Without a cursor: that page's address becomes the source's own first. */
        Visit foundAt(URI address) {
            return new Visit(outcome, harvest.upTo(null), address);
        }

        /** A page given instead of its feed is put right at once, as long as the source never was a feed. */
        Optional<URI> newHome(PollState before) {
            boolean feed = outcome instanceof Fetched && harvest.problem() == null;
            return before.lastSuccess() == null && feed ? Optional.ofNullable(discovered) : Optional.empty();
        }
    }
}
