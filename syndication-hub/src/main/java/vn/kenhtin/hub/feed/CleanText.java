package vn.kenhtin.hub.feed;

import java.text.Normalizer;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.article.Enclosure;

/** Makes text fit for every format: NFC, and only characters that XML 1.0 allows and nobody warns of. */
final class CleanText {

    private static final int EXCERPT = 280;

    private CleanText() {}

    /** The article with clean text, its dates no later than the hub can vouch for. */
    static Article of(Article article) {
        Article.Origin origin = article.origin();
        return new Article(
                article.id(),
                new Article.Origin(origin.site(), origin.source(), origin.guid(), line(origin.publication())),
                article.link(),
                of(article.body()),
                of(article.credit()),
                article.categories().stream().map(CleanText::of).toList(),
                article.enclosures().stream().map(CleanText::of).toList(),
                article.hot(),
                published(article),
                article.updated().isBefore(published(article)) ? published(article) : article.updated(),
                article.history(),
                article.legacyReads());
    }

    /** The article, updated last at another time. */
    static Article updated(Article article, Instant updated) {
        return new Article(
                article.id(),
                article.origin(),
                article.link(),
                article.body(),
                article.credit(),
                article.categories(),
                article.enclosures(),
                article.hot(),
                article.published(),
                updated,
                article.history(),
                article.legacyReads());
    }

    /** What a source dates into the future was published when the hub first saw it. */
    private static Instant published(Article article) {
        Instant seen = article.history().firstSeen();
        return article.published().isAfter(seen) ? seen : article.published();
    }

    private static Body of(Body body) {
        return new Body(line(body.title()), text(body.summary()), text(body.content()), body.language());
    }

    private static Credit of(Credit credit) {
        return new Credit(
                lineOrNull(credit.author()),
                lineOrNull(credit.photo()),
                lineOrNull(credit.source()),
                credit.sourceUrl());
    }

    private static Category of(Category category) {
        return new Category(category.slug(), line(category.label()));
    }

    private static Enclosure of(Enclosure media) {
        return new Enclosure(
                media.url(),
                media.mediaType(),
                media.length(),
                media.width(),
                media.height(),
                lineOrNull(media.title()));
    }

    /** The lead; without one, whole words from the beginning of the content. */
    static String summary(Body body) {
        if (!body.summary().isBlank() || body.content().isEmpty()) {
            return body.summary();
        }
        String text = Jsoup.parseBodyFragment(body.content()).text();
        if (text.length() <= EXCERPT) {
            return text;
        }
        int space = text.lastIndexOf(' ', EXCERPT);
        return text.substring(0, space > 0 ? space : EXCERPT - 1) + "…";
    }

    private static @Nullable String lineOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : line(text);
    }

    /** Clean text on one line, without blanks around it, and with one between words: readers of XML show no more. */
    static String line(String text) {
        String line = text(text).replace('\n', ' ').replace('\t', ' ').strip();
        return line.contains("  ") ? line.replaceAll(" {2,}", " ") : line;
    }

    /** NFC with LF line ends, without other control characters, unpaired surrogates and noncharacters. */
    static String text(String text) {
        String kept = isClean(text) ? text : withoutBadCharacters(text);
        return Normalizer.isNormalized(kept, Normalizer.Form.NFC)
                ? kept
                : Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\n' && c != '\t' : (c >= 0x7F && c < 0xA0) || c >= 0xD800) {
                return false;
            }
        }
        return true;
    }

    private static String withoutBadCharacters(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (isGood(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static boolean isGood(int c) {
        if (c < ' ') {
            return c == '\n' || c == '\t';
        }
        boolean control = c >= 0x7F && c < 0xA0;
        boolean surrogate = c >= 0xD800 && c < 0xE000;
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c < 0xFDF0);
        return !control && !surrogate && !noncharacter && c != 0xFEFF;
    }
}
