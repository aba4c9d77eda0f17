package vn.kenhtin.hub.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.text.NameUuid;

/**
 * What makes two links the same page: host and path and the parameters that are not tracking. Scheme, {@code www.}, default port, trailing slash, the order
 * of parameters and the fragment do not count (a {@code #!} fragment does: it is the page on sites drawn by script). For comparison only.
 */
final class LinkKey {

    private static final UUID NAMESPACE = UUID.fromString("0b5c6f3a-5f0e-5d0c-8a55-6c696e6b0001");
    private static final Pattern DEFAULT_PORT = Pattern.compile("\\.?(:80|:443)?$");
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "zarsrc",
            "zalo_src",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "vero_id",
            "oly_anon_id",
            "oly_enc_id",
            "fb_action_ids",
            "fb_action_types",
            "fb_source",
            "li_fat_id",
            "rss_src");

    private LinkKey() {}

    /** The key of a page, or null for no link, a link without a host, and a site's front page, which identifies no article. */
    static @Nullable UUID of(@Nullable URI link) {
        if (link == null || link.getRawAuthority() == null) {
            return null;
        }
        String path = path(link);
        String query = query(link.getRawQuery());
        String fragment = link.getRawFragment();
        String page = fragment != null && fragment.startsWith("!") ? fragment : "";
        if (path.isEmpty() && query.isEmpty() && page.isEmpty()) {
            return null;
        }
        return NameUuid.of(NAMESPACE, host(link) + path + '?' + query + '#' + page);
    }

    private static String host(URI link) {
        String authority = link.getRawAuthority().toLowerCase(Locale.ROOT);
        String host = DEFAULT_PORT
                .matcher(authority.substring(authority.lastIndexOf('@') + 1))
                .replaceFirst("");
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String path(URI link) {
        String path = link.normalize().getRawPath();
        int end = path == null ? 0 : path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path == null ? "" : sameEscapes(path.substring(0, end));
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.replace("&amp;", "&").split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .map(LinkKey::sameEscapes)
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    /** Percent-encoding in one spelling (RFC 3986, section 6.2.2): unreserved characters plain, escapes in upper case, the rest of Unicode as UTF-8. */
    private static String sameEscapes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder same = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xFF;
            boolean escaped = octet == '%' && i + 2 < bytes.length;
            if (escaped) {
                octet = Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16);
                i += 2;
            }
            if (escaped ? !isUnreserved(octet) : octet >= 128) {
                same.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) octet));
            } else {
                same.append((char) octet);
            }
        }
        return same.toString();
    }

    private static boolean isUnreserved(int octet) {
        return octet < 128 && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0);
    }
}
