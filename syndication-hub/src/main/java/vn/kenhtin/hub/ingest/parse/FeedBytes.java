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
public record FeedBytes(byte[] body, @Nullable String contentType, URI url) {}
