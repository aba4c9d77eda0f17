package vn.kenhtin.hub.platform.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.UUID;
import vn.kenhtin.hub.platform.text.NameUuid;

/** Absolute http and https URLs as people type them. Stateless and safe for use by many threads. */
public final class HttpUrl {

    private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final int LONGEST = 2000;

    private HttpUrl() {}

    /**
     * The URL in {@code text}, in ASCII and with a lower-case host; the fragment is dropped.
     *
     * @throws IllegalArgumentException when it is no absolute http or https URL with a host, names a user, or has more than 2,000 characters
     */
    public static URI parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip()).parseServerAuthority();
        } catch (URISyntaxException e) {
            uri = withAsciiHost(text.strip());
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null || uri.getPort() > 65_535) {
            throw notAUrl();
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("A URL must not carry a user name or password");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT) + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        URI plain = URI.create(URI.create(scheme + "://" + host + path + query).toASCIIString());
        if (plain.toString().length() > LONGEST) {
            throw new IllegalArgumentException("A URL has at most 2,000 characters");
        }
        return plain;
    }

    /** Equal for URLs that lead to the same document as far as one can tell without asking: scheme, default port and dot segments do not count. */
    public static UUID key(URI url) {
        URI normal = url.normalize();
        int port = normal.getPort() == 80 || normal.getPort() == 443 ? -1 : normal.getPort();
        String query = normal.getRawQuery() == null ? "" : "?" + normal.getRawQuery();
        return NameUuid.of(
                NAMESPACE,
                normal.getHost().toLowerCase(Locale.ROOT) + (port < 0 ? "" : ":" + port) + normal.getRawPath() + query);
    }

    /** {@link URI} takes no letters outside ASCII in a host, yet names like {@code báo.vn} are registered. */
    private static URI withAsciiHost(String text) {
        int start = text.indexOf("://") + 3;
        int end = start;
        while (end < text.length() && "/?#:@".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (start < 3) {
            throw notAUrl();
        }
        try {
            return new URI(text.substring(0, start) + asciiHost(text.substring(start, end)) + text.substring(end))
                    .parseServerAuthority();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(notAUrl().getMessage(), e);
        }
    }

    /**
     * A host name in lower-case ASCII, as DNS carries it.
     *
     * @throws IllegalArgumentException when {@code text} is no host name: labels of letters, digits and hyphens, 253 characters at most
     */
    public static String asciiHost(String text) {
        String host = IDN.toASCII(text.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        if (host.isEmpty() || host.length() > 253) {
            throw new IllegalArgumentException("A host name has 1 to 253 characters");
        }
        return host;
    }

    private static IllegalArgumentException notAUrl() {
        return new IllegalArgumentException("A URL begins with http:// or https:// and a host");
    }
}
