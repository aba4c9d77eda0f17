package vn.kenhtin.hub.ingest.parse;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the first picture of a piece of HTML without parsing all of it; tracking pixels and icons do not count. Stateless. */
final class FirstImage {

    private static final int LONGEST_TAG = 4_000;
    private static final int SMALLEST = 10;
    private static final int MOST_TAGS = 50;
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?<![\\w-])([a-zA-Z][\\w-]{0,30})\\s{0,5}=\\s{0,5}(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private FirstImage() {}

    static @Nullable URI in(@Nullable String html, URI base) {
        int at = html == null ? -1 : next(html, 0);
        for (int tags = 0; html != null && at >= 0 && tags < MOST_TAGS; tags++) {
            int end = html.indexOf('>', at);
            int stop = Math.min(end < 0 ? html.length() : end, at + LONGEST_TAG);
            URI url = url(html.substring(at, stop), base);
            if (url != null) {
                return url;
            }
            at = next(html, at + 4);
        }
        return null;
    }

    private static int next(String html, int from) {
        int at = html.indexOf("<", from);
        while (at >= 0 && !html.regionMatches(true, at + 1, "img", 0, 3)) {
            at = html.indexOf("<", at + 1);
        }
        return at;
    }

    private static @Nullable URI url(String tag, URI base) {
        Map<String, String> attributes = new HashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            String value = matcher.group(2) != null
                    ? matcher.group(2)
                    : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
            attributes.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        if (isTiny(attributes.get("width")) || isTiny(attributes.get("height"))) {
            return null;
        }
        // pages that load pictures late keep the real address apart
        for (String name : new String[] {"data-src", "data-original", "src"}) {
            String value = attributes.get(name);
            URI url = value == null ? null : Links.resolve(base, value.replace("&amp;", "&"));
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    private static boolean isTiny(@Nullable String size) {
        return size != null && size.matches("\\d{1,2}(px)?") && Integer.parseInt(size.replace("px", "")) < SMALLEST;
    }
}
