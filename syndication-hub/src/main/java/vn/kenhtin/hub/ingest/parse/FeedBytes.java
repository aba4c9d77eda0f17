package vn.kenhtin.hub.ingest.parse;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A document as it came over the wire, content codings removed.
 *
 * @param body its bytes; neither copied nor changed
 * @param contentType the {@code Content-Type} field as sent, or null
 * @param url the URL that answered, after redirects; absolute
 */
@SuppressWarnings("ArrayRecordComponent") // up to 10 MiB, read once: neither copied nor compared
public record FeedBytes(byte[] body, @Nullable String contentType, URI url) {

    /** Stands for the address of a document that has none (RFC 2606, section 2). */
    static final URI NOWHERE = URI.create("https://document.invalid/");

    /** A document that came without an address: what it says of itself stands in. */
    public static FeedBytes withoutAddress(byte[] body, @Nullable String contentType) {
        return new FeedBytes(body, contentType, NOWHERE);
    }

    /** What relative URLs of a document from {@code url} are relative to, once its head is known. */
    static URI base(URI url, FeedHead head) {
        if (!url.equals(NOWHERE)) {
            return url;
        }
        for (URI said : new @Nullable URI[] {head.self(), head.link()}) {
            if (said != null && !NOWHERE.getHost().equals(said.getHost())) {
                return said;
            }
        }
        return url;
    }
}
