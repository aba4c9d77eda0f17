package vn.kenhtin.hub.article;

import java.util.List;

/**
 * Told of changes right after their commit, on the committing thread and node. Only a nudge: it must return quickly, and a listener that must not miss
 * anything keeps a watermark in the change log and catches up from there. An exception is logged and goes no further.
 */
@FunctionalInterface
public interface ArticleListener {

    /** @param changes never empty, in the order of their positions */
    void articlesChanged(List<ArticleChange> changes);
}
