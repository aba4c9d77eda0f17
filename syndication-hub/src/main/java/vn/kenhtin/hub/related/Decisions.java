package vn.kenhtin.hub.related;

import java.util.List;
import java.util.Set;
import vn.kenhtin.hub.article.ArticleId;

/**
 * What editors decided on one article's list.
 *
 * @param pins come first, in their order
 * @param hides never come
 */
record Decisions(List<Pin> pins, Set<ArticleId> hides) {

    /**
     * An article that comes first.
     *
     * @param order smaller comes earlier; of equal ones the one pinned earlier
     */
    record Pin(ArticleId article, int order) {}

    /** Whether an editor said anything of {@code other}, so that the ranker need not. */
    boolean isDecided(ArticleId other) {
        return hides.contains(other)
                || pins.stream().anyMatch(pin -> pin.article().equals(other));
    }
}
