/**
 * What several tests need: a real Jackrabbit with the module's node types, sessions as Magnolia would give them, news to publish.
 *
 * <p>Entry type: {@code TestRepository}.
 */
@NullMarked
package vn.kenhtin.magnolia.testing;

import org.jspecify.annotations.NullMarked;
