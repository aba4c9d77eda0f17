package vn.kenhtin.magnolia.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.magnolia.content.ContentTree;
import vn.kenhtin.magnolia.content.Decisions;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Workspaces;

/**
 * Brings the ledger up to date with the repository: once at start, then for the articles that observation names, and each minute
 * for those whose time has come. To be called by one thread only, inside {@link Sessions#asSystem}.
 */
public final class LedgerKeeper {

    /** How long a withdrawal is told; a hub that was away for longer reads everything anew. */
    static final Duration TOMBSTONES_KEPT = Duration.ofDays(400);

    private static final int BATCH = 1_000;

    private final Sessions sessions;
    private final Ledger ledger;
    private final LedgerStore store;
    private final Decisions decisions;
    private final Clock clock;

    public LedgerKeeper(Sessions sessions, Ledger ledger, Decisions decisions, Clock clock) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.decisions = decisions;
        this.store = new LedgerStore(sessions);
        this.clock = clock;
    }

    /**
     * Loads what was kept, compares it with every news there is, and notices what changed, came or went while nobody watched, or
     * was decided on. The decisions must have been loaded. Returns true if there was any.
     */
    public boolean reconcile() throws RepositoryException {
        if (!ledger.ready()) {
            store.load().forEach(ledger::put);
        }
        Set<String> missing = ledger.all().stream()
                .filter(entry -> !entry.gone())
                .map(LedgerEntry::uuid)
                .collect(Collectors.toCollection(HashSet::new));
        List<Seen> unnoticed = new ArrayList<>();
        ContentTree.visit(sessions.open(Workspaces.NEWS), NewsProperty.TYPE, node -> {
            NewsNode news = new NewsNode(node);
            Seen seen = new Seen(news, decisions.changed(news.uuid()));
            missing.remove(seen.uuid);
            see(seen, unnoticed);
        });
        unnoticed.sort(Comparator.comparing(seen -> seen.modified));
        List<LedgerEntry> noticed = new ArrayList<>();
        unnoticed.forEach(seen -> noticed.add(notice(seen.uuid, seen.expires)));
        missing.forEach(uuid -> noticed.add(ledger.noticeGone(uuid)));
        saveInBatches(noticed);
        prune();
        ledger.becomeReady();
        return !noticed.isEmpty();
    }

    /** Reads the present state of the articles named and notices it. Returns true if the feed is another one now. */
    public boolean changed(Collection<String> uuids) throws RepositoryException {
        Session session = sessions.open(Workspaces.NEWS);
        List<LedgerEntry> noticed = new ArrayList<>();
        for (String uuid : uuids) {
            Optional<NewsNode> news = NewsNode.find(session, uuid);
            LedgerEntry before = ledger.find(uuid);
            if (news.isPresent()) {
                noticed.add(notice(uuid, news.get().instant(NewsProperty.EXPIRES_AT)));
            } else if (before != null && !before.gone()) {
                noticed.add(ledger.noticeGone(uuid));
            }
        }
        store.save(noticed);
        return !noticed.isEmpty();
    }

    /** Withdraws what has expired. Returns true if there was any. */
    public boolean expire() throws RepositoryException {
        Instant now = clock.instant();
        List<LedgerEntry> noticed = ledger.all().stream()
                .filter(entry -> entry.expiredAt(now))
                .map(entry -> ledger.noticeGone(entry.uuid()))
                .collect(Collectors.toList());
        if (!noticed.isEmpty()) {
            store.save(noticed);
        }
        return !noticed.isEmpty();
    }

    private void see(Seen seen, List<Seen> unnoticed) {
        LedgerEntry before = ledger.find(seen.uuid);
        boolean expired = seen.expires != null && !seen.expires.isAfter(clock.instant());
        if (before == null || before.noticed().isBefore(seen.modified) || before.gone() != expired) {
            unnoticed.add(seen);
        } else if (!before.gone()) {
            ledger.put(LedgerEntry.live(seen.uuid, before.position(), seen.expires));
        }
    }

    private LedgerEntry notice(String uuid, @Nullable Instant expires) {
        return expires != null && !expires.isAfter(clock.instant())
                ? ledger.noticeGone(uuid)
                : ledger.noticeLive(uuid, expires);
    }

    /** In the order of uuids, so that each of the store's nodes is written once or twice and not once for every batch. */
    private void saveInBatches(List<LedgerEntry> entries) throws RepositoryException {
        entries.sort(Comparator.comparing(LedgerEntry::uuid));
        for (int from = 0; from < entries.size(); from += BATCH) {
            store.save(entries.subList(from, Math.min(from + BATCH, entries.size())));
        }
    }

    private void prune() throws RepositoryException {
        Instant oldest = clock.instant().minus(TOMBSTONES_KEPT);
        List<LedgerEntry> old = ledger.all().stream()
                .filter(entry -> entry.gone() && entry.noticed().isBefore(oldest))
                .collect(Collectors.toList());
        if (!old.isEmpty()) {
            store.remove(old);
            old.forEach(ledger::forget);
        }
    }

    private static final class Seen {

        private final String uuid;
        private final Instant modified;
        private final @Nullable Instant expires;

        Seen(NewsNode news, Instant decided) {
            uuid = news.uuid();
            Instant saved = Objects.requireNonNullElse(news.instant(NewsProperty.LAST_MODIFIED), Instant.EPOCH);
            modified = saved.isAfter(decided) ? saved : decided;
            expires = news.instant(NewsProperty.EXPIRES_AT);
        }
    }
}
