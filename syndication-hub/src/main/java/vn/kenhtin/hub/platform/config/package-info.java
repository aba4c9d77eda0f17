/**
 * Reads the configuration once and reports every problem of it at once.
 *
 * <p>No domain words: nothing here knows of sites, articles or feeds.
 */
@NullMarked
package vn.kenhtin.hub.platform.config;

import org.jspecify.annotations.NullMarked;
