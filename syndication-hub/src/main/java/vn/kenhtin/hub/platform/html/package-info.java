/**
 * Renders FreeMarker pages, auto-escaped, from templates on the class path only.
 *
 * <p>No domain words: nothing here knows of sites, articles or feeds.
 */
@NullMarked
package vn.kenhtin.hub.platform.html;

import org.jspecify.annotations.NullMarked;
