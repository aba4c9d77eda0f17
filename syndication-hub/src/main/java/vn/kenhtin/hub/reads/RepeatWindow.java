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
        long now = clock.millis();
        Long before = entered.asMap().putIfAbsent(key, now);
        // what was heard of late stays longer than half an hour
        return before == null || (before <= now - LENGTH && entered.asMap().replace(key, before, now));
    }

    /** Remembers a key that came to another node, or to this one before a restart. */
    void hear(long key, long atMillis) {
        if (clock.millis() - atMillis < LENGTH) {
            entered.asMap().putIfAbsent(key, atMillis);
        }
    }

    /** Takes back an entry whose read came to nothing. */
    void leave(long key) {
        entered.invalidate(key);
    }
}
