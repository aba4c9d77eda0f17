package vn.kenhtin.hub.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which articles tell the same story as another. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface Siblings {

    /** No article has any. */
    Siblings NONE = article -> List.of();

    /** The members of the article's story, itself among them, the original first; empty while it is alone. */
    List<Sibling> of(ArticleId article);

    /**
     * A member of a story.
     *
     * @param original whether it was published first
     * @param why in Vietnamese, why it is taken for a copy; null for the one that others were found to be copies of
     */
    record Sibling(
            Article article, boolean original, @Nullable String why) {}
}
