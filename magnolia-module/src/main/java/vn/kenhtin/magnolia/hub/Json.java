package vn.kenhtin.magnolia.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads fields of the hub's JSON; what is missing or of another kind is null. */
final class Json {

    private Json() {}

    static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    /** A text, or the texts of an array one after the other. */
    static @Nullable String texts(JsonNode object, String field) {
        String texts = StreamSupport.stream(object.path(field).spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(text -> text.textValue().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return texts.isEmpty() ? text(object, field) : texts;
    }

    /** An http or https URL; anything else could become a script in a page. */
    static @Nullable String url(JsonNode object, String field) {
        String url = text(object, field);
        if (url == null) {
            return null;
        }
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? url : null;
    }

    static @Nullable Instant time(JsonNode object, String field) {
        String time = text(object, field);
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
