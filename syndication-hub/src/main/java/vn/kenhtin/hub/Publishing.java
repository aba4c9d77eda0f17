package vn.kenhtin.hub;

import vn.kenhtin.hub.feed.FeedConfig;
import vn.kenhtin.hub.feed.catalog.FeedCatalog;
import vn.kenhtin.hub.feed.catalog.FeedDocuments;
import vn.kenhtin.hub.feed.catalog.Freshness;
import vn.kenhtin.hub.feed.catalog.HeadWords;
import vn.kenhtin.hub.feed.serve.FeedCache;
import vn.kenhtin.hub.feed.serve.FeedFilter;
import vn.kenhtin.hub.feed.serve.FeedRefresh;
import vn.kenhtin.hub.feed.serve.FeedRenderer;
import vn.kenhtin.hub.platform.http.HubUris;

/** The parts that publish feeds. */
record Publishing(FeedCatalog catalog, FeedFilter filter, FeedRefresh refresh) {

    static Publishing of(Stores stores, FeedConfig config, HubUris uris) {
        Freshness freshness = new Freshness();
        FeedCatalog catalog =
                new FeedCatalog(stores.sites(), stores.articles(), new HeadWords(config.title(), uris), freshness);
        FeedDocuments documents = new FeedDocuments(stores.database().jdbi(), stores.clock(), uris);
        FeedCache cache = new FeedCache(
                new FeedRenderer(catalog, documents, freshness, uris), config.cacheMebibytes(), stores.clock());
        FeedRefresh refresh =
                new FeedRefresh(stores.articles(), catalog, freshness, new FeedRefresh.Published(documents, cache));
        stores.articles().addListener(refresh);
        return new Publishing(catalog, new FeedFilter(cache, config, uris, stores.clock()), refresh);
    }
}
