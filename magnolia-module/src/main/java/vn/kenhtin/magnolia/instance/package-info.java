/**
 * What lives between a start and a stop of the module: its settings and all that is kept in memory, together.
 *
 * <p>Entry type: {@code Instance}. The background fills it, the endpoint and the template functions read it.
 */
@NullMarked
package vn.kenhtin.magnolia.instance;

import org.jspecify.annotations.NullMarked;
