package vn.kenhtin.hub.reads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.site.Site;

/**
 * How often articles were read: what their sites counted before the hub did, and what the hub counted. A total holds this node's acknowledged reads at once
 * and other nodes' after two seconds. Safe for use by many threads.
 */
public final class ReadCounts {

    private static final int MOST = 250_000;
    private static final int PAGE = 1000;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Jdbi jdbi;
    private final InstantSource clock;
    private final Cache<UUID, RunningTotal> totals;
    private volatile long watermark;

    ReadCounts(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        // by access: a total that is in use may hold reads which the database has not added up yet
        this.totals = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(IDLE)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
        this.watermark = head();
    }

    /** The reads of this article, 0 for one that the hub does not have. */
    public long total(ArticleId article) {
        return totals(List.of(article)).getOrDefault(article, 0L);
    }

    /** The reads of these articles; those that the hub does not have are absent. */
    public Map<ArticleId, Long> totals(Collection<ArticleId> articles) {
        Map<ArticleId, Long> found = new HashMap<>();
        List<UUID> missing = new ArrayList<>();
        for (ArticleId article : articles) {
            RunningTotal total = totals.getIfPresent(article.value());
            if (total == null) {
                missing.add(article.value());
            } else {
                found.put(article, total.reads());
            }
        }
        load(missing).forEach(total -> found.put(new ArticleId(total.article()), total.reads()));
        return found;
    }

    /** The reads of these articles that were added up for the present day of Vietnam; those without any are absent. */
    Map<ArticleId, Integer> today(Collection<ArticleId> articles) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Site.VIETNAM);
        List<UUID> ids = articles.stream().map(ArticleId::value).toList();
        Map<ArticleId, Integer> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbi.withExtension(ReadDao.class, dao -> dao.onDay(today, ids))
                    .forEach(row -> found.put(new ArticleId(row.article()), row.reads()));
        }
        return found;
    }

    /** The running total of an article that exists, withdrawn or not. */
    Optional<RunningTotal> find(UUID article) {
        RunningTotal total = totals.getIfPresent(article);
        return total == null ? load(List.of(article)).stream().findFirst() : Optional.of(total);
    }

    /** Forgets what may be too much: reads that were added and then not committed. */
    void forget(Collection<UUID> articles) {
        totals.invalidateAll(articles);
    }

    /** The place of the newest change that {@link #catchUp} has seen. */
    long position() {
        return watermark;
    }

    /** Takes in what all nodes have added up since the last call. */
    synchronized void catchUp() {
        List<ReadDao.Change> changes;
        do {
            changes = jdbi.withExtension(ReadDao.class, dao -> dao.changedSince(watermark, PAGE));
            for (ReadDao.Change change : changes) {
                watermark = change.position();
                RunningTotal total = totals.getIfPresent(change.article());
                if (total != null) {
                    total.raiseTo(change.total());
                }
            }
        } while (changes.size() == PAGE);
    }

    private List<RunningTotal> load(List<UUID> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        return jdbi.withExtension(ReadDao.class, dao -> dao.totals(articles)).stream()
                .map(row -> totals.get(row.article(), id -> new RunningTotal(id, row.total())))
                .toList();
    }

    private long head() {
        return jdbi.withExtension(ReadDao.class, ReadDao::head);
    }
}
