package vn.kenhtin.hub.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.ingest.parse.Entry;
import vn.kenhtin.hub.platform.text.Slug;

/** The sections of an entry. */
final class Sections {

    private static final String HOT = "tin-nong";

    private Sections() {}

    /** The editors' section, then the feed's categories; {@code otherwise} when there is none at all. */
    static List<Category> of(Entry entry, @Nullable String otherwise) {
        List<Category> categories = new ArrayList<>();
        labels(entry).map(Category::of).forEach(category -> {
            if (categories.stream().noneMatch(known -> known.slug().equals(category.slug()))) {
                categories.add(category);
            }
        });
        if (categories.isEmpty() && otherwise != null) {
            categories.add(Category.of(otherwise));
        }
        return categories;
    }

    /** Whether one of them is "Tin nóng", however it is spelled. */
    static boolean sayHot(Entry entry) {
        return labels(entry).anyMatch(label -> Slug.of(label).equals(HOT));
    }

    private static Stream<String> labels(Entry entry) {
        return Stream.concat(Stream.ofNullable(entry.editorial().section()), entry.categories().stream())
                .map(PlainText::ofHtml)
                .filter(label -> !label.isEmpty());
    }
}
