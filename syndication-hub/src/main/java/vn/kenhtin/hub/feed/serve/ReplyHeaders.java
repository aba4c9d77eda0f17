package vn.kenhtin.hub.feed.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kenhtin.hub.feed.FeedConfig;

/**
 * The header values that do not depend on the rendition.
 *
 * @param cacheControl of feeds
 */
record ReplyHeaders(String cacheControl) {

    /** Moves, ends and absences may be undone by an editor, so that nobody shall remember them for long. */
    static final String BRIEFLY = "public, max-age=60";

    /** What is withdrawn or corrected shall be out of the last cache after a day. */
    private static final String LASTING = "public, max-age=86400, immutable";

    private static final Set<String> UNLIKE_WHOLE = Set.of("Cache-Control", "Vary");

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
                new HeaderField("Cache-Control", rendition.about().closed() ? LASTING : cacheControl),
                new HeaderField("Vary", "Accept-Encoding"),
                new HeaderField("Access-Control-Allow-Origin", "*"),
                new HeaderField("Last-Modified", rendition.lastModified()),
                new HeaderField("ETag", tag));
    }

    /** All fields of a 200, Content-Length apart. */
    List<HeaderField> whole(Rendition rendition, boolean compressed) {
        List<HeaderField> fields = new ArrayList<>(unchanged(rendition, rendition.tag(compressed)));
        fields.add(new HeaderField("Access-Control-Expose-Headers", "ETag, Last-Modified, Link, IM, Delta-Base"));
        fields.add(new HeaderField("X-Content-Type-Options", "nosniff"));
        fields.add(new HeaderField("Link", rendition.linkHeader()));
        fields.add(new HeaderField("Content-Type", rendition.about().contentType()));
        if (compressed) {
            fields.add(new HeaderField("Content-Encoding", "gzip"));
        }
        return fields;
    }

    /**
     * All fields of a 226 (RFC 3229), Content-Length apart: as those of the whole, except that nobody may keep it.
     *
     * @param base tag of what it is the difference to
     */
    List<HeaderField> delta(Rendition rendition, boolean compressed, String base) {
        List<HeaderField> fields = new ArrayList<>(whole(rendition, compressed));
        fields.removeIf(field -> UNLIKE_WHOLE.contains(field.name()));
        fields.add(new HeaderField("Cache-Control", "no-store, im"));
        fields.add(new HeaderField("Vary", "Accept-Encoding, A-IM, If-None-Match"));
        fields.add(new HeaderField("IM", "feed"));
        fields.add(new HeaderField("Delta-Base", base));
        return fields;
    }

    /** Scripts of any page may read our public documents. */
    static void open(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
