/**
 * The light module's pages, rendered by FreeMarker as Magnolia 6.2 configures it, over a real repository.
 *
 * <p>Entry type: {@code Portal}. What Magnolia itself brings to a template ({@code content}, {@code cmsfn}, {@code damfn}, {@code ctx}, {@code cms}) are twins of the
 * few calls the templates make; {@code newsfn} is the module's own. Not null-marked: what a template lacks shall fail its test.
 */
package vn.kenhtin.magnolia.portal;
