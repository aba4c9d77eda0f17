/**
 * Stored news: {@link vn.kenhtin.hub.article.Article}, its identity, revisions, and the change log every reader follows by cursor.
 *
 * <p>Entry type: {@link vn.kenhtin.hub.article.ArticleStore}. {@link vn.kenhtin.hub.article.ArticleListener} is how features above learn of changes; a lost
 * nudge costs time, never data, since each reader keeps a watermark in the change log. {@link vn.kenhtin.hub.article.ArticleArchive} has the same articles in
 * the order in which they came; {@link vn.kenhtin.hub.article.MissingStore} counts those that vanish without a word. Knows nothing of feeds, polling, search
 * or stories.
 */
@NullMarked
package vn.kenhtin.hub.article;

import org.jspecify.annotations.NullMarked;
