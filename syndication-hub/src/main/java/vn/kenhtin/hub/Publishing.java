package vn.kenhtin.hub;

import java.util.Map;
import java.util.stream.Collectors;
import vn.kenhtin.hub.feed.FeedConfig;
import vn.kenhtin.hub.feed.catalog.Copies;
import vn.kenhtin.hub.feed.catalog.FeedCatalog;
import vn.kenhtin.hub.feed.catalog.FeedDirectory;
import vn.kenhtin.hub.feed.catalog.FeedDocuments;
import vn.kenhtin.hub.feed.catalog.Freshness;
import vn.kenhtin.hub.feed.catalog.HeadWords;
import vn.kenhtin.hub.feed.catalog.NamedFeeds;
import vn.kenhtin.hub.feed.serve.FeedCache;
import vn.kenhtin.hub.feed.serve.FeedFilter;
import vn.kenhtin.hub.feed.serve.FeedHits;
import vn.kenhtin.hub.feed.serve.FeedRefresh;
import vn.kenhtin.hub.feed.serve.FeedRenderer;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.reads.MostRead;
import vn.kenhtin.hub.story.StoryStore;
import vn.kenhtin.hub.websub.hub.Topics;

/** The parts that publish feeds. */
record Publishing(
        FeedDirectory directory,
        FeedFilter filter,
        FeedHits hits,
        FeedRefresh refresh,
        NamedFeeds feeds,
        HeadWords words,
        Topics topics) {

    static Publishing of(Stores stores, MostRead mostRead, FeedConfig config, HubUris uris) {
        HeadWords words = new HeadWords(config.title(), uris);
        FeedCatalog catalog = new FeedCatalog(stores.sites(), stores.articles(), words, new Freshness());
        catalog.add(new MostReadSelection(mostRead, words));
        catalog.copies(copies(stores.stories()));
        FeedDirectory directory = new FeedDirectory(catalog, stores.articles(), words, stores.clock());
        FeedDocuments documents = new FeedDocuments(stores.database().jdbi(), stores.clock(), uris);
        FeedCache cache = new FeedCache(
                new FeedRenderer(catalog, documents, directory, uris), config.cacheMebibytes(), stores.clock());
        FeedRefresh refresh = new FeedRefresh(stores.articles(), catalog, documents, cache);
        stores.articles().addListener(refresh);
        return new Publishing(
                directory,
                new FeedFilter(cache, config, uris, stores.clock()),
                new FeedHits(cache, config, stores.clock()),
                refresh,
                new NamedFeeds(catalog, documents),
                words,
                new Topics(cache, catalog, uris));
    }

    private static Copies copies(StoryStore stories) {
        return articles -> stories.places(articles).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        place -> new Copies.Place(
                                place.getValue().story(), place.getValue().original())));
    }
}
