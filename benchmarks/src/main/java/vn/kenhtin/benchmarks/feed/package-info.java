/**
 * Measures publishing: {@link vn.kenhtin.benchmarks.feed.FeedRenderBenchmark} the rendering of a made-up feed of 50 items, about 120 kB,
 * against bare compression. Serving is measured on the demo itself, by {@code benchmarks/serve.sh}.
 */
@NullMarked
package vn.kenhtin.benchmarks.feed;

import org.jspecify.annotations.NullMarked;
