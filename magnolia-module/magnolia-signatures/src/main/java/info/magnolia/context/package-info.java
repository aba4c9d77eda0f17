/**
 * Signature of Magnolia's context, written by hand for the compiler alone.
 *
 * <p>Origin: {@code info.magnolia:magnolia-core:6.2.7}. The bodies throw: nothing but a compiler may ever load these classes.
 */
@NullMarked
package info.magnolia.context;

import org.jspecify.annotations.NullMarked;
