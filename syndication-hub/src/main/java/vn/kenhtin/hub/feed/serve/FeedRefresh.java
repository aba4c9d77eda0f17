package vn.kenhtin.hub.feed.serve;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.kenhtin.hub.article.ArticleChange;
import vn.kenhtin.hub.article.ArticleListener;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.feed.catalog.FeedCatalog;
import vn.kenhtin.hub.feed.catalog.FeedDocuments;
import vn.kenhtin.hub.feed.catalog.Freshness;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * Lets feeds follow the articles: nudged by this node's own changes, and caught up with other nodes' by {@link #catchUp}, which is meant to run every second
 * on every node. Safe for use by many threads.
 */
public final class FeedRefresh implements ArticleListener {

    private static final int PAGE = 1000;

    /** So far behind, following the log costs more than rendering anew what is asked for. */
    private static final long FAR_BEHIND = 20_000;

    private final ArticleStore articles;
    private final FeedCatalog catalog;
    private final Freshness freshness;
    private final FeedDocuments documents;
    private final FeedCache cache;
    private long watermark = Long.MIN_VALUE;

    /** Starts with nothing known: the first {@link #catchUp} takes everything for changed. */
    public FeedRefresh(ArticleStore articles, FeedCatalog catalog, FeedDocuments documents, FeedCache cache) {
        this.articles = articles;
        this.catalog = catalog;
        this.freshness = catalog.freshness();
        this.documents = documents;
        this.cache = cache;
    }

    @Override
    public void articlesChanged(List<ArticleChange> changes) {
        changes.stream().map(ArticleChange::site).distinct().forEach(freshness::touch);
    }

    /** The feeds of this site's articles are to be made anew although no article changed. */
    public void touch(SiteSlug site) {
        freshness.touch(site);
    }

    /** Takes notice of what other nodes did: articles, sites, and dates of documents. Two small queries when there is nothing. */
    public synchronized void catchUp() {
        catalog.noticeSites();
        long head = articles.head();
        if (watermark == Long.MIN_VALUE || head - watermark > FAR_BEHIND) {
            freshness.touchEverything();
            watermark = head;
        }
        while (watermark < head) {
            List<ArticleChange> changes = articles.changesSince(watermark, PAGE);
            if (changes.isEmpty()) {
                break;
            }
            articlesChanged(changes);
            watermark = changes.get(changes.size() - 1).position();
        }
        Map<String, Instant> dates = documents.lately();
        if (!dates.isEmpty()) {
            cache.settle(dates);
        }
    }
}
