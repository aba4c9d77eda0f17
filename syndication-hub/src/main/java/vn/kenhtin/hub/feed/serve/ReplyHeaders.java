package vn.kenhtin.hub.feed.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import vn.kenhtin.hub.feed.FeedConfig;

/**
 * The header values that do not depend on the rendition.
 *
 * @param cacheControl of feeds
 */
record ReplyHeaders(String cacheControl) {

    /** Moves, ends and absences may be undone by an editor, so that nobody shall remember them for long. */
    static final String BRIEFLY = "public, max-age=60";

    static ReplyHeaders of(FeedConfig config) {
        return new ReplyHeaders("public, max-age=" + seconds(config.maxAge()) + ", stale-while-revalidate="
                + seconds(config.staleWhileRevalidate()) + ", stale-if-error=" + seconds(config.staleIfError()));
    }

    private static long seconds(Duration duration) {
        return duration.toSeconds();
    }

    /** Scripts of any page may read our public documents. */
    static void open(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
