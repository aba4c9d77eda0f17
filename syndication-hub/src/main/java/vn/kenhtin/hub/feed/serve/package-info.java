/**
 * Answers readers: feeds from memory in their published bytes, conditional requests, moved and ended feeds, the directory as OPML.
 *
 * <p>Entry types: {@link vn.kenhtin.hub.feed.serve.FeedFilter}, which stands before Jersey, and {@link vn.kenhtin.hub.feed.serve.FeedRefresh}, which learns
 * of changes on this node at once and of other nodes' within a second or two. {@link vn.kenhtin.hub.feed.serve.FeedCache} gives the same bytes to other
 * features. {@code Deltas} cuts what a reader does not have yet out of a rendition's bytes (RFC 3229), told by the prints that {@code DeltaBases} remembers.
 */
@NullMarked
package vn.kenhtin.hub.feed.serve;

import org.jspecify.annotations.NullMarked;
