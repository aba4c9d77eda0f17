package vn.kenhtin.magnolia.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order in which this instance noticed changes of its news, newest last; one entry for each article it has ever shown.
 *
 * <p>A position is the moment of noticing in microseconds, made unique and growing. It is the feed's cursor: what is noticed later
 * always stands after every cursor given out before, whatever the article's own dates say. Safe for use by several threads.
 */
public final class Ledger {

    private final Clock clock;
    private final Map<String, LedgerEntry> byUuid = new HashMap<>();
    private final TreeMap<Long, LedgerEntry> byPosition = new TreeMap<>();
    private boolean ready;

    public Ledger(Clock clock) {
        this.clock = clock;
    }

    /** False until the ledger has been compared with the repository; before that it must not be shown. */
    public synchronized boolean ready() {
        return ready;
    }

    synchronized void becomeReady() {
        ready = true;
    }

    synchronized LedgerEntry noticeLive(String uuid, @Nullable Instant expires) {
        return put(LedgerEntry.live(uuid, nextPosition(), expires));
    }

    synchronized LedgerEntry noticeGone(String uuid) {
        return put(LedgerEntry.gone(uuid, nextPosition()));
    }

    synchronized LedgerEntry put(LedgerEntry entry) {
        LedgerEntry before = byUuid.put(entry.uuid(), entry);
        if (before != null) {
            byPosition.remove(before.position());
        }
        byPosition.put(entry.position(), entry);
        return entry;
    }

    synchronized void forget(LedgerEntry entry) {
        byUuid.remove(entry.uuid(), entry);
        byPosition.remove(entry.position(), entry);
    }

    synchronized @Nullable LedgerEntry find(String uuid) {
        return byUuid.get(uuid);
    }

    synchronized Collection<LedgerEntry> all() {
        return new ArrayList<>(byUuid.values());
    }

    synchronized int size() {
        return byPosition.size();
    }

    /** The newest position; 0 for an empty ledger. */
    synchronized long last() {
        return byPosition.isEmpty() ? 0 : byPosition.lastKey();
    }

    /** At most {@code limit} entries noticed after {@code position}, oldest first. */
    synchronized List<LedgerEntry> after(long position, int limit) {
        return firstOf(byPosition.tailMap(position, false).values().stream(), limit);
    }

    /** At most {@code limit} live entries noticed before {@code position}, newest first. */
    synchronized List<LedgerEntry> before(long position, int limit) {
        return firstOf(
                byPosition.headMap(position, false).descendingMap().values().stream()
                        .filter(entry -> !entry.gone()),
                limit);
    }

    private static List<LedgerEntry> firstOf(Stream<LedgerEntry> entries, int limit) {
        return entries.limit(limit).collect(Collectors.toUnmodifiableList());
    }

    private long nextPosition() {
        Instant now = clock.instant();
        return Math.max(last() + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000);
    }
}
