/**
 * The one Jackson configuration of the hub: lowerCamelCase, RFC 3339 instants, strict about what it reads.
 *
 * <p>No domain words: nothing here knows of sites, articles or feeds.
 */
@NullMarked
package vn.kenhtin.hub.platform.json;

import org.jspecify.annotations.NullMarked;
