package vn.kenhtin.hub.websub.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.websub.hub.DeliveryDao.Delivery;

/** When a delivery that failed is tried again: after seconds, then minutes, then hours. Immutable. */
record RetryGaps(Duration patience) {

    private static final List<Duration> GAPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));

    /**
     * The next try of a delivery that has just failed; null when it has been owed for too long.
     *
     * @param asked how long the subscriber asked to wait, which is heeded as far as patience goes
     */
    @Nullable Instant next(Delivery delivery, Optional<Duration> asked, Instant now) {
        Duration gap = GAPS.get(Math.min(delivery.attempts(), GAPS.size() - 1));
        Duration spread =
                gap.dividedBy(10).multipliedBy(delivery.subscription() % 10).dividedBy(10);
        Instant own = now.plus(gap).plus(spread);
        Instant wanted = asked.map(now::plus).filter(own::isBefore).orElse(own);
        Instant end = delivery.since().plus(patience);
        if (now.isAfter(end) || own.isAfter(end)) {
            return null;
        }
        return wanted.isAfter(end) ? end : wanted;
    }
}
