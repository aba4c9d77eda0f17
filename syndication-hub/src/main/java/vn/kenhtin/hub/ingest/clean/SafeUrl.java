package vn.kenhtin.hub.ingest.clean;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what stands in {@code href} and {@code src} into absolute URLs of harmless schemes. */
final class SafeUrl {

    private static final int LONGEST = 2000;
    private static final Set<String> LINKS = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> MEDIA = Set.of("http", "https");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern IP_LITERAL = Pattern.compile("[0-9.]+|\\[.*]");

    private SafeUrl() {}

    /** A link's target, or null when there is none that is safe. A fragment alone leads nowhere outside its page. */
    static @Nullable URI link(String raw, URI base) {
        String text = spelled(raw);
        return text.startsWith("#") ? null : resolved(text, base, LINKS);
    }

    /** A picture's or recording's address; {@code http} of a host name becomes {@code https}, since browsers refuse the former on the pages of today. */
    static @Nullable URI media(String raw, URI base) {
        URI url = resolved(spelled(raw), base, MEDIA);
        return url == null ? null : secure(url);
    }

    /** As {@link #media}, of a URL that is absolute already. */
    static URI secure(URI url) {
        boolean upgradable = "http".equals(url.getScheme())
                && url.getHost() != null
                && url.getPort() == -1
                && !IP_LITERAL.matcher(url.getHost()).matches()
                && url.getHost().indexOf('.') > 0;
        return upgradable ? URI.create("https" + url.toString().substring(4)) : url;
    }

    private static @Nullable URI resolved(String text, URI base, Set<String> schemes) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        try {
            URI url = absolute(text, base);
            String scheme = url.getScheme();
            if (scheme == null || !schemes.contains(scheme.toLowerCase(Locale.ROOT))) {
                return null;
            }
            boolean web = MEDIA.contains(scheme.toLowerCase(Locale.ROOT));
            return web && (url.getHost() == null || url.getRawUserInfo() != null) ? null : url;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static URI absolute(String text, URI base) throws URISyntaxException {
        if (SCHEME.matcher(text).matches() || base.isOpaque()) {
            return new URI(text);
        }
        // java.net.URI resolves a mere query, and anything against an empty path, unlike RFC 3986
        String path = base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        URI page = new URI(base.getScheme() + "://" + base.getRawAuthority() + path);
        return text.startsWith("?")
                ? new URI(page + text)
                : page.resolve(new URI(text)).normalize();
    }

    /** Without the blanks and control characters that browsers ignore (so that {@code java\tscript:} shows what it is), and with what URIs cannot hold escaped. */
    private static String spelled(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        String stripped = raw.strip();
        for (int i = 0; i < stripped.length(); ) {
            int point = stripped.codePointAt(i);
            i += Character.charCount(point);
            if (point == '%' && !isEscape(stripped, i)) {
                text.append("%25");
            } else if (point == '\\') {
                text.append('/');
            } else if (point > 0x20 && point < 0x7F && "\"<>^`{|}".indexOf(point) < 0) {
                text.append((char) point);
            } else if (point == ' ' || point > 0x9F) {
                escape(text, point);
            } else if (point > 0x20 && point < 0x7F) {
                escape(text, point);
            }
        }
        return text.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 1 < text.length()
                && Character.digit(text.charAt(at), 16) >= 0
                && Character.digit(text.charAt(at + 1), 16) >= 0;
    }

    private static void escape(StringBuilder text, int point) {
        for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
        }
    }
}
