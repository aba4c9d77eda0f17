package vn.kenhtin.hub.feed.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.kenhtin.hub.article.ArticleId;

/** Knows which articles tell the same story. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface Copies {

    /** Every article tells its own. */
    Copies NONE = articles -> Map.of();

    /** The places of those articles that share their story with another one. */
    Map<ArticleId, Place> among(Collection<ArticleId> articles);

    /** A place in a story; {@code original} for the article published first. */
    record Place(UUID story, boolean original) {}
}
