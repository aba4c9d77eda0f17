package vn.kenhtin.hub.article;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.article.ArticleChange.Kind;
import vn.kenhtin.hub.article.ChangeDao.ChangeRow;
import vn.kenhtin.hub.article.ChangeLog.Event;
import vn.kenhtin.hub.article.GuidDao.GuidRow;
import vn.kenhtin.hub.article.WithdrawalDao.Target;
import vn.kenhtin.hub.platform.db.Lasting;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteSlug;

/** Keeps articles, their revisions and the change log. Safe for use by many threads and several nodes on one database. */
public final class ArticleStore {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleStore.class);

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final Lasting log;
    private final InstantSource clock;
    private final List<ArticleListener> listeners = new CopyOnWriteArrayList<>();

    public ArticleStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.transactions = new Transactions(jdbi);
        this.log = new Lasting(jdbi);
        this.clock = clock;
    }

    /**
     * How many drafts of a merge were new, edited or restored, no different, and withdrawn because their time is over. The four add up to the number of
     * drafts.
     */
    public record MergeResult(int created, int changed, int same, int withdrawn) {}

    /** Where a page of articles ended: the next one follows. */
    public record PageKey(Instant published, ArticleId id) {

        /** The key of the page that follows one ending in this article. */
        public static PageKey of(Article last) {
            return new PageKey(last.published(), last.id());
        }
    }

    /** The same articles in the order in which they came. */
    public ArticleArchive archive() {
        return new ArticleArchive(jdbi, clock);
    }

    /** Tells {@code listener} of every later change made through this store. */
    public void addListener(ArticleListener listener) {
        listeners.add(listener);
    }

    /** Raw hashes last stored for these guids of a source; guids never seen, or seen no more, are absent. */
    public Map<String, Long> knownHashes(long source, Collection<String> guids) {
        Map<String, Long> hashes = new HashMap<>();
        guidRows(source, guids).forEach((guid, row) -> {
            if (row.rawHash() != null) {
                hashes.put(guid, row.rawHash());
            }
        });
        return hashes;
    }

    /** The articles that a source ever brought under these guids; guids never seen are absent. */
    public Map<String, ArticleId> idsOf(long source, Collection<String> guids) {
        Map<String, ArticleId> ids = new HashMap<>();
        guidRows(source, guids).forEach((guid, row) -> ids.put(guid, new ArticleId(row.article())));
        return ids;
    }

    private Map<String, GuidRow> guidRows(long source, Collection<String> guids) {
        Map<UUID, String> byKey = new HashMap<>();
        guids.forEach(guid -> byKey.put(Incoming.guidKey(source, guid), guid));
        Map<String, GuidRow> rows = new HashMap<>();
        jdbi.withHandle(handle -> GuidDao.rows(handle, byKey.keySet()))
                .forEach(row -> rows.put(byKey.get(row.guidKey()), row));
        return rows;
    }

    /**
     * Takes what a source of a site says now: all of it in one transaction, touching only what differs. A draft is a stored article when the source brought
     * that guid before, or when the site has one article with the same link (tracking parameters, scheme, {@code www.} and the like apart); it is new
     * otherwise. An article that a hub's editor withdrew stays so.
     *
     * @param drafts in the order of the feed, newest first; of several with one guid the first counts
     */
    public MergeResult merge(Site site, long source, List<ArticleDraft> drafts) {
        return drafts.isEmpty()
                ? new MergeResult(0, 0, 0, 0)
                : commit(handle -> new Merge(handle, site, source).run(drafts, now()));
    }

    /** Withdraws the live articles which this source published under these guids, unless it has them under other guids too. Publishing restores them. */
    public List<ArticleId> withdrawByGuid(long source, Collection<String> guids) {
        Set<UUID> keys = new HashSet<>();
        guids.forEach(guid -> keys.add(Incoming.guidKey(source, guid)));
        return withdraw(source, keys);
    }

    private List<ArticleId> withdraw(long source, Set<UUID> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return commit(handle -> {
            GuidDao guids = handle.attach(GuidDao.class);
            guids.siteOf(keys).ifPresent(handle.attach(MergeDao.class)::lockSite);
            guids.dropGuids(keys);
            return withdraw(handle, changes -> changes.droppedBy(source, keys), Withdrawer.SOURCE);
        });
    }

    /** As {@link #withdrawByGuid}, of all guids under which this source published these articles. */
    public List<ArticleId> withdrawOf(long source, Collection<ArticleId> ids) {
        List<UUID> articles = ids.stream().map(ArticleId::value).toList();
        return withdraw(source, Set.copyOf(jdbi.withExtension(GuidDao.class, dao -> dao.guidsOf(source, articles))));
    }

    /** An editor's withdrawal: no source brings the article back. False when there is no such live article. */
    public boolean withdraw(ArticleId id) {
        return !commit(handle -> withdraw(handle, dao -> dao.live(id.value()), Withdrawer.EDITOR))
                .isEmpty();
    }

    /** Takes back a withdrawal, whoever made it. False when there is no such withdrawn article. */
    public boolean restore(ArticleId id) {
        return !commit(handle -> restore(handle, id)).isEmpty();
    }

    /** Withdraws the live articles whose time is over at {@code now}; to be called again and again. */
    public List<ArticleId> expireDue(Instant now) {
        return commit(handle -> withdraw(handle, dao -> dao.expired(now), Withdrawer.EXPIRY));
    }

    /** The article, live or withdrawn. */
    public Optional<Article> find(ArticleId id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** These articles, live and withdrawn, in the order of {@code ids}, each once; unknown ids are left out. */
    public List<Article> findAll(Collection<ArticleId> ids) {
        return read(query -> query.findAll(ids));
    }

    /** The article of a page, whichever way its link is written; a live one rather than a withdrawn one, then the newest. */
    public Optional<Article> findByLink(URI link) {
        return byLink(link, null);
    }

    /** As {@link #findByLink(URI)}, among one site's articles. */
    public Optional<Article> findByLink(URI link, SiteSlug site) {
        return byLink(link, site);
    }

    /** Live articles, newest first (published desc, id desc), after {@code after} if given. */
    public List<Article> latest(ArticleFilter filter, int limit, @Nullable PageKey after) {
        return read(query -> query.latest(filter, limit, after));
    }

    /**
     * What was withdrawn since {@code since}, of articles that the filter takes while they live, the newest first. Articles that were over when they came are
     * left out: nobody ever saw them. Looks no further back than the hub's last thousand withdrawals.
     */
    public List<Withdrawal> withdrawn(ArticleFilter filter, Instant since, int limit) {
        return read(query -> query.withdrawn(filter, since, limit));
    }

    /**
     * Live articles corrected since {@code since} that come after {@code after} in {@link #latest}, in its order. Looks no further back than the hub's last
     * few hundred corrections.
     */
    public List<Article> corrected(ArticleFilter filter, Instant since, PageKey after, int limit) {
        return read(query -> query.corrected(filter, since, after, limit));
    }

    /** What the article said before each of its meaningful changes, oldest first. */
    public List<Revision> revisions(ArticleId id) {
        return jdbi.withExtension(ChangeDao.class, dao -> dao.revisions(id.value()));
    }

    /**
     * The changes after position {@code cursor}, at most {@code limit}, in order. Following it by the last position seen gives every change exactly once,
     * also while several nodes write or are killed. 0 is the beginning.
     */
    public List<ArticleChange> changesSince(long cursor, int limit) {
        List<ChangeRow> changes = jdbi.withExtension(ChangeDao.class, dao -> dao.since(cursor, limit));
        if (!changes.isEmpty()) {
            log.upTo(changes.get(changes.size() - 1).position());
        }
        return changes.stream().map(ChangeRow::change).toList();
    }

    /** The position of the newest change; 0 when there is none. */
    public long head() {
        long head = jdbi.withExtension(ChangeDao.class, ChangeDao::head);
        log.upTo(head);
        return head;
    }

    /** Categories of live articles with how many each has, the biggest first. */
    public List<CategoryCount> categories(ArticleFilter filter) {
        return read(query -> query.categories(filter));
    }

    /** What there is of live articles: for each site, and for each label of a category within a site, in no order. Reads them all. */
    public List<Tally> tallies() {
        return read(ArticleQuery::tallies);
    }

    private Optional<Article> byLink(URI link, @Nullable SiteSlug site) {
        UUID key = LinkKey.of(link);
        return key == null
                ? Optional.empty()
                : read(query -> query.findByLink(key, site)).stream().findFirst();
    }

    private Changed<List<ArticleId>> withdraw(
            Handle handle, Function<WithdrawalDao, List<Target>> find, Withdrawer by) {
        List<ChangeRow> changes = changes(handle, find, Kind.WITHDRAWN);
        handle.attach(WithdrawalDao.class).withdraw(changes, by.code());
        return changed(changes);
    }

    private Changed<List<ArticleId>> restore(Handle handle, ArticleId id) {
        List<ChangeRow> changes = changes(handle, dao -> dao.withdrawn(id.value()), Kind.RESTORED);
        handle.attach(WithdrawalDao.class).restore(changes);
        return changed(changes);
    }

    /** Logs a change of the articles found, once no merge of their sites is under way that looked at them before. */
    private List<ChangeRow> changes(Handle handle, Function<WithdrawalDao, List<Target>> find, Kind kind) {
        WithdrawalDao dao = handle.attach(WithdrawalDao.class);
        Set<String> sites = new TreeSet<>();
        find.apply(dao).forEach(target -> sites.add(target.site()));
        sites.forEach(handle.attach(MergeDao.class)::lockSite);
        List<Event> events = find.apply(dao).stream()
                .filter(target -> sites.contains(target.site()))
                .map(target -> target.event(kind))
                .toList();
        return ChangeLog.rows(handle, events, now());
    }

    private static Changed<List<ArticleId>> changed(List<ChangeRow> rows) {
        List<ArticleChange> changes = rows.stream().map(ChangeRow::change).toList();
        return new Changed<>(changes.stream().map(ArticleChange::id).toList(), changes);
    }

    private <T> T read(Function<ArticleQuery, T> work) {
        return jdbi.withHandle(handle -> work.apply(new ArticleQuery(handle)));
    }

    private <T> T commit(Function<Handle, Changed<T>> work) {
        Changed<T> changed = transactions.run(work);
        if (!changed.changes().isEmpty()) {
            listeners.forEach(listener -> tell(listener, changed.changes()));
        }
        return changed.result();
    }

    private static void tell(ArticleListener listener, List<ArticleChange> changes) {
        try {
            listener.articlesChanged(changes);
        } catch (RuntimeException e) {
            LOG.error("A listener failed on {} changes; it will catch up from the change log", changes.size(), e);
        }
    }

    /** As precise as the database keeps it, so that an article reads back as it was written. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
