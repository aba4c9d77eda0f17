/**
 * Signatures of Magnolia's module life cycle, written by hand for the compiler alone.
 *
 * <p>Origin: {@code info.magnolia:magnolia-core:6.2.7}. Only what the module uses is here; at run time the webapp's own classes
 * stand in this place.
 */
@NullMarked
package info.magnolia.module;

import org.jspecify.annotations.NullMarked;
