/**
 * Upstream feeds that the hub polls: what they are and what the hub remembers of them from one poll to the next.
 *
 * <p>Nothing here knows how a feed is fetched or parsed; when it is polled again is decided in {@code ingest}.
 */
@NullMarked
package vn.kenhtin.hub.source;

import org.jspecify.annotations.NullMarked;
