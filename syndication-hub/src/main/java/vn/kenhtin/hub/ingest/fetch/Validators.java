package vn.kenhtin.hub.ingest.fetch;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave to make the next request conditional (RFC 9110 section 8.8). Both values are kept byte for byte, quotes and
 * {@code W/} included, and belong to the one URL that sent them. Immutable.
 *
 * @param url the URL whose response carried them
 * @param etag the {@code ETag} field, or null
 * @param lastModified the {@code Last-Modified} field as text, or null
 */
public record Validators(
        URI url, @Nullable String etag, @Nullable String lastModified) {

    /** No validators: the request to {@code url} will be unconditional. */
    public static Validators none(URI url) {
        return new Validators(url, null, null);
    }

    /** Whether there is nothing to make a request conditional with. */
    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }

    /** These validators if they belong to {@code other}, none otherwise. */
    public Validators forUrl(URI other) {
        return url.equals(other) ? this : none(other);
    }

    /**
     * The validators to keep after a 304 that carried {@code received}. What the 304 leaves out stays (RFC 9111 section 3.2), but
     * only while the other value is unchanged, so that two responses are never mixed in one pair.
     */
    public Validators after304(Validators received) {
        if (received.etag == null && received.lastModified == null) {
            return this;
        }
        boolean sameTag = received.etag == null || Objects.equals(etag, received.etag);
        boolean sameDate = received.lastModified == null || Objects.equals(lastModified, received.lastModified);
        String keptTag = received.etag == null && sameDate ? etag : received.etag;
        String keptDate = received.lastModified == null && sameTag ? lastModified : received.lastModified;
        return new Validators(url, keptTag, keptDate);
    }
}
