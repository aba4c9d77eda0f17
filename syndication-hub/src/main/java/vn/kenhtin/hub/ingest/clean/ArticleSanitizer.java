package vn.kenhtin.hub.ingest.clean;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleDraft;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.ingest.parse.Entry;
import vn.kenhtin.hub.ingest.parse.Entry.Editorial;

/** Makes entries safe to show and tidy to read. A function of its input alone; safe for use by many threads. */
public final class ArticleSanitizer {

    private static final int LONGEST_INPUT = 2_000_000;
    private static final int LONG_SUMMARY = 700;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");
    private static final Pattern ESCAPED_MARKUP =
            Pattern.compile("^\\s*&lt;(?:p|div|br|a|img|span|strong|em|b|i|ul|ol|li|table|h[1-6])(?:\\s|/|&gt;)");

    /**
     * What a source says of all its entries.
     *
     * @param language BCP 47 tag of those that name none
     * @param category label for those that have none
     * @param hot whether all of them are "Tin nóng"
     */
    public record Defaults(String language, @Nullable String category, boolean hot) {}

    /** The entry as an article to be merged. */
    public ArticleDraft clean(Entry entry, Defaults defaults) {
        Editorial editorial = entry.editorial();
        String summary = PlainText.ofHtml(entry.summary());
        boolean summaryIsContent = isBlank(entry.content()) && summary.length() > LONG_SUMMARY;
        CleanTree.Result tree = tree(summaryIsContent ? entry.summary() : entry.content(), entry.base());
        BodyEnd end = new BodyEnd(tree);
        CreditLine credit = end.take();
        String lead = isBlank(editorial.lead()) ? summary : PlainText.ofHtml(editorial.lead());
        return new ArticleDraft(
                entry.guid(),
                entry.rawHash(),
                editorial.canonical() == null ? entry.link() : editorial.canonical(),
                Body.of(
                        PlainText.ofHtml(entry.title()),
                        lead.length() > LONG_SUMMARY ? Lead.of(lead, tree.body()) : lead,
                        tree.body().html(),
                        language(entry.language(), defaults.language())),
                Credits.of(entry, credit, end.sourceUrl()),
                Sections.of(entry, defaults.category()),
                Media.of(entry, tree.body()),
                editorial.hot() || defaults.hot() || Sections.sayHot(entry),
                entry.published(),
                entry.updated(),
                editorial.expires(),
                editorial.legacyReads());
    }

    /**
     * Safe, balanced, tidy HTML: no script, style, class, frame or form, only links to http, https, mailto and tel.
     *
     * @param base what relative URLs in it are relative to
     */
    public String html(String raw, URI base) {
        return tree(raw, base).body().html();
    }

    private static CleanTree.Result tree(@Nullable String raw, URI base) {
        String text = raw == null ? "" : raw;
        if (text.length() > LONGEST_INPUT) {
            text = text.substring(0, LONGEST_INPUT);
        }
        if (text.indexOf('<') < 0) {
            text = ESCAPED_MARKUP.matcher(text).find()
                    ? Parser.unescapeEntities(text, false)
                    : text.strip().replace("\n", "<br>");
        }
        Element body = Jsoup.parseBodyFragment(text).body();
        return CleanTree.of(body, base);
    }

    private static String language(@Nullable String said, String otherwise) {
        return said != null && LANGUAGE.matcher(said).matches() ? said : otherwise;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
