/**
 * Measures publishing: {@link vn.kenhtin.benchmarks.feed.FeedRenderBenchmark} the rendering of a feed against bare compression, {@link
 * vn.kenhtin.benchmarks.feed.FeedServer} with {@code benchmarks/serve.sh} the serving of one against nginx.
 *
 * <p>Both publish the same made-up feed of 50 items, about 120 kB.
 */
@NullMarked
package vn.kenhtin.benchmarks.feed;

import org.jspecify.annotations.NullMarked;
