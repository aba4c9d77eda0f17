package vn.kenhtin.hub.feed.catalog;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Tally;
import vn.kenhtin.hub.feed.FeedName;

/** Tallies summed up by feed: a merged site's count for its heir. */
final class Totals {

    /**
     * The articles of one feed.
     *
     * @param label the spelling of the category that most of them have; empty when the feed is not a category's
     */
    record Total(String label, long articles, @Nullable Instant updated) {

        static final Total NONE = new Total("", 0, null);

        private static final Comparator<Map.Entry<String, Long>> MOST_USED =
                Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }

    private final Map<FeedName, Sum> sums = new HashMap<>();

    private Totals() {}

    static Totals of(List<Tally> tallies, FeedCatalog catalog) {
        Totals totals = new Totals();
        for (Tally tally : tallies) {
            FeedName site = FeedName.ofSite(catalog.heirOf(tally.site()));
            Category category = tally.category();
            if (category == null) {
                totals.add(FeedName.ALL, tally, tally.articles());
                totals.add(FeedName.HOT, tally, tally.hot());
                totals.add(site, tally, tally.articles());
            } else {
                totals.add(FeedName.ofCategory(category.slug()), tally, tally.articles());
                totals.add(new FeedName(null, site.site(), category.slug()), tally, tally.articles());
            }
        }
        return totals;
    }

    Total of(FeedName name) {
        Sum sum = sums.get(name);
        return sum == null ? Total.NONE : sum.total();
    }

    /** The names that hold articles, most articles first. */
    List<FeedName> names(Predicate<FeedName> wanted) {
        return sums.keySet().stream()
                .filter(wanted)
                .sorted(Comparator.comparingLong((FeedName name) -> -of(name).articles())
                        .thenComparing(FeedName::toString))
                .toList();
    }

    private void add(FeedName name, Tally tally, long articles) {
        if (articles > 0) {
            sums.computeIfAbsent(name, it -> new Sum()).add(tally, articles);
        }
    }

    private static final class Sum {
        private final Map<String, Long> labels = new HashMap<>();
        private long articles;
        private Instant updated = Instant.MIN;

        void add(Tally tally, long more) {
            articles += more;
            updated = updated.isAfter(tally.updated()) ? updated : tally.updated();
            if (tally.category() != null) {
                labels.merge(tally.category().label(), more, Long::sum);
            }
        }

        Total total() {
            String label = labels.entrySet().stream()
                    .min(Total.MOST_USED)
                    .map(Map.Entry::getKey)
                    .orElse("");
            return new Total(label, articles, updated);
        }
    }
}
