package vn.kenhtin.hub.feed.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.feed.ArchiveAddress;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.serve.FeedRenderer.Fresh;

/**
 * Published feeds in memory, each rendered once per change however many ask for it at the same time. An answer is never older than the last change this node
 * knew of when it was asked. Safe for use by many threads.
 */
public final class FeedCache {

    private static final Logger LOG = LoggerFactory.getLogger(FeedCache.class);

    /** How often a change may overtake the rendering before the caller gets what there is. */
    private static final int PATIENCE = 3;

    private final FeedRenderer renderer;
    private final InstantSource clock;
    private final Cache<String, Fresh> renditions;
    private final DeltaBases bases;
    private final Map<String, CompletableFuture<Fresh>> flights = new ConcurrentHashMap<>();

    /** @param mebibytes most memory for the bytes of all renditions together */
    public FeedCache(FeedRenderer renderer, int mebibytes, InstantSource clock) {
        this.renderer = renderer;
        this.clock = clock;
        this.renditions = Caffeine.newBuilder()
                .maximumWeight((long) mebibytes << 20)
                .weigher((String path, Fresh fresh) -> fresh.answer() instanceof Rendition it ? it.weight() : 1024)
                .executor(Runnable::run)
                .build();
        this.bases = new DeltaBases(mebibytes);
    }

    /** What was in the rendition of this document that had the tag; null when it is not remembered. */
    long @Nullable [] base(Rendition rendition, String tag) {
        return bases.find(rendition, tag);
    }

    /** The rendition at exactly this canonical path, if it is at hand and current. */
    @Nullable Rendition current(String path) {
        Fresh fresh = renditions.getIfPresent(path);
        return fresh != null && fresh.isCurrent(clock.millis()) && fresh.answer() instanceof Rendition it ? it : null;
    }

    /**
     * The answer for an address, rendered now if need be. When it cannot be rendered because the database fails, the last rendition serves on.
     *
     * @throws RuntimeException what the database threw, when there is no rendition to fall back on
     */
    public FeedAnswer get(FeedAddress address) {
        return get(address.path(), () -> renderer.render(address, clock.millis()));
    }

    /** The answer for a part of an archive; as {@link #get(FeedAddress)} in all else. */
    public FeedAnswer get(ArchiveAddress address) {
        return get(address.path(), () -> renderer.render(address, clock.millis()));
    }

    /** The address whose canonical URL path this is: {@code /feeds/all.rss}, {@code /feeds/all.rss?content=summary}. No other spelling has one. */
    public static Optional<FeedAddress> addressOf(String path) {
        int query = path.indexOf('?');
        Asked asked = query < 0 ? Asked.of(path, null) : Asked.of(path.substring(0, query), path.substring(query + 1));
        return asked instanceof Asked.Feed feed && feed.address().path().equals(path)
                ? Optional.of(feed.address())
                : Optional.empty();
    }

    /** The directory as OPML; as {@link #get(FeedAddress)} in all else. */
    public FeedAnswer opml() {
        return get(FeedRenderer.OPML, () -> renderer.renderOpml(clock.millis()));
    }

    private FeedAnswer get(String path, Supplier<Fresh> rendering) {
        Rendition known = current(path);
        if (known != null) {
            return known;
        }
        try {
            Fresh fresh = fly(path, rendering);
            for (int again = 1; again < PATIENCE && !fresh.stamp().isCurrent(); again++) {
                fresh = fly(path, rendering);
            }
            return fresh.answer();
        } catch (RuntimeException e) {
            Fresh stale = renditions.getIfPresent(path);
            if (stale == null) {
                throw e;
            }
            LOG.warn("Feed {} is served as it was: it cannot be rendered anew", path, e);
            return stale.answer();
        }
    }

    /** Forgets the renditions that another node has meanwhile dated otherwise. */
    void settle(Map<String, Instant> dates) {
        renditions
                .asMap()
                .values()
                .removeIf(fresh -> fresh.answer() instanceof Rendition it
                        && !it.about()
                                .modified()
                                .equals(dates.getOrDefault(
                                        it.about().key(), it.about().modified())));
    }

    /** Renders, or waits for the thread that already does. */
    private Fresh fly(String path, Supplier<Fresh> rendering) {
        CompletableFuture<Fresh> mine = new CompletableFuture<>();
        CompletableFuture<Fresh> other = flights.putIfAbsent(path, mine);
        if (other != null) {
            return join(other);
        }
        try {
            Fresh fresh = rendering.get();
            if (fresh.answer() instanceof Rendition rendition) {
                bases.remember(rendition);
                renditions.put(path, fresh);
            } else {
                renditions.invalidate(path);
            }
            mine.complete(fresh);
            return fresh;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            flights.remove(path, mine);
        }
    }

    private static Fresh join(CompletableFuture<Fresh> flight) {
        try {
            return flight.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
