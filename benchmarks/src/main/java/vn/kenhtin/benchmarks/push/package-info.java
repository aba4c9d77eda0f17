/**
 * How long it takes from an article's commit to the callbacks of a thousand subscribers.
 */
@NullMarked
package vn.kenhtin.benchmarks.push;

import org.jspecify.annotations.NullMarked;
