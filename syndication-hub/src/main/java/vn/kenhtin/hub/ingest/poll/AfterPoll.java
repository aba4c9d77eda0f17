package vn.kenhtin.hub.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Gone;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.NotModified;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.RateLimited;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Refused;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.TooLarge;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Unreachable;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Unreachable.Reason;
import vn.kenhtin.hub.ingest.fetch.ReplyHead;
import vn.kenhtin.hub.ingest.fetch.Validators;
import vn.kenhtin.hub.ingest.parse.FeedHead.Rhythm;
import vn.kenhtin.hub.ingest.poll.Harvest.Progress;
import vn.kenhtin.hub.source.PollState;
import vn.kenhtin.hub.source.PollStateDraft;
import vn.kenhtin.hub.source.Source;

/** What each kind of outcome does to the state of a source. */
record AfterPoll(Source source, PollState before, Harvest harvest, Instant now)
        implements FetchOutcome.Cases<PollState> {

    /** Least rest after a refusal that does not say how long (429, or 403 again and again). */
    private static final Duration REST_AFTER_REFUSAL = Duration.ofHours(1);

    @Override
    public PollState fetched(Fetched outcome) {
        String problem = harvest.problem();
        if (problem != null) {
            // the old validators stay: what we could not read must come again
            return failed(polled("unusable", problem), Duration.ZERO);
        }
        Rhythm rhythm = harvest.rhythm();
        Duration ttl = rhythm.ttl() == null ? Duration.ZERO : Timing.least(rhythm.ttl(), Timing.CAP);
        PollStateDraft draft = polled(outcome).asked(ttl.toSeconds(), hours(rhythm), days(rhythm));
        return succeeded(harvest.progress() == null ? draft.cursor(null) : draft, outcome.head());
    }

    @Override
    public PollState notModified(NotModified outcome) {
        return succeeded(polled(outcome), outcome.head());
    }

    @Override
    public PollState gone(Gone outcome) {
        return polled(outcome).stopped(now).done();
    }

    @Override
    public PollState rateLimited(RateLimited outcome) {
        if (outcome.wholeOrigin()) {
            return refused(polled(outcome), outcome.retryAfter().orElse(restAfterRefusals(before.refusals())));
        }
        return failed(polled(outcome), outcome.retryAfter().orElse(Duration.ZERO));
    }

    @Override
    public PollState unreachable(Unreachable outcome) {
        if (outcome.reason() != Reason.FORBIDDEN) {
            return failed(polled(outcome), Duration.ZERO);
        }
        // one 403 may be a mistake, more of them mean us
        return before.refusals() == 0
                ? due(polled(outcome).failed(now, true), backOff(), Duration.ZERO)
                : refused(polled(outcome), restAfterRefusals(before.refusals() - 1));
    }

    @Override
    public PollState tooLarge(TooLarge outcome) {
        return failed(polled(outcome), Duration.ZERO);
    }

    @Override
    public PollState refused(Refused outcome) {
        return failed(polled(outcome), Duration.ZERO);
    }

    private PollStateDraft polled(FetchOutcome outcome) {
        return polled(outcome.code(), outcome.text());
    }

    private PollStateDraft polled(String code, String text) {
        PollStateDraft draft = before.edit().polled(now, code, PollSchedule.shortened(text));
        Progress progress = harvest.progress();
        // also of a poll that failed on its way: what its first documents told is stored
        return progress == null ? draft : draft.cursor(progress.cursor());
    }

    private PollState succeeded(PollStateDraft draft, ReplyHead head) {
        draft.succeeded(now);
        if (harvest.changed()) {
            draft.changed(now, ChangePace.afterChange(before, now));
        }
        boolean conditional = keep(draft, head.validators());
        String moved = PollSchedule.movedTo(head);
        boolean again = moved != null && moved.equals(before.movedTo());
        draft.moved(moved, moved == null ? null : again ? before.movedSince() : now);
        PollState state = draft.done();
        Duration floor = floor(conditional);
        Duration own = ChangePace.interval(state, now, floor, Timing.most(floor, source.ceiling()));
        Duration asked = Timing.most(head.freshFor(), Duration.ofSeconds(state.askedSeconds()));
        return due(draft, own, Timing.most(asked, floor));
    }

    private static boolean keep(PollStateDraft draft, Validators validators) {
        String etag = PollSchedule.keepable(validators.etag());
        String lastModified = PollSchedule.keepable(validators.lastModified());
        String url = PollSchedule.keepable(validators.url().toString());
        boolean any = url != null && (etag != null || lastModified != null);
        draft.validators(any ? url : null, any ? etag : null, any ? lastModified : null);
        return any;
    }

    private Duration floor(boolean conditional) {
        boolean stranger = source.floor().compareTo(PollSchedule.FLOOR_OF_STRANGERS) >= 0;
        return stranger && !conditional ? Timing.CAP : source.floor();
    }

    private PollState refused(PollStateDraft draft, Duration rest) {
        draft.failed(now, true).originBlocked(now.plus(Timing.least(rest, Timing.CAP)));
        return due(draft, backOff(), rest);
    }

    private PollState failed(PollStateDraft draft, Duration asked) {
        return due(draft.failed(now, false), backOff(), asked);
    }

    private PollState due(PollStateDraft draft, Duration own, Duration asked) {
        PollState state = draft.done();
        Timing timing = new Timing(asked, own, state.skipHours(), state.skipDays());
        return draft.next(timing.after(now, source.id())).done();
    }

    private Duration backOff() {
        return doubled(source.floor(), before.failures());
    }

    private static Duration restAfterRefusals(int earlier) {
        return doubled(REST_AFTER_REFUSAL, earlier);
    }

    private static Duration doubled(Duration first, int times) {
        return Timing.least(first.multipliedBy(1L << Math.min(times, 20)), Timing.CAP);
    }

    private static int hours(Rhythm rhythm) {
        return rhythm.skipHours().stream().mapToInt(hour -> 1 << hour).sum();
    }

    private static int days(Rhythm rhythm) {
        return rhythm.skipDays().stream()
                .mapToInt(day -> 1 << (day.getValue() - 1))
                .sum();
    }
}
