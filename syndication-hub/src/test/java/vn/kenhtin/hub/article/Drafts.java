package vn.kenhtin.hub.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Builds drafts for tests; the raw hash follows the fields, as a parser's would. */
public record Drafts(
        String guid,
        @Nullable URI link,
        String title,
        String summary,
        String content,
        List<Category> categories,
        List<Enclosure> enclosures,
        boolean hot,
        @Nullable Instant published,
        @Nullable Instant expires,
        String noise) {

    public static Drafts guid(String guid) {
        return new Drafts(
                guid,
                URI.create("https://example.gov.vn/tin/" + guid),
                "Khởi công cầu Rạch Sỏi",
                "Tỉnh khởi công cầu.",
                "<p>Sáng nay, tỉnh khởi công cầu.</p>",
                List.of(),
                List.of(),
                false,
                Instant.parse("2018-05-10T01:00:00Z"),
                null,
                "");
    }

    public Drafts link(@Nullable String newLink) {
        URI uri = newLink == null ? null : URI.create(newLink);
        return new Drafts(guid, uri, title, summary, content, categories, enclosures, hot, published, expires, noise);
    }

    public Drafts title(String newTitle) {
        return new Drafts(
                guid, link, newTitle, summary, content, categories, enclosures, hot, published, expires, noise);
    }

    public Drafts summary(String newSummary) {
        return new Drafts(
                guid, link, title, newSummary, content, categories, enclosures, hot, published, expires, noise);
    }

    public Drafts content(String newContent) {
        return new Drafts(
                guid, link, title, summary, newContent, categories, enclosures, hot, published, expires, noise);
    }

    public Drafts in(String... labels) {
        List<Category> all = List.of(labels).stream().map(Category::of).toList();
        return new Drafts(guid, link, title, summary, content, all, enclosures, hot, published, expires, noise);
    }

    public Drafts enclosures(Enclosure... all) {
        return new Drafts(
                guid, link, title, summary, content, categories, List.of(all), hot, published, expires, noise);
    }

    public Drafts hotNews() {
        return new Drafts(guid, link, title, summary, content, categories, enclosures, true, published, expires, noise);
    }

    public Drafts published(@Nullable String at) {
        Instant instant = at == null ? null : Instant.parse(at);
        return new Drafts(guid, link, title, summary, content, categories, enclosures, hot, instant, expires, noise);
    }

    public Drafts expires(@Nullable Instant at) {
        return new Drafts(guid, link, title, summary, content, categories, enclosures, hot, published, at, noise);
    }

    /** Makes the raw entry another one without changing what readers see. */
    public Drafts noise(String text) {
        return new Drafts(guid, link, title, summary, content, categories, enclosures, hot, published, expires, text);
    }

    public ArticleDraft draft() {
        CRC32 raw = new CRC32();
        raw.update(toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new ArticleDraft(
                guid,
                raw.getValue(),
                link,
                new Body(title, summary, content, "vi"),
                Credit.NONE,
                categories,
                enclosures,
                hot,
                published,
                null,
                expires,
                0);
    }
}
