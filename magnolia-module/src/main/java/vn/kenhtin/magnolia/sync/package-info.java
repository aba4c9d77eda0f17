/**
 * What happens in the background of an instance: changes seen by observation and debounced, pings, pulls, snapshots.
 *
 * <p>Entry type: {@code Background}, started and stopped with the module. Two daemon threads: one for the repository, one for the
 * hub, so that a slow hub delays nothing of ours. No Magnolia type is known here.
 */
@NullMarked
package vn.kenhtin.magnolia.sync;

import org.jspecify.annotations.NullMarked;
