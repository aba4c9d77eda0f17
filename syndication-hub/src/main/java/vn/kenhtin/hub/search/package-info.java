/**
 * Readers' search and the text side of related news: {@link vn.kenhtin.hub.search.ArticleIndex}, a Lucene index of the articles that can be rebuilt from the
 * change log at any time.
 *
 * <p>It knows syllables, spellings and term weights; it does not know which of two articles is the better recommendation, nor what an editor decided.
 */
@NullMarked
package vn.kenhtin.hub.search;

import org.jspecify.annotations.NullMarked;
