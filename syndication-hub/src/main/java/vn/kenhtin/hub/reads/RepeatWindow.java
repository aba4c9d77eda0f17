package vn.kenhtin.hub.reads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Remembers for half an hour who has read what, as hashes; beyond a million, some are forgotten early. Safe for use by many threads. */
final class RepeatWindow {

    /** How long a reader's next read of an article is a repeat. */
    static final int MINUTES = 30;

    private static final int MOST = 1_000_000;
    private static final long LENGTH = Duration.ofMinutes(MINUTES).toMillis();

    private final InstantSource clock;
    private final Cache<Long, Long> entered;

    RepeatWindow(InstantSource clock) {
        this.clock = clock;
        this.entered = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LENGTH, TimeUnit.MILLISECONDS)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** Whether this key comes for the first time within half an hour; it is remembered from now on. Of several at once, one is the first. */
    boolean enter(long key) {
        return enter(key, clock.millis());
    }

    /** The same for a key that came at another time. */
    boolean enter(long key, long atMillis) {
        boolean[] first = new boolean[1];
        entered.asMap().compute(key, (same, before) -> {
            first[0] = before == null || before <= atMillis - LENGTH;
            return first[0] || before == null ? Long.valueOf(atMillis) : before;
        });
        return first[0];
    }

    /** Takes back an entry whose read came to nothing. */
    void leave(long key) {
        entered.invalidate(key);
    }
}
