package vn.kenhtin.hub.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.problem.ProblemException;

/**
 * Reads a JSON object that a caller sent and gathers all its mistakes, so that {@link #finish} can report them at once. A field that is absent keeps the value
 * it has, as in a merge patch (RFC 7396). For one thread.
 */
public final class JsonBody {

    private final JsonNode object;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<String> mistakes = new ArrayList<>();

    /** @throws ProblemException 400 when the body is no JSON object */
    public JsonBody(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw ProblemException.badRequest("The body is to be a JSON object");
        }
        this.object = body;
    }

    /** Adds a mistake for each of these fields that is absent. */
    public JsonBody require(String... fields) {
        for (String field : fields) {
            known.add(field);
            if (!object.has(field)) {
                mistake("'" + field + "' is missing");
            }
        }
        return this;
    }

    /** What {@code parser} makes of a text field; {@code present} when it is absent. Not text, null, or refused by the parser with
     * an {@link IllegalArgumentException} or {@link DateTimeException}, it is a mistake. */
    public <T> T text(String field, Function<String, T> parser, T present) {
        JsonNode node = node(field);
        T value = node == null ? null : parsed("'" + field + "'", node, parser);
        return value == null ? present : value;
    }

    /** The same for a field that may be null, which clears the value. */
    public <T> @Nullable T optional(String field, Function<String, T> parser, @Nullable T present) {
        JsonNode node = node(field);
        return node == null ? present : node.isNull() ? null : parsed("'" + field + "'", node, parser);
    }

    /** The same for a list of texts, at most {@code most} of them. */
    public <T> List<T> texts(String field, Function<String, T> parser, List<T> present, int most) {
        JsonNode node = node(field);
        if (node == null) {
            return present;
        }
        if (!node.isArray() || node.size() > most) {
            mistake("'" + field + "' is to be a list of " + most + " texts at most");
            return present;
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            T value = parsed("'" + field + "[" + i + "]'", node.path(i), parser);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** A field that is a whole number from {@code least} to {@code most}. */
    public int number(String field, int least, int most, int present) {
        JsonNode node = node(field);
        if (node == null) {
            return present;
        }
        if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
            mistake("'" + field + "' is to be a whole number from " + least + " to " + most);
            return present;
        }
        return node.intValue();
    }

    /** A list of whole numbers from 1 on, at most {@code longest} of them. */
    public List<Long> numbers(String field, List<Long> present, int longest) {
        JsonNode node = node(field);
        if (node == null) {
            return present;
        }
        List<Long> values = new ArrayList<>();
        node.forEach(value -> {
            if (value.canConvertToLong() && value.isIntegralNumber() && value.longValue() > 0) {
                values.add(value.longValue());
            }
        });
        if (!node.isArray() || node.size() > longest || values.size() < node.size()) {
            mistake("'" + field + "' is to be a list of " + longest + " numbers from 1 on at most");
            return present;
        }
        return values;
    }

    /** A field that is true or false. */
    public boolean flag(String field, boolean present) {
        JsonNode node = node(field);
        if (node != null && !node.isBoolean()) {
            mistake("'" + field + "' is to be true or false");
        }
        return node == null ? present : node.booleanValue();
    }

    /** Adds a mistake that shows in more than one field. */
    public void mistake(String sentence) {
        mistakes.add(sentence);
    }

    /** @throws ProblemException 400 with all mistakes, among them each field that was never asked for, if there are any */
    public void finish() {
        object.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                mistake("'" + field + "' is not known here; known are " + String.join(", ", known));
            }
        });
        if (!mistakes.isEmpty()) {
            throw new ProblemException(Response.Status.BAD_REQUEST, "The body has mistakes", mistakes);
        }
    }

    /** A parser of one line of text in NFC without control characters, 1 to {@code longest} characters. */
    public static Function<String, String> line(int longest) {
        return text -> {
            String line = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
            boolean odd = line.codePoints()
                    .anyMatch(
                            point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
            if (line.isEmpty() || line.length() > longest || odd) {
                throw new IllegalArgumentException("1 to " + longest + " characters on one line are expected");
            }
            return line;
        };
    }

    private @Nullable JsonNode node(String field) {
        known.add(field);
        return object.get(field);
    }

    private <T> @Nullable T parsed(String place, JsonNode node, Function<String, T> parser) {
        if (!node.isTextual()) {
            mistake(place + " is to be text");
            return null;
        }
        try {
            return parser.apply(node.textValue());
        } catch (IllegalArgumentException | DateTimeException e) {
            mistake(place + ": " + e.getMessage());
            return null;
        }
    }
}
