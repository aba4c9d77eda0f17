package vn.kenhtin.hub.article;

import java.util.Comparator;

/** A category under the label most articles give it, and how many live articles have it. */
public record CategoryCount(Category category, long articles) {

    static final Comparator<CategoryCount> BIGGEST_FIRST = Comparator.comparingLong(CategoryCount::articles)
            .reversed()
            .thenComparing(count -> count.category().slug());

    CategoryCount plus(CategoryCount otherLabel) {
        return new CategoryCount(category, articles + otherLabel.articles);
    }
}
