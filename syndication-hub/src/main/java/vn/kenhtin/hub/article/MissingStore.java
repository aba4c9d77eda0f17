package vn.kenhtin.hub.article;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.article.MissingDao.Held;
import vn.kenhtin.hub.article.MissingDao.MissingRow;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.site.SiteSlug;

/** Keeps count of articles that sources dropped without a word. What follows from it is for others to decide. Safe for use by many threads. */
public final class MissingStore {

    private static final Duration PAGE_REST = Duration.ofDays(1);
    private static final Duration PAGE_AGE = Duration.ofDays(30);

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final InstantSource clock;

    public MissingStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.transactions = new Transactions(jdbi);
        this.clock = clock;
    }

    /** How far back a document shows everything its source has, and whether that is all there is (RFC 5005, {@code fh:complete}). */
    public record Window(Instant from, boolean complete) {}

    /**
     * Takes notice of a document of a source: live articles of the source inside the window that are not among {@code shown} were missed once more, those
     * shown are there again. A document that misses more than it shows says more about itself than about the articles, and counts for nothing.
     *
     * @param shown guids of its entries
     * @return those of this source that are certain
     */
    public List<Missing> notice(SiteSlug site, long source, Window window, Collection<String> shown) {
        Set<UUID> keys =
                shown.stream().map(guid -> Incoming.guidKey(source, guid)).collect(Collectors.toSet());
        transactions.run(handle -> {
            MissingDao dao = handle.attach(MissingDao.class);
            Set<UUID> missed = missed(dao.held(site.value(), source, window.from()), keys);
            if (missed.size() <= keys.size()) {
                found(dao, source, keys);
                dao.missed(missed, source, clock.instant(), false);
                if (window.complete()) {
                    dao.again(source);
                }
                missed.add(new UUID(0, 0));
                dao.forget(source, missed);
            }
            return missed;
        });
        return certain(source);
    }

    /** The source's last document stands unchanged: what it missed for the first time it misses for the second. */
    public List<Missing> again(long source) {
        int more = jdbi.withExtension(MissingDao.class, dao -> dao.again(source));
        return more == 0 ? List.of() : certain(source);
    }

    /** The pages of a source to look at next, of articles of the last 30 days, each no more than once a day. */
    public List<Missing> unchecked(SiteSlug site, long source, int limit) {
        Instant now = clock.instant();
        return jdbi
                .withExtension(
                        MissingDao.class,
                        dao -> dao.unchecked(
                                site.value(), source, now.minus(PAGE_AGE), now.minus(PAGE_REST), now, limit))
                .stream()
                .map(MissingRow::missing)
                .toList();
    }

    /**
     * The page of an article was looked at.
     *
     * @param there whether it was there; what a server's failure hides counts as there
     * @return what is certain of this source
     */
    public List<Missing> checked(Missing page, boolean there) {
        Instant now = clock.instant();
        UUID article = page.article().value();
        transactions.run(handle -> {
            MissingDao dao = handle.attach(MissingDao.class);
            dao.checked(article, page.source(), now);
            if (there) {
                dao.pageFound(article, page.source());
            } else {
                dao.missed(List.of(article), page.source(), now, true);
            }
            return there;
        });
        return certain(page.source());
    }

    /** Live articles that are certainly missed, the newest case first. */
    public List<Missing> certain(int limit) {
        return jdbi.withExtension(MissingDao.class, dao -> dao.all(Missing.CERTAIN, limit)).stream()
                .map(MissingRow::missing)
                .toList();
    }

    private List<Missing> certain(long source) {
        return jdbi.withExtension(MissingDao.class, dao -> dao.of(source)).stream()
                .map(MissingRow::missing)
                .filter(Missing::isCertain)
                .toList();
    }

    private static Set<UUID> missed(List<Held> held, Set<UUID> shown) {
        Set<UUID> missed = new HashSet<>();
        held.forEach(each -> missed.add(each.article()));
        held.stream().filter(each -> shown.contains(each.guidKey())).forEach(each -> missed.remove(each.article()));
        return missed;
    }

    private static void found(MissingDao dao, long source, Set<UUID> shown) {
        List<UUID> known = dao.known(source);
        if (known.isEmpty()) {
            return;
        }
        Set<UUID> there = dao.guids(source, known).stream()
                .filter(each -> shown.contains(each.guidKey()))
                .map(Held::article)
                .collect(Collectors.toSet());
        if (!there.isEmpty()) {
            dao.found(source, there);
        }
    }
}
