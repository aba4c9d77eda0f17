/**
 * Measurements of the hub against what one would otherwise use: both sides in one run, in turns, so that the ratio holds on a
 * busy machine too. Run by hand; the build only compiles them.
 */
@NullMarked
package vn.kenhtin.benchmarks;

import org.jspecify.annotations.NullMarked;
