/**
 * Signatures of Magnolia's REST integration, written by hand for the compiler alone.
 *
 * <p>Origin: {@code info.magnolia.rest:magnolia-rest-integration:2.2.6}. Only what an endpoint needs is here.
 */
@NullMarked
package info.magnolia.rest;

import org.jspecify.annotations.NullMarked;
