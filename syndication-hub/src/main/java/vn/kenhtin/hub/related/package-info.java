/**
 * "Tin liên quan": which articles to offer beside another, and why. {@link vn.kenhtin.hub.related.RelatedRanker} compares the index's candidates closely and
 * {@link vn.kenhtin.hub.related.RelevanceEval} measures it on any collection of articles.
 *
 * <p>What editors decided here ({@code DecisionStore}) and at the source ({@code EditorsChoice}) goes before the ranker's choice; {@code RelatedLists} joins them,
 * {@code RelatedArticles} keeps the result for readers, and {@code FollowedLists} numbers its changes for sites that copy their lists back.
 *
 * <p>It knows nothing of feeds or of how articles came in.
 */
@NullMarked
package vn.kenhtin.hub.related;

import org.jspecify.annotations.NullMarked;
