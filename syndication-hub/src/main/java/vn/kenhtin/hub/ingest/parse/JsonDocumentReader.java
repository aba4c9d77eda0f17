package vn.kenhtin.hub.ingest.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON item by item: strictly first, then with its usual mistakes allowed and over a broken item to the next. For one document and one thread. */
final class JsonDocumentReader {

    private static final int MOST_RESTARTS = 50;
    private static final Pattern NEXT_ITEM = Pattern.compile("}\\s{0,200},\\s{0,200}\\{");
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(FeedParser.DEPTH_LIMIT)
            .maxStringLength(FeedParser.SIZE_LIMIT)
            .build();
    private static final ObjectMapper STRICT =
            new JsonMapper(JsonFactory.builder().streamReadConstraints(LIMITS).build());
    private static final ObjectMapper LENIENT = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build());

    private final String text;
    private final FindingLog log;
    private ObjectNode head = JsonNodeFactory.instance.objectNode();
    private List<JsonDocument.Item> items = new ArrayList<>();
    private String list = "";
    private boolean insideItems;
    private int itemStart;
    private int restarts;

    JsonDocumentReader(String text, FindingLog log) {
        this.text = text;
        this.log = log;
    }

    JsonDocument read() {
        try (JsonParser parser = STRICT.createParser(text)) {
            readDocument(parser);
            return new JsonDocument(list, head, items);
        } catch (IOException broken) {
            log.add(Trouble.JSON_NOT_WELL_FORMED, line(broken, 0), reason(broken));
        }
        head = JsonNodeFactory.instance.objectNode();
        items = new ArrayList<>();
        insideItems = false;
        readLeniently();
        return new JsonDocument(list, head, items);
    }

    private void readLeniently() {
        try (JsonParser parser = LENIENT.createParser(text)) {
            readDocument(parser);
        } catch (IOException broken) {
            int error = broken instanceof JsonProcessingException json && json.getLocation() != null
                    ? (int) json.getLocation().getCharOffset()
                    : itemStart;
            if (insideItems) {
                tellOfBroken(broken);
                readRest(Math.max(error, itemStart));
            } else {
                log.add(Trouble.TRUNCATED, line(broken, 0));
            }
        }
    }

    /** Goes on behind a broken item with the first thing that looks like the beginning of another. */
    private void readRest(int error) {
        int from = Math.max(itemStart, error - 1);
        Matcher next = NEXT_ITEM.matcher(text);
        while (from < text.length() && restarts++ < MOST_RESTARTS && next.find(from)) {
            int start = next.end() - 1;
            itemStart = start;
            try (JsonParser parser = LENIENT.createParser("[" + text.substring(start))) {
                parser.nextToken();
                readItems(parser, start - 1);
                return;
            } catch (IOException brokenAgain) {
                tellOfBroken(brokenAgain);
                from = Math.max(itemStart + 1, start + 1);
            }
        }
    }

    private void readDocument(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            readItems(parser, 0);
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && (name.equals("items") || name.equals("results"))) {
                list = name;
                readItems(parser, 0);
            } else {
                head.set(name, parser.readValueAsTree());
            }
        }
    }

    private void readItems(JsonParser parser, int offset) throws IOException {
        insideItems = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                break;
            }
            itemStart = offset + (int) parser.currentTokenLocation().getCharOffset();
            int line = parser.currentTokenLocation().getLineNr() + (offset == 0 ? 0 : lineOf(offset + 1) - 1);
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                log.add(Trouble.JSON_ENTRY_BROKEN, line, "{ … }");
            } else if (items.size() >= FeedParser.ENTRY_LIMIT) {
                parser.skipChildren();
                log.add(Trouble.TOO_MANY_ENTRIES, line, Integer.toString(FeedParser.ENTRY_LIMIT));
            } else {
                items.add(new JsonDocument.Item(parser.readValueAsTree(), line));
            }
        }
        insideItems = false;
    }

    private void tellOfBroken(IOException broken) {
        Trouble trouble = broken instanceof JsonEOFException ? Trouble.TRUNCATED_ENTRY : Trouble.JSON_ENTRY_BROKEN;
        log.add(trouble, lineOf(itemStart), reason(broken));
    }

    private int lineOf(int offset) {
        return 1
                + (int) text.substring(0, Math.min(offset, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static int line(IOException failure, int otherwise) {
        return failure instanceof JsonProcessingException json && json.getLocation() != null
                ? json.getLocation().getLineNr()
                : otherwise;
    }

    private static String reason(IOException failure) {
        String message =
                failure instanceof JsonProcessingException json ? json.getOriginalMessage() : failure.getMessage();
        return String.valueOf(message);
    }
}
