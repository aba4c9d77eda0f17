package vn.kenhtin.hub.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * The name of a feed as its URL carries it: {@code all}, {@code hot} or another single word, {@code sites/<slug>}, {@code categories/<slug>}, or {@code
 * sites/<slug>/categories/<slug>}. Exactly one spelling exists for each name.
 *
 * @param word the single word, null for a feed of a site or a category
 * @param site the site, if the feed is one site's
 * @param category slug of the category, if the feed is one category's
 */
public record FeedName(
        @Nullable String word,
        @Nullable SiteSlug site,
        @Nullable String category) {

    private static final Pattern WORD = Pattern.compile("(?!(?:sites|categories)$)[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final Pattern CATEGORY = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?");

    /** Everything. */
    public static final FeedName ALL = new FeedName("all", null, null);

    /** "Tin nóng". */
    public static final FeedName HOT = new FeedName("hot", null, null);

    /** @throws IllegalArgumentException when the parts do not make a name */
    public FeedName {
        boolean single = word != null && site == null && category == null;
        boolean chosen = word == null && (site != null || category != null);
        if (!(single || chosen)
                || (word != null && !WORD.matcher(word).matches())
                || (category != null && !CATEGORY.matcher(category).matches())) {
            throw new IllegalArgumentException(
                    "A feed's name is one word, sites/<slug>, categories/<slug> or sites/<slug>/categories/<slug>");
        }
    }

    /** The feed of one site. */
    public static FeedName ofSite(SiteSlug site) {
        return new FeedName(null, site, null);
    }

    /** The feed of one category of all sites. */
    public static FeedName ofCategory(String category) {
        return new FeedName(null, null, category);
    }

    /** The name in {@code text}.
     * @throws IllegalArgumentException when the text is not the one spelling of a name */
    @JsonCreator
    public static FeedName fromString(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length == 1) {
            return new FeedName(text, null, null);
        }
        if (parts.length == 2 && parts[0].equals("categories")) {
            return ofCategory(parts[1]);
        }
        if (parts.length == 2 && parts[0].equals("sites")) {
            return ofSite(new SiteSlug(parts[1]));
        }
        if (parts.length == 4 && parts[0].equals("sites") && parts[2].equals("categories")) {
            return new FeedName(null, new SiteSlug(parts[1]), parts[3]);
        }
        throw new IllegalArgumentException("No feed can have this name");
    }

    /** The same choice of another site. */
    public FeedName withSite(SiteSlug other) {
        return new FeedName(word, other, category);
    }

    /** The name as the URL carries it. */
    @JsonValue
    @Override
    public String toString() {
        if (word != null) {
            return word;
        }
        String ofSite = site == null ? "" : "sites/" + site;
        String ofCategory = category == null ? "" : "categories/" + category;
        return ofSite.isEmpty() || ofCategory.isEmpty() ? ofSite + ofCategory : ofSite + "/" + ofCategory;
    }

    /** Whether such a feed shows every copy of a story: those of one site or category do, those of everything show each story once. */
    public boolean showsCopies() {
        return site != null || category != null;
    }
}
