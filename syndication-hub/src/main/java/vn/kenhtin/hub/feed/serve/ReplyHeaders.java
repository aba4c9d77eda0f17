package vn.kenhtin.hub.feed.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    /** All fields of a 304 (RFC 9110, 15.4.5). */
    List<HeaderField> unchanged(Rendition rendition, String tag) {
        return List.of(
                new HeaderField("Cache-Control", cacheControl),
                new HeaderField("Vary", "Accept-Encoding"),
                new HeaderField("Access-Control-Allow-Origin", "*"),
                new HeaderField("Last-Modified", rendition.lastModified()),
                new HeaderField("ETag", tag));
    }

    /** All fields of a 200, Content-Length apart. */
    List<HeaderField> whole(Rendition rendition, boolean compressed) {
        List<HeaderField> fields = new ArrayList<>(unchanged(rendition, rendition.tag(compressed)));
        fields.add(new HeaderField("Access-Control-Expose-Headers", "ETag, Last-Modified, Link"));
        fields.add(new HeaderField("X-Content-Type-Options", "nosniff"));
        fields.add(new HeaderField("Link", rendition.linkHeader()));
        fields.add(new HeaderField("Content-Type", rendition.about().contentType()));
        if (compressed) {
            fields.add(new HeaderField("Content-Encoding", "gzip"));
        }
        return fields;
    }

    /** Scripts of any page may read our public documents. */
    static void open(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
