package vn.kenhtin.hub.ingest.clean;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds out which picture an {@code img} means, and whether it is one to be seen. */
final class Picture {

    /** Where lazy-loading scripts keep the address, the surest first. */
    private static final List<String> LAZY = List.of(
            "data-src", "data-original", "data-lazy-src", "data-lazy", "data-orig-file", "data-image-src", "data-echo");

    private static final Set<String> COUNTERS = Set.of(
            "2o7.net",
            "admicro.vn",
            "amung.us",
            "chartbeat.net",
            "clicktale.net",
            "doubleclick.net",
            "eclick.vn",
            "feedblitz.com",
            "feedburner.com",
            "feedsportal.com",
            "google-analytics.com",
            "googletagmanager.com",
            "histats.com",
            "hotjar.com",
            "pheedo.com",
            "pixel.wp.com",
            "quantserve.com",
            "scorecardresearch.com",
            "statcounter.com",
            "stats.wp.com",
            "stats.wordpress.com",
            "mc.yandex.ru",
            "adtimaserver.vn",
            "gemius.pl");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern PIXELS = Pattern.compile("([0-9]{1,5})(?i:px)?");
    private static final Pattern TINY = Pattern.compile("[01](?i:px)?");
    private static final Pattern TINY_STYLE = Pattern.compile("(.*;)?(width|height):[01](px)?(!important)?(;.*)?");

    private Picture() {}

    /** The address of the picture, or null when there is none, or it only counts readers. */
    static @Nullable URI of(Element img, URI base) {
        if (isTiny(img) || isHidden(img)) {
            return null;
        }
        URI url = lazy(img, base);
        if (url == null) {
            url = SafeUrl.media(img.attr("src"), base);
        }
        if (url == null) {
            url = best(img.attr("srcset"), base);
        }
        if (url == null && img.parent() != null && img.parent().normalName().equals("picture")) {
            for (Element source : img.parent().children()) {
                url = url == null ? best(source.attr("srcset"), base) : url;
            }
        }
        return url == null || isCounter(url) ? null : url;
    }

    /** Whether fetching this address counts a reader instead of showing a picture. */
    static boolean isCounter(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        String path = url.getPath() == null ? "" : url.getPath();
        if ((host.endsWith("facebook.com") && path.equals("/tr"))
                || path.endsWith("/piwik.php")
                || path.endsWith("/matomo.php")) {
            return true;
        }
        for (int dot = 0; dot >= 0; dot = host.indexOf('.', dot + 1)) {
            if (COUNTERS.contains(host.substring(dot == 0 ? 0 : dot + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a style or attribute keeps an element from being seen. */
    static boolean isHidden(Element element) {
        if (!element.hasAttr("style")) {
            return element.hasAttr("hidden");
        }
        String style = style(element);
        return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("mso-hide:all");
    }

    static String style(Element element) {
        return BLANKS.matcher(element.attr("style").toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** A length in pixels, 0 when it is none or beyond belief. */
    static int pixels(String text) {
        Matcher pixels = PIXELS.matcher(text.strip());
        return pixels.matches() ? Integer.parseInt(pixels.group(1)) : 0;
    }

    private static boolean isTiny(Element img) {
        return isTiny(img.attr("width"))
                || isTiny(img.attr("height"))
                || (img.hasAttr("style") && isTinyStyle(style(img)));
    }

    private static boolean isTiny(String length) {
        return !length.isEmpty() && TINY.matcher(length.strip()).matches();
    }

    private static boolean isTinyStyle(String style) {
        return TINY_STYLE.matcher(style).matches();
    }

    private static @Nullable URI lazy(Element img, URI base) {
        for (String attribute : LAZY) {
            URI url = img.hasAttr(attribute) ? SafeUrl.media(img.attr(attribute), base) : null;
            if (url != null) {
                return url;
            }
        }
        for (String attribute : List.of("data-srcset", "data-lazy-srcset")) {
            URI url = img.hasAttr(attribute) ? best(img.attr(attribute), base) : null;
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    /** The largest candidate of a {@code srcset} (HTML, "Images"). */
    private static @Nullable URI best(String srcset, URI base) {
        URI best = null;
        double largest = -1;
        for (String candidate : srcset.strip().split("\\s*,\\s+|,(?=https?:)")) {
            String[] parts = candidate.strip().split("\\s+");
            double size = parts.length > 1 && parts[1].matches("[0-9.]{1,8}[wx]") ? size(parts[1]) : 0;
            URI url = SafeUrl.media(parts[0].replaceFirst(",$", ""), base);
            if (url != null && size > largest) {
                best = url;
                largest = size;
            }
        }
        return best;
    }

    private static double size(String descriptor) {
        try {
            return Double.parseDouble(descriptor.substring(0, descriptor.length() - 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
