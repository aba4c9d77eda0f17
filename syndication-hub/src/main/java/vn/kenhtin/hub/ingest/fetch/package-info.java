/**
 * Polite and safe HTTP for feeds: conditional requests, spacing per origin, limits, and a guard around private networks.
 *
 * <p>Begin at {@link vn.kenhtin.hub.ingest.fetch.FeedFetcher}; what came of a request is a
 * {@link vn.kenhtin.hub.ingest.fetch.FetchOutcome}, never an exception. Nothing here knows what a feed looks like inside, nor when
 * a source is polled.
 */
@NullMarked
package vn.kenhtin.hub.ingest.fetch;

import org.jspecify.annotations.NullMarked;
