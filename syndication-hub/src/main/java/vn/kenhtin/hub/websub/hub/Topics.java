package vn.kenhtin.hub.websub.hub;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.Selection;
import vn.kenhtin.hub.feed.catalog.FeedCatalog;
import vn.kenhtin.hub.feed.catalog.FeedCatalog.Outcome;
import vn.kenhtin.hub.feed.catalog.Freshness;
import vn.kenhtin.hub.feed.serve.FeedAnswer;
import vn.kenhtin.hub.feed.serve.FeedCache;
import vn.kenhtin.hub.feed.serve.Rendition;
import vn.kenhtin.hub.platform.http.HubUris;

/** Our feeds under the URLs they call themselves by. Safe for use by many threads. */
public record Topics(FeedCache cache, FeedCatalog catalog, HubUris uris) {

    /** The feed whose own URL this is; any other spelling is no topic. */
    Optional<FeedAddress> address(String topic) {
        String base = uris.base();
        return topic.startsWith(base) ? FeedCache.addressOf(topic.substring(base.length())) : Optional.empty();
    }

    /** What there is at that address now. */
    FeedAnswer answer(FeedAddress address) {
        return cache.get(address);
    }

    /** The present content of a topic; empty when there is none any more. */
    Optional<Rendition> rendition(String topic) {
        return address(topic)
                .map(cache::get)
                .filter(Rendition.class::isInstance)
                .map(Rendition.class::cast);
    }

    /** What tells without reading the feed whether it may have changed; to be taken before it is read. */
    Watch watch(FeedAddress address, Instant now) {
        Freshness freshness = catalog.freshness();
        long moment = freshness.moment();
        if (catalog.find(address.name()) instanceof Outcome.Found found) {
            Selection selection = found.selection();
            Instant until = now.plus(selection.staleAfter());
            return new Watch(freshness.stamp(moment, selection.sites()), until);
        }
        return new Watch(freshness.stamp(moment, Set.of()), Instant.MAX);
    }

    /** A moment in the life of a feed. */
    record Watch(Freshness.Stamp stamp, Instant until) {

        boolean mayHaveChanged(Instant now) {
            return !now.isBefore(until) || !stamp.isCurrent();
        }
    }
}
