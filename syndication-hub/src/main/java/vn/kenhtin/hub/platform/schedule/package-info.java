/**
 * Starts db-scheduler with the tasks that features made; the library does overlap, crash recovery and clustering.
 *
 * <p>No domain words: nothing here knows of sites, articles or feeds.
 */
@NullMarked
package vn.kenhtin.hub.platform.schedule;

import org.jspecify.annotations.NullMarked;
