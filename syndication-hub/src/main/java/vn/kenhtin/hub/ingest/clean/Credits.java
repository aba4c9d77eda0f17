package vn.kenhtin.hub.ingest.clean;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.ingest.parse.Entry;
import vn.kenhtin.hub.ingest.parse.Entry.Editorial;

/** Decides whose word counts about who made an article: the editorial system's, then the body's, then the feed's. */
final class Credits {

    /** Accounts, not people. */
    private static final Set<String> ACCOUNTS = Set.of(
            "admin",
            "administrator",
            "quản trị",
            "quản trị viên",
            "webmaster",
            "root",
            "editor",
            "author",
            "user",
            "unknown");

    private Credits() {}

    static Credit of(Entry entry, CreditLine body, @Nullable URI bodySource) {
        Editorial editorial = entry.editorial();
        CreditLine byline = byline(editorial.byline());
        String photo = PlainText.lineOrNull(editorial.photoCredit());
        String source = PlainText.lineOrNull(editorial.sourceName());
        CreditLine said = new CreditLine(
                byline.author(), photo == null ? byline.photo() : photo, source == null ? byline.source() : source);
        Entry.Source upstream = entry.source();
        CreditLine feed = new CreditLine(
                authors(entry.authors()),
                pictureCredit(entry),
                upstream == null ? null : PlainText.lineOrNull(upstream.title()));
        CreditLine all = said.or(body).or(feed);
        URI url = editorial.sourceUrl();
        if (url == null && said.source() == null) {
            url = body.source() != null ? bodySource : upstream == null ? null : upstream.link();
        }
        return new Credit(all.author(), all.photo(), all.source(), url);
    }

    private static CreditLine byline(@Nullable String byline) {
        String line = PlainText.lineOrNull(byline);
        return line == null
                ? new CreditLine(null, null, null)
                : CreditLine.of(line).orElseGet(() -> new CreditLine(line, null, null));
    }

    private static @Nullable String authors(List<String> authors) {
        String names = authors.stream()
                .map(PlainText::ofHtml)
                .filter(name ->
                        !name.isEmpty() && !name.contains("@") && !ACCOUNTS.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : byline(names).author();
    }

    private static @Nullable String pictureCredit(Entry entry) {
        return entry.enclosures().stream()
                .filter(Entry.Enclosure::isImage)
                .map(Entry.Enclosure::credit)
                .map(PlainText::lineOrNull)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
