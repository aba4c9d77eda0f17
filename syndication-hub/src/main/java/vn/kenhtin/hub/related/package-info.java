/**
 * "Tin liên quan": which articles to offer beside another, and why. {@link vn.kenhtin.hub.related.RelatedRanker} compares the index's candidates closely and
 * {@link vn.kenhtin.hub.related.RelevanceEval} measures it on any collection of articles.
 *
 * <p>It knows nothing of feeds or of how articles came in.
 */
@NullMarked
package vn.kenhtin.hub.related;

import org.jspecify.annotations.NullMarked;
