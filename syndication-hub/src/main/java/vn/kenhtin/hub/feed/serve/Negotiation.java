package vn.kenhtin.hub.feed.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which encoding a request takes, and whether it has the rendition already (RFC 9110, sections 12.5.3 and 13). */
final class Negotiation {

    private Negotiation() {}

    /** Whether the value of Accept-Encoding takes gzip. */
    static boolean takesGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        boolean any = false;
        for (int from = 0; from <= header.length(); ) {
            int comma = header.indexOf(',', from);
            int end = comma < 0 ? header.length() : comma;
            if (isCoding(header, from, end, "gzip") || isCoding(header, from, end, "x-gzip")) {
                return !isRefused(header, from, end);
            }
            any |= isCoding(header, from, end, "*") && !isRefused(header, from, end);
            from = end + 1;
        }
        return any;
    }

    /** Whether the value of A-IM takes feeds cut down to what is new (RFC 3229). */
    static boolean takesFeedDeltas(String header) {
        for (int from = 0; from <= header.length(); ) {
            int comma = header.indexOf(',', from);
            int end = comma < 0 ? header.length() : comma;
            if (isCoding(header, from, end, "feed")) {
                return !isRefused(header, from, end);
            }
            from = end + 1;
        }
        return false;
    }

    private static boolean isCoding(String header, int from, int end, String coding) {
        int start = from;
        while (start < end && header.charAt(start) <= ' ') {
            start++;
        }
        int after = start + coding.length();
        return after <= end
                && header.regionMatches(true, start, coding, 0, coding.length())
                && (after == end || header.charAt(after) == ';' || header.charAt(after) <= ' ');
    }

    private static boolean isRefused(String header, int from, int end) {
        int semicolon = header.indexOf(';', from);
        if (semicolon < 0 || semicolon >= end) {
            return false;
        }
        String weight = header.substring(semicolon + 1, end).replace(" ", "").toLowerCase(Locale.ROOT);
        return weight.matches("q=0(\\.0{0,3})?");
    }

    /**
     * The tag with which to answer 304, or null when the rendition must be sent.
     *
     * @param compressed whether the request takes gzip
     *
     * <p>A tag of either encoding will do, since both hold the same content: a proxy that compresses or unpacks on the way asks with the tag of the other.
     */
    static @Nullable String unchanged(
            HttpServletRequest request, Rendition rendition, boolean compressed, long nowMillis) {
        String tags = request.getHeader("If-None-Match");
        if (tags == null) {
            return hasSince(request, rendition, nowMillis) ? rendition.tag(compressed) : null;
        }
        String own = rendition.tag(compressed);
        if (tags.equals(own)) {
            return own;
        }
        for (Enumeration<String> all = request.getHeaders("If-None-Match"); all.hasMoreElements(); ) {
            String line = all.nextElement();
            if (line.trim().equals("*") || EntityTags.contain(line, own)) {
                return own;
            }
            if (EntityTags.contain(line, rendition.tag(!compressed))) {
                return rendition.tag(!compressed);
            }
        }
        return null;
    }

    /** A date that is not a date is as good as none (RFC 9110, 13.1.3); one that is not reached yet was never told to anybody. */
    private static boolean hasSince(HttpServletRequest request, Rendition rendition, long nowMillis) {
        String header = request.getHeader("If-Modified-Since");
        if (header == null || rendition.modifiedMillis() > nowMillis) {
            return false;
        }
        if (header.equals(rendition.lastModified())) {
            return true;
        }
        try {
            return request.getDateHeader("If-Modified-Since") >= rendition.modifiedMillis();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
