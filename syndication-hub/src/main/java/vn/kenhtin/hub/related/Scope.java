package vn.kenhtin.hub.related;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which articles may be chosen for a list.
 *
 * @param sites keys of the sites they may come from; null for any, also for articles of no known site
 * @param unwanted ids that must not come
 */
record Scope(@Nullable Set<String> sites, Predicate<String> unwanted) {

    /** Every article. */
    static final Scope ALL = new Scope(null, id -> false);
}
