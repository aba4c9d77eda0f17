package vn.kenhtin.hub.site;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.platform.problem.RefusedException;

/**
 * Keeps sites. Reads are answered from memory and show the changes of this node at once, those of other nodes within two seconds. Changes happen one after
 * another on all nodes, each as a whole. Safe for use by many threads and several nodes on one database.
 */
public final class SiteStore {

    private static final Boolean ONLY = Boolean.TRUE;

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final InstantSource clock;
    private final LoadingCache<Boolean, SiteSnapshot> snapshots;

    public SiteStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.transactions = new Transactions(jdbi);
        this.clock = clock;
        this.snapshots = Caffeine.newBuilder()
                .refreshAfterWrite(Duration.ofSeconds(1))
                .expireAfterWrite(Duration.ofSeconds(2))
                .build(new Loader(jdbi));
    }

    /** The site of that slug, in whatever state. */
    public Optional<Site> find(SiteSlug slug) {
        return snapshot().find(slug);
    }

    /** Changes with every change of any site; as old as the other answers. */
    public long version() {
        return snapshot().version();
    }

    /** All sites, in the order of their slugs. */
    public List<Site> all() {
        return snapshot().all();
    }

    /** The site itself, or the last one of the chain of successors it has moved to; that one may be closed. Empty when no site has the slug. */
    public Optional<Site> heir(SiteSlug slug) {
        return snapshot().heir(slug);
    }

    /** All sites that have moved to this one, directly or over others, in the order of their slugs; without the site itself. */
    public List<SiteSlug> mergedInto(SiteSlug slug) {
        return List.copyOf(snapshot().mergedInto(slug));
    }

    /** The sites directly below, in the order of their slugs. */
    public List<Site> children(SiteSlug slug) {
        return snapshot().where(site -> slug.equals(site.parent()));
    }

    /** The site whose pages are on {@code host}, a name in lower-case ASCII; a leading {@code www.} does not count. */
    public Optional<Site> byHost(String host) {
        return snapshot().byHost(host);
    }

    /** The hosts of a site, in their order. */
    public List<String> hosts(SiteSlug slug) {
        return snapshot().hostsOf(slug);
    }

    /** What a site was called, oldest first. */
    public List<SiteName> names(SiteSlug slug) {
        return jdbi.withExtension(SiteDao.class, dao -> dao.names(slug.value()));
    }

    /**
     * Adds an active site.
     *
     * @throws RefusedException when the slug is taken, the parent does not exist, or a host belongs to another site
     */
    public Site create(SiteSlug slug, SiteDraft draft) {
        createAll(Map.of(slug, draft));
        return find(slug).orElseThrow();
    }

    /**
     * Adds active sites, all or none; they share no hosts, and none is the parent of another.
     *
     * @throws RefusedException as for one
     */
    public void createAll(Map<SiteSlug, SiteDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        Instant now = now();
        change((dao, sites) -> drafts.forEach((slug, draft) -> {
            if (sites.find(slug).isPresent()) {
                throw new RefusedException("The site '" + slug + "' exists already");
            }
            new SiteRules(sites).checkDraft(slug, draft);
            dao.insert(SiteDao.Row.active(slug, draft, now));
            dao.addName(slug.value(), draft.name(), now);
            replaceHosts(dao, sites, slug, draft);
        }));
    }

    /**
     * Gives a site the settings that {@code change} makes of its present ones. A former name is kept with its dates.
     *
     * @return the changed site; empty when no site has the slug
     * @throws RefusedException when the parent does not exist or stands below the site, or a host belongs to a site that has not moved to this one
     */
    public Optional<Site> update(SiteSlug slug, UnaryOperator<SiteDraft> change) {
        change((dao, sites) -> sites.find(slug).ifPresent(site -> {
            SiteDraft draft = change.apply(SiteDraft.of(site, sites.hostsOf(slug)));
            new SiteRules(sites).checkDraft(slug, draft);
            Instant now = now();
            dao.update(SiteDao.Row.active(slug, draft, now));
            if (!draft.name().equals(site.name()) && dao.correctName(slug.value(), draft.name(), now) == 0) {
                dao.endName(slug.value(), now);
                dao.addName(slug.value(), draft.name(), now);
            }
            replaceHosts(dao, sites, slug, draft);
        }));
        return find(slug);
    }

    /**
     * Moves all {@code sites} to {@code successor}, or none. Their articles keep their ids and links. A site that has moved there before stays as it is.
     *
     * @throws RefusedException when a site or the successor does not exist, the successor is closed, a site has moved elsewhere, or would become its own
     *     successor
     */
    public Site merge(Collection<SiteSlug> sites, SiteSlug successor) {
        change((dao, before) -> {
            new SiteRules(before).checkMerge(sites, successor);
            for (SiteSlug slug : sites) {
                if (before.find(slug).flatMap(Site::successor).isEmpty()) {
                    dao.live(slug.value(), SiteDao.Row.MOVED, successor.value(), now());
                }
            }
        });
        return find(successor).orElseThrow();
    }

    /**
     * Ends a site without an heir. A closed site stays as it is.
     *
     * @return the closed site; empty when no site has the slug
     * @throws RefusedException when it has moved
     */
    public Optional<Site> close(SiteSlug slug) {
        change((dao, sites) -> sites.find(slug).ifPresent(site -> {
            new SiteRules(sites).checkClose(site);
            if (site.life() instanceof SiteLife.Active) {
                dao.live(slug.value(), SiteDao.Row.CLOSED, null, now());
            }
        }));
        return find(slug);
    }

    /** Makes a moved or closed site active again; empty when no site has the slug. */
    public Optional<Site> reopen(SiteSlug slug) {
        change((dao, sites) -> sites.find(slug).ifPresent(site -> {
            if (!(site.life() instanceof SiteLife.Active)) {
                dao.live(slug.value(), SiteDao.Row.ACTIVE, null, now());
            }
        }));
        return find(slug);
    }

    private static void replaceHosts(SiteDao dao, SiteSnapshot before, SiteSlug slug, SiteDraft draft) {
        Set<String> hosts = new LinkedHashSet<>(draft.hosts());
        if (draft.homePage() != null) {
            String home = Objects.requireNonNull(draft.homePage().getHost(), "a home page has a host");
            if (before.hosts().getOrDefault(home, slug).equals(slug)) {
                hosts.add(home);
            }
        }
        before.hostsOf(slug).forEach(dao::dropHost);
        for (String host : hosts) {
            dao.dropHost(host);
            dao.addHost(host, slug.value());
        }
    }

    private void change(Change change) {
        transactions.run(handle -> {
            SiteDao dao = handle.attach(SiteDao.class);
            dao.nextVersion();
            SiteSnapshot before = SiteSnapshot.load(dao);
            change.apply(dao, before);
            return before;
        });
        snapshots.invalidate(ONLY);
    }

    private SiteSnapshot snapshot() {
        return snapshots.get(ONLY);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @FunctionalInterface
    private interface Change {
        void apply(SiteDao dao, SiteSnapshot before);
    }

    private record Loader(Jdbi jdbi) implements CacheLoader<Boolean, SiteSnapshot> {

        @Override
        public SiteSnapshot load(Boolean key) {
            return jdbi.withExtension(SiteDao.class, SiteSnapshot::load);
        }

        @Override
        public SiteSnapshot reload(Boolean key, SiteSnapshot old) {
            return jdbi.withExtension(
                    SiteDao.class, dao -> dao.version() == old.version() ? old : SiteSnapshot.load(dao));
        }
    }
}
