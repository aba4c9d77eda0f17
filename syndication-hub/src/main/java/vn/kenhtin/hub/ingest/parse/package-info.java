/**
 * Reads a feed of any dialect, however broken, into one {@link vn.kenhtin.hub.ingest.parse.ParsedFeed}. Entry type:
 * {@link vn.kenhtin.hub.ingest.parse.FeedParser}, a function from bytes to value.
 *
 * <p>Every loss and every repair is a {@link vn.kenhtin.hub.ingest.parse.Finding}. HTML comes out as it came in, unsafe until sanitized. Nothing here
 * knows of the network, of sources or of stored articles.
 */
@NullMarked
package vn.kenhtin.hub.ingest.parse;

import org.jspecify.annotations.NullMarked;
