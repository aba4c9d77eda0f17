package vn.kenhtin.hub.ingest.doctor;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses that callers give. Stateless. */
final class HttpAddress {

    private static final int LONGEST = 4_096;

    private HttpAddress() {}

    /** The absolute http or https URL that {@code text} is, or null. */
    static @Nullable URI of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            URI url = new URI(text.strip());
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null ? url : null;
        } catch (URISyntaxException notAUrl) {
            return null;
        }
    }
}
