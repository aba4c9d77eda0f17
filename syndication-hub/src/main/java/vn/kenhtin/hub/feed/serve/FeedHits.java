package vn.kenhtin.hub.feed.serve;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.feed.FeedConfig;

/**
 * The short way to a feed that is ready: for a server that wants to answer the plain poll, which is nearly every request, before it makes a servlet request of
 * it. What is not found here, {@link FeedFilter} answers, with the very same header fields. Safe for use by many threads.
 */
public final class FeedHits {

    private final FeedCache cache;
    private final ReplyHeaders headers;
    private final InstantSource clock;

    /** @param config says how long answers may be kept */
    public FeedHits(FeedCache cache, FeedConfig config, InstantSource clock) {
        this.cache = cache;
        this.headers = ReplyHeaders.of(config);
        this.clock = clock;
    }

    /** The header fields of a request. */
    public interface Asking {

        /** The first field of this name, null without any. */
        @Nullable String first(String name);
    }

    /**
     * An answer that is ready.
     *
     * @param rendition the feed; the same object until the feed changes
     * @param compressed whether its gzip form is meant
     * @param unchanged whether the answer is 304 without the bytes
     */
    public record Hit(Rendition rendition, boolean compressed, boolean unchanged) {}

    /**
     * The answer to a GET of this path without a query, null when it takes a closer look: the feed is not ready, or the condition is anything but the tag we
     * gave out.
     */
    public @Nullable Hit find(String path, Asking asking) {
        Rendition rendition = cache.current(path);
        if (rendition == null || rendition.modifiedMillis() > clock.millis() || asking.first("A-IM") != null) {
            return null;
        }
        boolean compressed = Negotiation.takesGzip(asking.first("Accept-Encoding"));
        String tag = asking.first("If-None-Match");
        if (tag == null) {
            return asking.first("If-Modified-Since") == null ? new Hit(rendition, compressed, false) : null;
        }
        return tag.equals(rendition.tag(compressed)) ? new Hit(rendition, compressed, true) : null;
    }

    /** The header fields of the answer, Date and Content-Length apart. */
    public List<HeaderField> fields(Hit hit) {
        return hit.unchanged()
                ? headers.unchanged(hit.rendition(), hit.rendition().tag(hit.compressed()))
                : headers.whole(hit.rendition(), hit.compressed());
    }
}
