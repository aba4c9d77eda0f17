package vn.kenhtin.hub.platform.db;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A number in the database that grows when something changes, on whatever node. It is asked for again once it is a second old, and at once after {@link
 * #changed}. Safe for use by many threads.
 */
public final class SharedNumber {

    private static final Boolean ONLY = Boolean.TRUE;

    private final LoadingCache<Boolean, Long> known;

    /** @param read asks the database */
    public SharedNumber(LongSupplier read) {
        known = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(1))
                .executor(Runnable::run)
                .build(only -> read.getAsLong());
    }

    /** The number: what this node changed shows at once, what another did within a second. */
    public long get() {
        return known.get(ONLY);
    }

    /** To be called when this node changed it. */
    public void changed() {
        known.invalidate(ONLY);
    }
}
