package vn.kenhtin.hub.ingest.poll;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Missing;
import vn.kenhtin.hub.article.MissingStore;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Gone;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Unreachable;
import vn.kenhtin.hub.ingest.fetch.FetchRequest;
import vn.kenhtin.hub.ingest.fetch.Origin;
import vn.kenhtin.hub.source.MissingPolicy;
import vn.kenhtin.hub.source.Source;
import vn.kenhtin.hub.source.SourceStore;

/**
 * Looks whether the pages of recent articles are still there, for sources whose policy asks for it: one page of each source a minute at most, each page once
 * a day. Two answers of 404 or 410 in a row, or one when the feed has lost the article too, are a sign. Safe for use by many threads.
 */
public final class PageWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PageWatch.class);

    private final Upstream upstream;
    private final SourceStore sources;
    private final MissingWatch watch;

    /** @param missing where articles are counted that vanish without a word */
    public PageWatch(Upstream upstream, SourceStore sources, ArticleStore articles, MissingStore missing) {
        this.upstream = upstream;
        this.sources = sources;
        this.watch = new MissingWatch(missing, articles);
    }

    /** The task, to be given to the scheduler; runs on one node. */
    public RecurringTask<Void> task() {
        return Tasks.recurring("article-pages", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> look());
    }

    void look() {
        for (Source source : sources.all()) {
            if (source.missing() != MissingPolicy.KEEP && !source.paused()) {
                look(source);
            }
        }
    }

    private void look(Source source) {
        try {
            watch.missing().unchecked(source.site(), source.id(), 1).forEach(page -> look(source, page));
        } catch (RuntimeException e) {
            LOG.warn("Source {}: its articles' pages could not be looked at", source.id(), e);
        }
    }

    private void look(Source source, Missing page) {
        URI link = page.link();
        if (link == null) {
            return;
        }
        Origin origin = upstream.fetcher().origin(link);
        if (upstream.gate().tryEnter(origin).isPresent()) {
            return;
        }
        FetchOutcome outcome;
        try {
            outcome = upstream.fetcher().fetch(FetchRequest.first(link));
        } finally {
            upstream.gate().leave(origin);
        }
        watch.looked(source, page, !isGone(outcome));
    }

    private static boolean isGone(FetchOutcome outcome) {
        return outcome instanceof Gone
                || (outcome instanceof Unreachable answer && answer.reason() == Unreachable.Reason.NOT_FOUND);
    }
}
