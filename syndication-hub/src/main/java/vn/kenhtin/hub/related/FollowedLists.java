package vn.kenhtin.hub.related;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleChange;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.related.FollowedDao.Head;
import vn.kenhtin.hub.related.FollowedDao.ListRow;
import vn.kenhtin.hub.related.FollowedDao.ShownRow;
import vn.kenhtin.hub.related.FollowedDao.SiteRow;
import vn.kenhtin.hub.search.IndexFollower;

/**
 * Keeps the lists of sites that ask for theirs: finds out which a change of articles or a decision may have changed, makes those again, and numbers the ones in
 * which a reader would see a difference. Any node may do any of it at any time: a list made twice is the same list, and counts as one change. Safe for use by
 * many threads.
 */
public final class FollowedLists {

    private static final int CHANGES = 100;
    private static final int LISTS = 10;

    /** The work of one call; making the lists of a large site anew takes many. */
    private static final Duration TURN = Duration.ofSeconds(2);

    /** A site that has not asked for so long is followed no more. */
    private static final Duration PATIENCE = Duration.ofDays(30);

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final RelatedLists lists;
    private final IndexFollower follower;
    private final InstantSource clock;

    /** @param follower tells how far the index of {@code lists} reaches */
    public FollowedLists(Jdbi jdbi, RelatedLists lists, IndexFollower follower, InstantSource clock) {
        this.jdbi = jdbi;
        this.transactions = new Transactions(jdbi);
        this.lists = lists;
        this.follower = follower;
        this.clock = clock;
    }

    /** Does what there is to do, for two seconds at most; to be called again and again on every node. One small query when no site follows. */
    public void catchUp() {
        Set<String> sites = new HashSet<>();
        for (SiteRow site : read(FollowedDao::sites)) {
            if (site.asked().isBefore(now().minus(PATIENCE))) {
                unfollow(site.site());
            } else {
                sites.add(site.site());
            }
        }
        Instant end = now().plus(TURN);
        boolean more = !sites.isEmpty();
        while (more && !now().isAfter(end)) {
            boolean took = take(sites);
            more = make() || took;
        }
    }

    /** Starts or goes on following; what stands in the site's cursors. */
    String follow(String site) {
        return transactions.run(handle -> {
            FollowedDao dao = handle.attach(FollowedDao.class);
            dao.advance(0);
            dao.asked(site, now());
            return dao.mark(site).orElseGet(() -> {
                String mark = UUID.randomUUID().toString().substring(0, 8);
                dao.begin(follower.position());
                dao.follow(new SiteRow(site, mark, now()));
                handle.attach(DecisionDao.class).dueOf(site);
                return mark;
            });
        });
    }

    /** At most {@code limit} lists of the site that changed after that place, in the order of their changes. */
    List<FollowedDao.ChangeRow> changed(String site, long after, int limit) {
        return read(dao -> dao.changed(site, after, limit));
    }

    /** Lists in which one of these articles stands, or which are its own, are due: copies of one story do not stand in one list. */
    public void storiesMoved(Handle handle, Collection<ArticleId> articles) {
        FollowedDao dao = handle.attach(FollowedDao.class);
        List<UUID> keys = articles.stream().map(ArticleId::value).toList();
        Set<UUID> due = new HashSet<>(keys);
        due.addAll(dao.listing(keys));
        dao.due(due);
    }

    private void unfollow(String site) {
        transactions.run(handle -> {
            FollowedDao dao = handle.attach(FollowedDao.class);
            dao.dropItems(site);
            dao.dropLists(site);
            dao.unfollow(site);
            return site;
        });
    }

    /** Finds what is due by some changes of articles that the index shows already; whether there were any. */
    private boolean take(Set<String> sites) {
        long reached = follower.position();
        Head head = read(FollowedDao::head);
        if (head.taken() >= reached) {
            return false;
        }
        List<ArticleChange> changes = lists.articles().changesSince(head.taken(), CHANGES).stream()
                .filter(change -> change.position() <= reached)
                .toList();
        if (changes.isEmpty()) {
            return false;
        }
        Set<ArticleId> ids =
                changes.stream().map(ArticleChange::id).collect(Collectors.toCollection(LinkedHashSet::new));
        List<UUID> keys = ids.stream().map(ArticleId::value).toList();
        Set<UUID> due = new HashSet<>(keys);
        due.addAll(read(dao -> dao.listing(keys)));
        for (Article article : lists.articles().findAll(ids)) {
            lists.mayList(article, sites).forEach(id -> due.add(id.value()));
        }
        transactions.run(handle -> {
            FollowedDao dao = handle.attach(FollowedDao.class);
            if (dao.take(head.taken(), changes.get(changes.size() - 1).position()) == 1) {
                dao.due(due);
            }
            return due;
        });
        return true;
    }

    /** Makes some due lists again; whether there were any. With an index that lags behind it waits. */
    private boolean make() {
        if (follower.position() < read(FollowedDao::head).taken()) {
            return false;
        }
        Set<UUID> due = new LinkedHashSet<>(read(dao -> dao.due(LISTS)));
        if (due.isEmpty()) {
            return false;
        }
        List<Long> reasons = read(dao -> dao.reasons(due));
        List<FollowedList> made = lists
                .articles()
                .findAll(due.stream().map(ArticleId::new).toList())
                .stream()
                .map(article -> FollowedList.of(article, article.isLive() ? lists.of(article) : List.of()))
                .toList();
        transactions.run(handle -> {
            FollowedDao dao = handle.attach(FollowedDao.class);
            dao.advance(0);
            keep(dao, due, made);
            if (!reasons.isEmpty()) {
                dao.done(reasons);
            }
            return made;
        });
        return true;
    }

    /** To be called under the lock of the head, for another node may have made the same lists just now. */
    private void keep(FollowedDao dao, Set<UUID> due, List<FollowedList> made) {
        Map<UUID, Long> before = dao.shown(due).stream().collect(Collectors.toMap(ShownRow::article, ShownRow::shown));
        List<FollowedList> changed = made.stream()
                .filter(list -> !Objects.equals(before.get(list.id()), list.shown()))
                .filter(list -> before.containsKey(list.id()) || !list.told().isEmpty())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        long position = dao.head().position();
        dao.advance(changed.size());
        List<ListRow> rows = new ArrayList<>();
        for (FollowedList list : changed) {
            rows.add(list.row(++position, now()));
        }
        List<UUID> ids = changed.stream().map(FollowedList::id).toList();
        dao.dropLists(ids);
        dao.dropItems(ids);
        dao.insertLists(rows);
        dao.insertItems(changed.stream().flatMap(list -> list.rows().stream()).toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T read(Function<FollowedDao, T> query) {
        return jdbi.withExtension(FollowedDao.class, query::apply);
    }
}
