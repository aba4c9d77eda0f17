package vn.kenhtin.hub.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last response of a successful request said besides its body. Immutable.
 *
 * @param url the URL that answered, after redirects
 * @param movedTo equal to {@code url} when every hop on the way was permanent (301 or 308), else null
 * @param validators what to send back next time to {@code url}
 * @param freshFor how long the server asked not to be asked again: {@code max-age} less {@code Age}, else {@code Expires}; never
 *     negative, zero when unsaid or {@code no-cache}
 * @param contentType the {@code Content-Type} field as sent, or null
 * @param links the {@code Link} fields (RFC 8288) with absolute targets
 */
public record ReplyHead(
        URI url,
        @Nullable URI movedTo,
        Validators validators,
        Duration freshFor,
        @Nullable String contentType,
        List<WebLink> links) {

    public ReplyHead {
        links = List.copyOf(links);
    }

    /** Targets of the links with relation {@code rel}, for example {@code hub} or {@code self}, in their order. */
    public List<URI> linked(String rel) {
        return links.stream().filter(link -> link.has(rel)).map(WebLink::target).toList();
    }
}
