package vn.kenhtin.hub.platform.http;

import java.net.URI;

/** Makes the hub's own absolute URLs from the configured base, never from a request's Host header. Immutable. */
public final class HubUris {

    private final String base;

    /**
     * @param base absolute http or https URL under which the public reaches the hub
     * @throws IllegalArgumentException when it is not such a URL, or has a query or fragment
     */
    public HubUris(URI base) {
        String scheme = base.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme))
                || base.getHost() == null
                || base.getRawQuery() != null
                || base.getRawFragment() != null) {
            throw new IllegalArgumentException("The public base must be an absolute http or https URL without a query");
        }
        String text = base.toASCIIString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The absolute URL of {@code path}, which begins with a slash and is already encoded. */
    public URI of(String path) {
        return URI.create(base + path);
    }

    /** The base without a final slash. */
    public String base() {
        return base;
    }
}
