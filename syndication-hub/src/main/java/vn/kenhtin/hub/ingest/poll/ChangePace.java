package vn.kenhtin.hub.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.source.PollState;

/** How often a source really changes, as an exponentially weighted mean, and how often to look for that reason. */
final class ChangePace {

    private static final double WEIGHT_OF_NEWEST = 0.3;

    /** One long silence, such as Tết, must not make a busy source look slow for weeks. */
    private static final Duration LONGEST_SAMPLE = Duration.ofDays(3);

    private ChangePace() {}

    /** The new estimate of seconds between changes, when something changed just now; null at the first change. */
    static @Nullable Long afterChange(PollState before, Instant now) {
        Instant last = before.lastChange();
        if (last == null) {
            return null;
        }
        long sample = Timing.least(Duration.between(last, now), LONGEST_SAMPLE).toSeconds();
        Long old = before.changeSeconds();
        return old == null ? Long.valueOf(sample) : Long.valueOf(Math.round(old + WEIGHT_OF_NEWEST * (sample - old)));
    }

    /**
     * Our own interval: half the time between changes, so that a change is seen after a quarter of it on average. A silence longer
     * than the estimate counts as the estimate.
     */
    static Duration interval(PollState state, Instant now, Duration floor, Duration ceiling) {
        Instant last = state.lastChange();
        if (last == null) {
            return floor;
        }
        Duration silence = Duration.between(last, now);
        Long estimate = state.changeSeconds();
        Duration between = estimate == null ? silence : Timing.most(silence, Duration.ofSeconds(estimate));
        return Timing.most(floor, Timing.least(between.dividedBy(2), ceiling));
    }
}
