package vn.kenhtin.hub.source;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.platform.http.HttpUrl;
import vn.kenhtin.hub.platform.problem.RefusedException;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/**
 * Keeps sources and what their polls left behind. No two sources have the same address; {@code http} and {@code https} count as one. Safe for use by many
 * threads and several nodes on one database.
 */
public final class SourceStore {

    private static final Logger LOG = LoggerFactory.getLogger(SourceStore.class);

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final InstantSource clock;
    private final SiteStore sites;
    private final List<SourceListener> listeners = new CopyOnWriteArrayList<>();

    public SourceStore(Jdbi jdbi, InstantSource clock, SiteStore sites) {
        this.jdbi = jdbi;
        this.transactions = new Transactions(jdbi);
        this.clock = clock;
        this.sites = sites;
    }

    /** From now on {@code listener} hears of the changes made on this node. */
    public void addListener(SourceListener listener) {
        listeners.add(listener);
    }

    /** The source of that id, unless it was removed. */
    public Optional<Source> find(long id) {
        return dao(dao -> dao.find(id)).map(SourceDao.Row::source);
    }

    /** The source polled at {@code url}, or at the address that permanent redirects led to from there. */
    public Optional<Source> findByUrl(URI url) {
        return dao(dao -> byUrl(dao, url)).map(SourceDao.Row::source);
    }

    /** All sources, paused ones too, in the order in which they were first added. */
    public List<Source> all() {
        return dao(SourceDao::all).stream().map(SourceDao.Row::source).toList();
    }

    /** The sources of one site, paused ones too, in the order in which they were first added. */
    public List<Source> of(SiteSlug site) {
        return dao(dao -> dao.of(site.value())).stream()
                .map(SourceDao.Row::source)
                .toList();
    }

    /** Where a source was polled before, oldest first. */
    public List<FormerUrl> formerUrls(long id) {
        return dao(dao -> dao.formerUrls(id));
    }

    /**
     * Adds a source. One that was removed comes back under its old id, so that its articles are known again.
     *
     * @throws RefusedException when the site does not exist or a source has that address
     */
    public Source create(SourceDraft draft) {
        refuseUnknownSite(draft);
        Source made = transactions.run(handle -> {
            SourceDao dao = handle.attach(SourceDao.class);
            // looked at once: between two looks another caller may have added it
            Optional<SourceDao.Row> removed = dao.byUrl(HttpUrl.key(draft.url()));
            inUse(dao, draft.url(), removed).ifPresent(other -> {
                throw taken(draft.url(), other.id());
            });
            SourceDao.Row row = SourceDao.Row.of(
                    removed.map(SourceDao.Row::id).orElse(0L),
                    draft,
                    removed.map(SourceDao.Row::created).orElseGet(this::now));
            if (removed.isPresent()) {
                dao.update(row);
                return row.source();
            }
            return SourceDao.Row.of(dao.insert(row), draft, row.created()).source();
        });
        tell(listener -> listener.sourceSaved(made));
        return made;
    }

    /**
     * Gives a source the settings that {@code change} makes of its present ones. When the address changes or a pause ends, its poll state is forgotten, and
     * it begins anew.
     *
     * @return the changed source; empty when there is none of that id
     * @throws RefusedException when the site does not exist or another source has the address
     */
    public Optional<Source> update(long id, UnaryOperator<SourceDraft> change) {
        Optional<Source> changed = transactions.run(handle -> {
            SourceDao dao = handle.attach(SourceDao.class);
            Optional<SourceDao.Row> before = dao.lock(id);
            Optional<SourceDao.Row> after = before.map(
                    row -> SourceDao.Row.of(id, change.apply(row.source().draft()), row.created()));
            after.ifPresent(row -> {
                refuseUnknownSite(row.source().draft());
                save(dao, before.orElseThrow(), row, false);
                if (!row.urlKey().equals(before.get().urlKey()) || (before.get().paused() && !row.paused())) {
                    handle.attach(PollStateDao.class).forget(id);
                }
            });
            return after.map(SourceDao.Row::source);
        });
        changed.ifPresent(source -> tell(listener -> listener.sourceSaved(source)));
        return changed;
    }

