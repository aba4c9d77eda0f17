/**
 * A portal that produces news: {@link vn.kenhtin.hub.site.Site}, its kind, parent, names, hosts, and its life from active to moved or closed.
 *
 * <p>Sites are data, never code: they are made, renamed, merged and closed while the hub runs. Entry type: {@code SiteStore}. Knows nothing of feeds
 * polled from a site or of its articles.
 */
@NullMarked
package vn.kenhtin.hub.site;

import org.jspecify.annotations.NullMarked;
