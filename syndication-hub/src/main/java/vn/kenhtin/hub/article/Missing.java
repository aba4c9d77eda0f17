package vn.kenhtin.hub.article;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * A live article that its source seems to have dropped without saying so.
 *
 * @param article its id
 * @param site its site
 * @param source id of the source
 * @param title its headline
 * @param link its page
 * @param times how often in a row it was missed, 1 or more
 * @param since when it was missed first
 */
public record Missing(
        ArticleId article,
        SiteSlug site,
        long source,
        String title,
        @Nullable URI link,
        int times,
        Instant since) {

    /** So often must an article be missed before one may be sure. */
    public static final int CERTAIN = 2;

    /** Whether it was missed often enough. */
    public boolean isCertain() {
        return times >= CERTAIN;
    }
}