    /**
     * Follows permanent redirects: the source is polled at {@code url} from now on, and its former address is kept with the date. Its validators stay.
     *
     * @return the source with its new address; empty when there is none of that id or another source is polled there
     */
    public Optional<Source> adoptUrl(long id, URI url) {
        Optional<Source> moved = transactions.run(handle -> {
            SourceDao dao = handle.attach(SourceDao.class);
            return dao.lock(id)
                    .filter(row ->
                            dao.byUrl(HttpUrl.key(url)).map(SourceDao.Row::id).orElse(id) == id)
                    .map(before -> {
                        SourceDao.Row after =
                                SourceDao.Row.of(id, before.source().draft().at(url), before.created());
                        save(dao, before, after, true);
                        return after.source();
                    });
        });
        moved.ifPresent(source -> {
            LOG.info("Source {} is polled at {} from now on", id, url);
            tell(listener -> listener.sourceSaved(source));
        });
        return moved;
    }

    /** Removes a source; its articles stay. False when there is none of that id. */
    public boolean remove(long id) {
        boolean removed = transactions.run(handle -> {
            handle.attach(PollStateDao.class).forget(id);
            return handle.attach(SourceDao.class).remove(id, now()) == 1;
        });
        if (removed) {
            tell(listener -> listener.sourceRemoved(id));
        }
        return removed;
    }

    /**
     * Asks the listeners to poll a source now; one that had ended for good begins anew.
     *
     * @return the source; empty when there is none of that id
     * @throws RefusedException when it is paused
     */
    public Optional<Source> requestPoll(long id) {
        Optional<Source> found = find(id);
        found.ifPresent(source -> {
            if (source.paused()) {
                throw new RefusedException("Source " + id + " is paused");
            }
            pollState(id).filter(state -> state.stoppedAt() != null).ifPresent(stopped -> forgetPollState(id));
            tell(listener -> listener.pollRequested(source));
        });
        return found;
    }

    /** What the source's last poll left behind; empty when it was never polled as it is. */
    public Optional<PollState> pollState(long id) {
        return jdbi.withExtension(PollStateDao.class, dao -> dao.find(id));
    }

    /** The same of all sources, by their ids. */
    public Map<Long, PollState> pollStates() {
        return jdbi.withExtension(PollStateDao.class, PollStateDao::all);
    }

    /**
     * Replaces the poll state of a source, validators byte for byte.
     *
     * @param polled the source as it was when polled
     * @return false when it has another address by now or was removed, so that the state tells nothing of it; nothing is stored then
     */
    public boolean replacePollState(Source polled, PollState state) {
        return transactions.run(handle -> {
            Optional<SourceDao.Row> row = handle.attach(SourceDao.class).lock(polled.id());
            if (row.isEmpty() || !row.get().url().equals(polled.url().toString())) {
                return false;
            }
            PollStateDao dao = handle.attach(PollStateDao.class);
            if (dao.update(polled.id(), state) == 0) {
                dao.insert(polled.id(), state);
            }
            return true;
        });
    }

    private void save(SourceDao dao, SourceDao.Row before, SourceDao.Row after, boolean redirected) {
        if (!after.url().equals(before.url())) {
            dao.byUrl(after.urlKey()).filter(other -> other.id() != after.id()).ifPresent(other -> {
                throw taken(URI.create(after.url()), other.id());
            });
            dao.keepUrl(before, now(), redirected);
        }
        dao.update(after);
    }

    private void refuseUnknownSite(SourceDraft draft) {
        if (sites.find(draft.site()).isEmpty()) {
            throw new RefusedException("The site '" + draft.site() + "' does not exist");
        }
    }

    private void forgetPollState(long id) {
        jdbi.useExtension(PollStateDao.class, dao -> dao.forget(id));
    }

    private static Optional<SourceDao.Row> byUrl(SourceDao dao, URI url) {
        return inUse(dao, url, dao.byUrl(HttpUrl.key(url)));
    }

    private static Optional<SourceDao.Row> inUse(SourceDao dao, URI url, Optional<SourceDao.Row> known) {
        return known.filter(row -> row.removed() == null).or(() -> dao.redirectedFrom(HttpUrl.key(url)));
    }

    private static RefusedException taken(URI url, long id) {
        return new RefusedException("Source " + id + " is polled at " + url + " already");
    }

    private <T> T dao(Function<SourceDao, T> query) {
        return jdbi.withExtension(SourceDao.class, query::apply);
    }

    private void tell(Consumer<SourceListener> news) {
        for (SourceListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("A listener failed; the change of the source stands", e);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
