package vn.kenhtin.hub.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Finds the instant of the next poll.
 *
 * @param asked what the other side asked for, which jitter never undercuts
 * @param own what our own schedule says
 * @param skipHours bit n set: not in hour n of the day, GMT
 * @param skipDays bit n set: not on that day of the week, GMT, bit 0 for Monday
 */
record Timing(Duration asked, Duration own, int skipHours, int skipDays) {

    /** A day without a poll is the most, whatever anybody asks: a feed cannot silence itself. */
    static final Duration CAP = Duration.ofDays(1);

    private static final int JITTER_PART = 10;
    private static final Duration JITTER_AFTER_SKIP = Duration.ofMinutes(10);

    /** @param seed spreads sources over time; equal seeds and instants give equal results */
    Instant after(Instant now, long seed) {
        double fraction = fraction(seed, now);
        Duration base = least(most(own, asked), CAP);
        Duration latest = least(base.plus(base.dividedBy(JITTER_PART)), CAP);
        Duration earliest = most(least(asked, CAP), latest.minus(base.dividedBy(JITTER_PART)));
        Instant due = now.plus(earliest).plus(part(latest.minus(earliest), fraction));
        return outsideOfSkipped(due, now.plus(CAP), fraction);
    }

    private Instant outsideOfSkipped(Instant due, Instant cap, double fraction) {
        Instant open = due;
        while (isSkipped(open) && open.isBefore(cap)) {
            open = open.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        Instant spread = open.equals(due) ? due : open.plus(part(JITTER_AFTER_SKIP, fraction));
        return spread.isBefore(cap) ? spread : cap;
    }

    private boolean isSkipped(Instant instant) {
        ZonedDateTime gmt = instant.atZone(ZoneOffset.UTC);
        return isSet(skipHours, gmt.getHour())
                || isSet(skipDays, gmt.getDayOfWeek().getValue() - 1);
    }

    private static boolean isSet(int bits, int n) {
        return ((bits >> n) & 1) == 1;
    }

    private static Duration part(Duration whole, double fraction) {
        return Duration.ofMillis((long) (whole.toMillis() * fraction));
    }

    static Duration most(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static Duration least(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** In [0, 1): the finishing steps of SplitMix64 over both numbers. */
    private static double fraction(long seed, Instant now) {
        long z = seed * 0x9E3779B97F4A7C15L + now.getEpochSecond();
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
