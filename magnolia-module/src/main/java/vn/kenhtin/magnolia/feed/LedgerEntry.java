package vn.kenhtin.magnolia.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article's present place in the ledger. Immutable. */
final class LedgerEntry {

    private final String uuid;
    private final long position;
    private final boolean gone;
    private final @Nullable Instant expires;

    private LedgerEntry(String uuid, long position, boolean gone, @Nullable Instant expires) {
        this.uuid = uuid;
        this.position = position;
        this.gone = gone;
        this.expires = expires;
    }

    static LedgerEntry live(String uuid, long position, @Nullable Instant expires) {
        return new LedgerEntry(uuid, position, false, expires);
    }

    static LedgerEntry gone(String uuid, long position) {
        return new LedgerEntry(uuid, position, true, null);
    }

    String uuid() {
        return uuid;
    }

    /** Microseconds since the epoch at which the change was noticed; no two entries share one. */
    long position() {
        return position;
    }

    Instant noticed() {
        return Instant.ofEpochSecond(position / 1_000_000, position % 1_000_000 * 1_000);
    }

    /** Unpublished or expired: shown as a tombstone. */
    boolean gone() {
        return gone;
    }

    boolean expiredAt(Instant now) {
        return !gone && expires != null && !expires.isAfter(now);
    }
}
