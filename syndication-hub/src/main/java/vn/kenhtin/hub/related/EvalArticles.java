package vn.kenhtin.hub.related;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.search.ArticleText;

/** Reads articles from lines of JSON: {@code {"id","title","lead","body"[,"site","published","url","categories"]}}, plain text, UTF-8. */
final class EvalArticles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final DateTimeFormatter FORMS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][.SSS]][XXX]", Locale.ROOT);

    private EvalArticles() {}

    /**
     * Hands every article of {@code file} to {@code reader}, one at a time.
     *
     * @throws IllegalArgumentException naming the line that is no article
     */
    static void read(Path file, Consumer<ArticleText> reader) throws IOException {
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.accept(article(line, file + " line " + number));
                }
            }
        }
    }

    private static ArticleText article(String line, String where) {
        try {
            JsonNode json = JSON.readTree(line);
            String id = json.path("id").asText();
            if (id.isEmpty()) {
                throw new IllegalArgumentException(where + ": no id");
            }
            return new ArticleText(
                    id,
                    text(json, "site"),
                    text(json, "title"),
                    text(json, "lead"),
                    text(json, "body"),
                    published(text(json, "published")),
                    json.path("url").isTextual() ? json.path("url").asText() : null,
                    categories(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(where + ": not JSON", e);
        }
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).isNull() ? "" : json.path(field).asText();
    }

    /** A time as feeds write it, or a date or a time without zone as Vietnamese sites do; a form that is neither tells nothing about the text. */
    private static @Nullable Instant published(String text) {
        try {
            TemporalAccessor time = FORMS.parseBest(
                    text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (time instanceof OffsetDateTime zoned) {
                return zoned.toInstant();
            }
            LocalDateTime local = time instanceof LocalDateTime known
                    ? known
                    : LocalDate.from(time).atStartOfDay();
            return local.toInstant(VIETNAM);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<String> categories(JsonNode json) {
        List<String> categories = new ArrayList<>();
        json.path("categories").forEach(category -> categories.add(category.asText()));
        return categories;
    }
}
