/**
 * What stands in the repository: the module's workspaces, node types and property names, and news read from a node.
 *
 * <p>Entry types: {@code NewsNode} and {@code Sessions}. This package knows JCR and nothing else: no Magnolia type, no HTTP, no
 * thread. The release is Java 11, so values here are small final classes where the hub has records, and time comes from
 * {@code java.time.Clock} where the hub has {@code InstantSource}.
 */
@NullMarked
package vn.kenhtin.magnolia.content;

import org.jspecify.annotations.NullMarked;
