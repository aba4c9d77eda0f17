package vn.kenhtin.hub.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for. Words typed without accents find every accented spelling; words typed with accents find that spelling, and its bare form in
 * articles that lost theirs. Words in double quotes must stand together.
 *
 * @param text words and quoted phrases, all of which must occur; empty finds every article
 * @param sites keys of which one must be the article's; empty allows all
 * @param categories keys of which one must be among the article's; empty allows all
 * @param from earliest time of publication, inclusive
 * @param to latest time of publication, exclusive
 * @param size hits a page, 1 to 100
 * @param cursor {@link SearchPage#next()} of the page before; only valid with the same order
 */
public record SearchQuery(
        String text,
        Set<String> sites,
        Set<String> categories,
        @Nullable Instant from,
        @Nullable Instant to,
        Order order,
        int size,
        @Nullable String cursor) {

    private static final int MOST = 100;

    /** The order of hits. */
    public enum Order {
        /** The best match first. */
        BEST,
        /** The latest publication first, articles without a date last. */
        NEWEST
    }

    /** @throws IllegalArgumentException if {@code size} is out of range */
    public SearchQuery {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("size must be between 1 and " + MOST + ", not " + size);
        }
        sites = Set.copyOf(sites);
        categories = Set.copyOf(categories);
    }

    /** The best twenty hits for {@code text} anywhere. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Set.of(), Set.of(), null, null, Order.BEST, 20, null);
    }
}
