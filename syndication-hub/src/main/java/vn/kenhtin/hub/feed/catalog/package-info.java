/**
 * Which feeds there are, what is in each, and when it last changed.
 *
 * <p>Entry type: {@link vn.kenhtin.hub.feed.catalog.FeedCatalog} finds the selection behind a name, {@link vn.kenhtin.hub.feed.catalog.FeedDocuments} makes
 * it a document with a date all nodes agree on, {@link vn.kenhtin.hub.feed.catalog.FeedDirectory} lists all feeds,
 * {@link vn.kenhtin.hub.feed.catalog.SiteArchives} chains what sites published before, {@link vn.kenhtin.hub.feed.catalog.Freshness} tells what has changed
 * since. Knows nothing of formats or HTTP.
 */
@NullMarked
package vn.kenhtin.hub.feed.catalog;

import org.jspecify.annotations.NullMarked;
