/**
 * Writes a {@link vn.kenhtin.hub.feed.FeedDocument} as RSS 2.0, Atom 1.0 or JSON Feed 1.1, and the feed directory as OPML 2.0.
 *
 * <p>Entry type: {@link vn.kenhtin.hub.feed.write.FeedWriter}. It gives a {@link vn.kenhtin.hub.feed.write.WrittenFeed}, which can be cut down to some of its
 * items. Pure functions from value to bytes: no clock, no database, no request. Why this is not Rome's writer: docs/adr/0003.
 */
@NullMarked
package vn.kenhtin.hub.feed.write;

import org.jspecify.annotations.NullMarked;
