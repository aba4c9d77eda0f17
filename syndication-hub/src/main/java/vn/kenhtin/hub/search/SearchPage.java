package vn.kenhtin.hub.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits.
 *
 * @param total the number of hits on all pages; a lower bound unless {@code totalIsExact}
 * @param next opaque cursor of the next page, null on the last
 */
public record SearchPage(
        List<Hit> hits,
        long total,
        boolean totalIsExact,
        @Nullable String next) {

    /** An article found: its whole title and the passage of its lead or body that holds most of the words. */
    public record Hit(
            String id,
            String site,
            @Nullable Instant published,
            @Nullable String url,
            Snippet title,
            Snippet passage) {}
}
