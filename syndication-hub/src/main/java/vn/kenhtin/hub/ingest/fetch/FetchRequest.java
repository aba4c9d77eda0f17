package vn.kenhtin.hub.ingest.fetch;

import java.net.URI;

/**
 * One GET of a feed or of an HTML page that may point to one.
 *
 * @param url absolute http or https URL; anything else ends as {@link FetchOutcome.Refused}
 * @param validators sent only to the URL they belong to, which may also be the end of a redirect
 */
public record FetchRequest(URI url, Validators validators) {

    /** A request without conditions: the very first one of a feed. */
    public static FetchRequest first(URI url) {
        return new FetchRequest(url, Validators.none(url));
    }
}
