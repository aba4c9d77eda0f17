/**
 * The module's declarative files checked as Magnolia 6.2 would read them, so that a typo fails the build and not an editor's app.
 *
 * <p>Not null-marked: what is missing in a file shall fail its test. The lists of known keys are those of Magnolia's own definition classes; a key that is missing here is refused.
 */
package vn.kenhtin.magnolia.definitions;
