package vn.kenhtin.hub.search;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.platform.text.Syllables;

/**
 * What the index takes in of an article: plain text without markup, brought to NFC here.
 *
 * @param id unique and stable; a second article with it replaces the first
 * @param site key of the publishing site, empty if unknown
 * @param categories keys for filters and for agreement, not names for display
 */
public record ArticleText(
        String id,
        String site,
        String title,
        String lead,
        String body,
        @Nullable Instant published,
        @Nullable String url,
        List<String> categories) {

    public ArticleText {
        title = Syllables.nfc(title);
        lead = Syllables.nfc(lead);
        body = Syllables.nfc(body);
        categories = List.copyOf(categories);
    }

    /** What a stored article says, without its markup and without a lead that its text repeats. */
    public static ArticleText of(Article article) {
        String lead = article.body().summary();
        String body = Jsoup.parseBodyFragment(article.body().content()).text();
        return new ArticleText(
                article.id().toString(),
                article.site().value(),
                article.body().title(),
                lead,
                body.startsWith(lead) ? body.substring(lead.length()) : body,
                article.published(),
                article.link() == null ? null : article.link().toString(),
                article.categories().stream().map(Category::slug).toList());
    }
}
