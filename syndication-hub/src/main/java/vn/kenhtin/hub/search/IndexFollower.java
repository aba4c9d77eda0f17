package vn.kenhtin.hub.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleChange;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;

/**
 * Lets the index follow the articles by the change log. {@link #catchUp} is meant to run several times a second on every node; each turn shows what it took in,
 * and only some make it durable, for a commit waits for the disk. Safe for use by many threads.
 */
public final class IndexFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int PAGE = 500;

    /** While an index is built, readers see it grow in steps of this many changes; each step costs a segment to merge. */
    private static final int CHANGES_A_STEP = 5_000;

    /** So much may have to be read again after a crash. */
    private static final Duration UNCOMMITTED = Duration.ofSeconds(15);

    private final ArticleIndex index;
    private final ArticleStore articles;
    private final InstantSource clock;
    private long taken;
    private long committed;
    private Instant committedAt;
    private volatile long visible;

    /** Goes on where the index was committed last. */
    public IndexFollower(ArticleIndex index, ArticleStore articles, InstantSource clock) {
        this.index = index;
        this.articles = articles;
        this.clock = clock;
        committedAt = clock.instant();
        committed = index.watermark();
        taken = committed;
        visible = committed;
    }

    /** The place in the change log up to which searches see the articles. */
    public long position() {
        return visible;
    }

    /** Takes in and shows every change there is; one small query when there is none. */
    public synchronized void catchUp() {
        long head = articles.head();
        if (taken > head) {
            LOG.warn(
                    "The index is at {} of a change log that ends at {}, thus of another database; it is built anew",
                    taken,
                    head);
            clear();
        }
        while (taken < head) {
            List<ArticleChange> changes = articles.changesSince(taken, PAGE);
            if (changes.isEmpty()) {
                break;
            }
            take(changes);
            taken = changes.get(changes.size() - 1).position();
            if (taken - visible >= CHANGES_A_STEP) {
                show();
            }
        }
        if (taken != visible) {
            show();
        }
        if (taken != committed && !clock.instant().isBefore(committedAt.plus(UNCOMMITTED))) {
            commit();
        }
    }

    /** Makes durable what was taken in, if that is still possible; the index itself stays open. */
    @Override
    public synchronized void close() {
        try {
            if (taken != committed) {
                commit();
            }
        } catch (RuntimeException e) {
            LOG.warn("The index stays as of {}; the rest is read again at the next start", committed, e);
        }
    }

    private void take(List<ArticleChange> changes) {
        Set<ArticleId> ids =
                changes.stream().map(ArticleChange::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<ArticleId, Article> found = articles.findAll(ids).stream()
                .filter(Article::isLive)
                .collect(Collectors.toMap(Article::id, Function.identity()));
        for (ArticleId id : ids) {
            Article article = found.get(id);
            if (article == null) {
                index.remove(id.toString());
            } else {
                index.put(ArticleText.of(article));
            }
        }
    }

    private void show() {
        index.refresh();
        visible = taken;
    }

    private void commit() {
        index.commit(taken);
        committed = taken;
        committedAt = clock.instant();
    }

    private void clear() {
        index.clear();
        taken = 0;
        committed = 0;
        visible = 0;
    }
}
