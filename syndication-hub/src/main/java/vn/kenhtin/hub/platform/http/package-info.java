/**
 * HTTP without domain meaning: our own URLs, health, access keys, address ranges.
 *
 * <p>No domain words: nothing here knows of sites, articles or feeds.
 */
@NullMarked
package vn.kenhtin.hub.platform.http;

import org.jspecify.annotations.NullMarked;
