package vn.kenhtin.hub.reads;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.InetAddress;
import java.sql.DatabaseMetaData;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.platform.http.ClientAddress;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteStore;

/**
 * The counting of reads as a whole. {@link #keepUp} is to run every second on every node, {@link #pruning} on one of them. Closing commits what is queued; the
 * database is to be closed after it. Safe for use by many threads.
 */
public final class Reads implements AutoCloseable {

    private static final int DAYS_KEPT = 400;
    private static final int HOURS_KEPT = 8 * 24;
    private static final long LONGEST_REST_MILLIS = 10_000;

    private final Jdbi jdbi;
    private final ArticleStore articles;
    private final InstantSource clock;
    private final ReadCounts counts;
    private final @Nullable SharedWindow shared;
    private final ReadCommitter committer;
    private final ReadCounter counter;
    private final Fold fold;
    private final MostRead mostRead;
    private long restUntil;

    /** Starts to take reads. A database file (H2) is taken for this node's own, any other for one that several nodes share. */
    public Reads(ReadsConfig config, Jdbi jdbi, ArticleStore articles, InstantSource clock) {
        this.jdbi = jdbi;
        this.articles = articles;
        this.clock = clock;
        boolean h2 = jdbi.withHandle(handle -> handle.queryMetadata(DatabaseMetaData::getDatabaseProductName))
                .equals("H2");
        RepeatWindow window = new RepeatWindow(clock);
        this.counts = new ReadCounts(jdbi, clock);
        this.shared = h2 ? null : new SharedWindow(jdbi, clock, window);
        this.fold = new Fold(new Transactions(jdbi));
        this.committer =
                new ReadCommitter(config.waiting(), new LogCommit(jdbi, clock, counts, shared, h2 && config.syncH2()));
        DailyHash hash = new DailyHash(clock, shared == null ? DailyHash::newSalt : shared::salt);
        this.counter = new ReadCounter(counts, hash, new Bursts(clock, config.perMinute()), window, committer);
        this.mostRead = new MostRead(jdbi, articles, counts, clock);
        articles.addListener(mostRead);
        catchUp();
    }

    /** How often articles were read. */
    public ReadCounts counts() {
        return counts;
    }

    /**
     * Counts a read as the HTTP interface does. True once it is committed; false when it does not count, or too many wait; fails when the database does. May
     * ask the database for an article not read lately, never waits for a commit.
     */
    public CompletableFuture<Boolean> count(ArticleId article, InetAddress address, String userAgent) {
        return counter.count(() -> Optional.of(article.value()), new Reader(address, userAgent, false))
                .map(answer -> answer.thenApply(outcome -> outcome.result() == ReadAnswer.Result.COUNTED))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    /** The most read articles. */
    public MostRead mostRead() {
        return mostRead;
    }

    /** What decides whether a read counts, and counts it. */
    ReadCounter counter() {
        return counter;
    }

    /** What answers over HTTP, to be registered with Jersey. */
    public List<Object> resources(SiteStore sites, HubUris uris, ClientAddress addresses) {
        Visits visits = new Visits(counter, new PageArticles(articles, sites, uris), addresses);
        return List.of(
                new ReadsResource(visits, new Origins(sites, uris), counts),
                new ReadsPixelResource(visits),
                new ReadChangesResource(jdbi),
                new ReadsScriptResource(),
                new MostReadResource(mostRead, sites, uris));
    }

    /**
     * {@link #catchUp}, to be called every second. When so many articles are read that adding up takes its time, it is left out now and then: it takes a fifth
     * of the time at most, and the log keeps what waits.
     */
    public synchronized void keepUp() {
        long now = clock.millis();
        if (now < restUntil && now >= restUntil - LONGEST_REST_MILLIS) {
            return;
        }
        catchUp();
        restUntil = clock.millis() + Math.min(4 * (clock.millis() - now), LONGEST_REST_MILLIS);
    }

    /** Adds up what was read since the last call, and takes in what other nodes have counted. */
    public synchronized void catchUp() {
        fold.run();
        counts.catchUp();
        if (shared != null) {
            shared.catchUp();
        }
    }

    /** Every ten minutes deletes hours older than eight days, days older than 400, and of readers what is no longer needed. */
    public RecurringTask<Void> pruning() {
        return Tasks.recurring("reads-pruning", FixedDelay.ofMinutes(10)).execute((instance, context) -> prune());
    }

    void prune() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Site.VIETNAM);
        jdbi.useExtension(ReadDao.class, dao -> {
            dao.pruneHours(Fold.hourOf(clock.instant()) - HOURS_KEPT);
            dao.pruneDays(today.minusDays(DAYS_KEPT));
        });
        if (shared != null) {
            shared.prune(today);
        }
    }

    @Override
    public void close() {
        committer.close();
    }
}
