package vn.kenhtin.hub.ingest.parse;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes absolute http(s) URLs of what authors write: with spaces, line breaks, Vietnamese letters, backslashes, or relative. Stateless. */
final class Links {

    private static final int LONGEST = 4_096;
    private static final Pattern AUTHORITY = Pattern.compile("^((?:https?:)?//)([^/?#]*)", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** The URL that {@code raw} means seen from {@code base}, or null when it is none of http or https. */
    static @Nullable URI resolve(URI base, @Nullable String raw) {
        if (raw == null || raw.length() > LONGEST) {
            return null;
        }
        String written = legal(raw.strip());
        if (written.isEmpty()) {
            return null;
        }
        try {
            URI url = absolute(base, written);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && url.getRawAuthority() != null ? url : null;
        } catch (URISyntaxException | IllegalArgumentException notAUrl) {
            return null;
        }
    }

    /** {@code url} with the {@code xml:base} values that hold at an element, outermost first, applied to it. */
    static URI rebase(URI url, List<String> bases) {
        URI base = url;
        for (String next : bases) {
            URI resolved = resolve(base, next);
            base = resolved == null ? base : resolved;
        }
        return base;
    }

    private static URI absolute(URI base, String written) throws URISyntaxException {
        URI from = base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
        if (written.startsWith("?")) {
            // java.net.URI drops the last path segment here, RFC 3986 section 5.2.2 keeps it
            return new URI(from.getScheme() + "://" + from.getRawAuthority() + from.getRawPath() + written);
        }
        if (written.startsWith("www.")) {
            return new URI("http://" + written);
        }
        URI url = new URI(written);
        return url.isAbsolute() ? url : inside(from.resolve(url));
    }

    /** Without the steps above the root that java.net.URI leaves and RFC 3986, section 5.2.4, drops. */
    private static URI inside(URI url) throws URISyntaxException {
        String path = url.getRawPath();
        if (path == null || !path.startsWith("/..")) {
            return url;
        }
        String rest = path;
        while (rest.startsWith("/../")) {
            rest = rest.substring(3);
        }
        String whole = url.toString();
        int at = whole.indexOf(
                path, url.getScheme().length() + 3 + url.getRawAuthority().length());
        return new URI(
                whole.substring(0, at) + (rest.equals("/..") ? "/" : rest) + whole.substring(at + path.length()));
    }

    private static String legal(String raw) {
        if (raw.startsWith("http") && isLegal(raw)) {
            return raw;
        }
        String unslashed = raw.indexOf('\\') < 0 ? raw : raw.replace('\\', '/');
        // "~/" is the root of a SharePoint or ASP.NET site
        String rooted = unslashed.startsWith("~/") ? unslashed.substring(1) : unslashed;
        StringBuilder legal = new StringBuilder(rooted.length() + 16);
        boolean fragment = false;
        String named = asciiHost(rooted);
        for (int i = 0; i < named.length(); i++) {
            char c = named.charAt(i);
            if (c == '\r' || c == '\n' || c == '\t') {
                continue;
            }
            boolean surrogates = Character.isHighSurrogate(c) && i + 1 < named.length();
            if (isLegal(c, fragment) || (c == '%' && isEscape(named, i))) {
                legal.append(c);
                fragment |= c == '#';
            } else {
                escape(legal, surrogates ? named.substring(i, i + 2) : String.valueOf(c));
                i += surrogates ? 1 : 0;
            }
        }
        return legal.toString();
    }

    private static String asciiHost(String url) {
        Matcher matcher = AUTHORITY.matcher(url);
        if (!matcher.find() || matcher.group(2).chars().allMatch(c -> c < 0x80)) {
            return url;
        }
        try {
            return matcher.group(1) + IDN.toASCII(matcher.group(2)) + url.substring(matcher.end());
        } catch (IllegalArgumentException noHost) {
            return url;
        }
    }

    private static boolean isLegal(char c, boolean fragment) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "-._~:/?@!$&'()*+,;=".indexOf(c) >= 0
                || (c == '#' && !fragment);
    }

    private static boolean isLegal(String url) {
        for (int i = 0; i < url.length(); i++) {
            if (!isLegal(url.charAt(i), false) || url.charAt(i) == '#') {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static void escape(StringBuilder url, String character) {
        for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
            url.append('%')
                    .append(Character.toUpperCase(Character.forDigit((octet >> 4) & 15, 16)))
                    .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
        }
    }
}
