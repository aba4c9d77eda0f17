package vn.kenhtin.hub.ingest.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of a JSON object, read without trust in their types: numbers and booleans are taken for the text they would be. Stateless. */
final class JsonFields {

    private JsonFields() {}

    /** The first of those fields that holds text, null for none. */
    static @Nullable String text(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.get(name);
            if (value != null
                    && value.isValueNode()
                    && !value.isNull()
                    && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }

    /** The texts of an array field, or of a field that should be one; objects give their {@code name}, {@code title} or {@code @name}. */
    static List<String> texts(JsonNode object, String name) {
        List<String> texts = new ArrayList<>();
        JsonNode value = object.path(name);
        if (value.isArray()) {
            value.forEach(one -> add(texts, one));
        } else {
            add(texts, value);
        }
        return texts;
    }

    private static void add(List<String> texts, JsonNode value) {
        String text = value.isObject()
                ? text(value, "name", "displayName", "title", "@name")
                : value.isValueNode() && !value.isNull() ? value.asText() : null;
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }

    /** The URL in the first of those fields that holds one, seen from {@code base}. */
    static @Nullable URI url(URI base, JsonNode object, String... names) {
        for (String name : names) {
            URI url = Links.resolve(base, text(object, name));
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    /** Whether the field says true, in whatever spelling. */
    static boolean isTrue(JsonNode object, String name) {
        String text = text(object, name);
        return "true".equalsIgnoreCase(text) || "1".equals(text);
    }
}
