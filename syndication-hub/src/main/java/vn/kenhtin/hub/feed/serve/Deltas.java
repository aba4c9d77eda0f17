package vn.kenhtin.hub.feed.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.feed.write.WrittenFeed;

/** Answers readers who ask for the new and changed entries only (RFC 3229 with the instance manipulation {@code feed}). */
record Deltas(FeedCache cache) {

    /**
     * A whole feed with nothing in it that the reader has.
     *
     * @param feed not compressed
     * @param base the tag of what the reader has, as it gave it
     */
    record Delta(WrittenFeed feed, String base) {}

    /** The difference to the first tag of the request that is remembered; null when the feed must be sent whole. */
    @Nullable Delta find(Rendition rendition, HttpServletRequest request) {
        String manipulations = request.getHeader("A-IM");
        if (manipulations == null || !Negotiation.takesFeedDeltas(all(request, "A-IM"))) {
            return null;
        }
        for (String tag : EntityTags.of(all(request, "If-None-Match"))) {
            long[] base = cache.base(rendition, tag);
            WrittenFeed feed = base == null ? null : rendition.since(base);
            if (feed != null) {
                return new Delta(feed, tag);
            }
        }
        return null;
    }

    private static String all(HttpServletRequest request, String name) {
        return String.join(",", Collections.list(request.getHeaders(name)));
    }
}
