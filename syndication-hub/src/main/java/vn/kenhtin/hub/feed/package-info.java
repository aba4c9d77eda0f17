/**
 * What the hub publishes, in words: a {@link vn.kenhtin.hub.feed.FeedName}, its {@link vn.kenhtin.hub.feed.FeedAddress} per format, the {@link
 * vn.kenhtin.hub.feed.Selection} of articles behind it and the {@link vn.kenhtin.hub.feed.FeedDocument} made from them.
 *
 * <p>{@code feed.write} turns documents into bytes, {@code feed.catalog} finds and dates them, {@code feed.serve} answers HTTP. Knows nothing of polling,
 * search, reads or stories: what is chosen there comes in as a {@code Selection}.
 */
@NullMarked
package vn.kenhtin.hub.feed;

import org.jspecify.annotations.NullMarked;
