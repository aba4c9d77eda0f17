/**
 * The registry of measurements and its Prometheus text.
 *
 * <p>No domain words: nothing here knows of sites, articles or feeds.
 */
@NullMarked
package vn.kenhtin.hub.platform.metrics;

import org.jspecify.annotations.NullMarked;
