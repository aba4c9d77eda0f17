package vn.kenhtin.hub.feed.catalog;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.feed.FeedDocument.Head;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;

/**
 * The words in which feeds present themselves to readers, in Vietnamese. Immutable.
 *
 * @param title what the hub calls itself
 * @param uris where the hub's own pages are
 */
public record HeadWords(String title, HubUris uris) {

    /** The head of a feed of the newest articles. */
    Head of(FeedName name, @Nullable Site site, List<Article> articles) {
        return ofCategory(name, site, name.category() == null ? null : label(name.category(), articles));
    }

    /** The head of a feed whose category, if it has one, is spelt so. */
    Head ofCategory(FeedName name, @Nullable Site site, @Nullable String category) {
        if (site == null) {
            return ofHub(name, category == null ? titleOf(name) : category);
        }
        String feedTitle = category == null ? site.name() : category + " - " + site.name();
        URI home = site.homePage() == null ? uris.of("/") : site.homePage();
        return new Head(
                name,
                feedTitle,
                description(category, "của " + site.name()),
                site.language(),
                site.zone(),
                home,
                site.publication(),
                "© " + site.publication());
    }

    private Head ofHub(FeedName name, String feedTitle) {
        return new Head(
                name,
                feedTitle.equals(title) ? title : feedTitle + " - " + title,
                description(feedTitle.equals(title) ? null : feedTitle, "từ các trang trong mạng lưới " + title),
                "vi",
                Site.VIETNAM,
                uris.of("/"),
                title,
                "Bản quyền tin, ảnh thuộc trang nguồn ghi ở từng bài");
    }

    /** The head for a choice made outside this package, such as the most-read articles. */
    public Head named(FeedName name, String feedTitle) {
        return ofHub(name, feedTitle);
    }

    /** What the sites of a kind are called together. */
    public String labelOf(SiteKind kind) {
        return switch (kind) {
            case PROVINCE -> "Tỉnh, thành phố";
            case DISTRICT -> "Huyện, thị xã";
            case COMMUNE -> "Xã, phường, đặc khu";
            case DEPARTMENT -> "Sở, ban, ngành";
            case PRESS -> "Báo, đài";
            case OTHER -> "Trang khác";
        };
    }

    private String titleOf(FeedName name) {
        return name.equals(FeedName.HOT) ? "Tin nóng" : title;
    }

    private static String description(@Nullable String category, String origin) {
        return (category == null ? "Tin mới " : category + ": tin mới ") + origin;
    }

    /** How most of these articles spell the category; in a tie the spelling first in the order of code points. The slug when none has it. */
    static String label(String slug, List<Article> articles) {
        Map<String, Long> spellings = articles.stream()
                .flatMap(article -> article.categories().stream())
                .filter(category -> category.slug().equals(slug))
                .collect(Collectors.groupingBy(Category::label, TreeMap::new, Collectors.counting()));
        return spellings.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(slug);
    }
}
