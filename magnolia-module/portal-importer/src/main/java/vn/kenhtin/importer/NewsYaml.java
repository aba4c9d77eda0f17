package vn.kenhtin.importer;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.Slug;

/** Writes an article as Magnolia's YAML import has it: one node with its properties, texts in double quotes. */
final class NewsYaml {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    private NewsYaml() {}

    /** The node's name, and so the end of the import file's name: the slug of the title. */
    static String nodeName(OldArticle article) {
        String slug = Slug.of(article.title());
        return slug.isEmpty() ? "tin" : slug;
    }

    /** The import file's content; {@code category} is for articles whose page names no section. */
    static String write(OldArticle article, String category) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("jcr:primaryType", text(NewsProperty.TYPE));
        properties.put(NewsProperty.TITLE, text(article.title()));
        properties.put(NewsProperty.SLUG, text(nodeName(article)));
        put(properties, NewsProperty.LEAD, article.lead());
        put(properties, NewsProperty.BODY, html(article));
        put(properties, NewsProperty.BYLINE, article.byline());
        put(properties, NewsProperty.SOURCE_NAME, article.source());
        put(properties, NewsProperty.SECTION, article.section());
        String section = article.section();
        properties.put(NewsProperty.CATEGORY, text(section == null ? category : Slug.of(section)));
        if ("tin-nong".equals(section == null ? "" : Slug.of(section))) {
            properties.put(NewsProperty.HOT, "true");
        }
        if (article.published() != null) {
            properties.put(
                    NewsProperty.PUBLISHED_AT,
                    TIME.format(OffsetDateTime.from(article.published().atZone(VIETNAM))));
        }
        if (article.reads() != null) {
            properties.put(NewsProperty.LEGACY_READS, article.reads().toString());
        }
        return properties.entrySet().stream()
                .map(property -> "  " + text(property.getKey()) + ": " + property.getValue() + "\n")
                .collect(Collectors.joining("", text(nodeName(article)) + ":\n", ""));
    }

    private static @Nullable String html(OldArticle article) {
        return article.paragraphs().isEmpty()
                ? null
                : article.paragraphs().stream()
                        .map(paragraph -> "<p>" + Entities.escape(paragraph) + "</p>")
                        .collect(Collectors.joining("\n"));
    }

    private static void put(Map<String, String> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, text(value));
        }
    }

    /** A double-quoted YAML 1.1 scalar; control characters as escapes. */
    private static String text(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (Character.isISOControl(c)) {
                        quoted.append(String.format(Locale.ROOT, "\\x%02x", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
