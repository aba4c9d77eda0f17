package vn.kenhtin.hub.reads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells when one network asks too often within a minute of the clock. Safe for use by many threads. */
final class Bursts {

    private static final int MOST = 100_000;
    private static final long MINUTE = 60_000;

    private final InstantSource clock;
    private final int perMinute;
    private final Cache<Long, Minute> networks =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    private record Minute(long number, AtomicInteger asked) {}

    Bursts(InstantSource clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Counts one more request of this network; true when it was one too many. */
    boolean isTooMuch(long network) {
        long now = Math.floorDiv(clock.millis(), MINUTE);
        Minute minute = networks.getIfPresent(network);
        if (minute == null || minute.number() != now) {
            minute = networks.asMap()
                    .compute(
                            network,
                            (same, last) ->
                                    last != null && last.number() == now ? last : new Minute(now, new AtomicInteger()));
        }
        return minute.asked().incrementAndGet() > perMinute;
    }
}
