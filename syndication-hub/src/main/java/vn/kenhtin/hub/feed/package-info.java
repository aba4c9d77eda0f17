/**
 * What the hub publishes, in words: a {@link vn.kenhtin.hub.feed.FeedName}, its {@link vn.kenhtin.hub.feed.FeedAddress} per format, the
 * {@link vn.kenhtin.hub.feed.Selection} of articles behind it and the {@link vn.kenhtin.hub.feed.FeedDocument} made from them.
 *
 * <p>A document also tells what was withdrawn lately and, by its {@link vn.kenhtin.hub.feed.Paging}, where older articles are (RFC 5005).
 *
 * <p>{@code feed.write} turns documents into bytes, {@code feed.catalog} finds and dates them, {@code feed.serve} answers HTTP, {@code feed.export} gives the
 * same articles as ninjs and sitemaps. Knows nothing of polling, search, reads or stories: what is chosen there comes in as a {@code Selection}.
 */
@NullMarked
package vn.kenhtin.hub.feed;

import org.jspecify.annotations.NullMarked;
