package vn.kenhtin.webapp.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The demo's two steps, each taken by hand or by the clock, whichever comes first. Safe for use by many threads. */
final class Timeline {

    static final Duration CORRECTION_AFTER = Duration.ofMinutes(3);
    static final Duration WITHDRAWAL_AFTER = Duration.ofMinutes(6);

    private final InstantSource clock;
    private Moment moment;

    Timeline(InstantSource clock) {
        this.clock = clock;
        this.moment = new Moment(now(), null, null);
    }

    synchronized Moment moment() {
        Instant now = now();
        Instant correction = moment.start().plus(CORRECTION_AFTER);
        if (moment.corrected() == null && !now.isBefore(correction)) {
            moment = new Moment(moment.start(), correction, null);
        }
        Instant withdrawal = moment.start().plus(WITHDRAWAL_AFTER);
        if (moment.withdrawn() == null && !now.isBefore(withdrawal)) {
            moment = new Moment(moment.start(), moment.corrected(), withdrawal);
        }
        return moment;
    }

    synchronized void advance() {
        Moment reached = moment();
        if (reached.corrected() == null) {
            moment = new Moment(reached.start(), now(), null);
        } else if (reached.withdrawn() == null) {
            moment = new Moment(reached.start(), reached.corrected(), now());
        }
    }

    /** Whole seconds: HTTP and RSS dates know no finer ones. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
