/**
 * The same articles in forms that are no feeds: IPTC's ninjs for newsrooms, news sitemaps for search engines.
 *
 * <p>Entry types: {@link vn.kenhtin.hub.feed.export.NinjsResource} and {@link vn.kenhtin.hub.feed.export.NewsSitemapResource}. Knows feeds by name and nothing
 * of how they are served.
 */
@NullMarked
package vn.kenhtin.hub.feed.export;

import org.jspecify.annotations.NullMarked;
