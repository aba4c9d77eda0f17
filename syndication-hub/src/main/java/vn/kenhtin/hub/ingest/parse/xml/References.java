package vn.kenhtin.hub.ingest.parse.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Resolves character and entity references: XML's five, HTML's names, and plain internal entities of the DOCTYPE within a cap. What is none stays as
 * written. For one document and one thread.
 */
final class References {

    private static final int LONGEST_NAME = 32;
    private static final int ENTITY_LIMIT = 100;
    private static final int EXPANSION_LIMIT = 100_000;
    private static final int SUBSET_LIMIT = 65_536;
    private static final Pattern ENTITY = Pattern.compile(
            "<!ENTITY\\s{1,20}([\\w.-]{1,32})\\s{1,20}(?:\"([^\"&%]{0,1000})\"|'([^'&%]{0,1000})')\\s{0,20}>");

    private final RepairLog repairs;
    private final Map<String, String> declared = new HashMap<>();
    private int expanded;

    References(RepairLog repairs) {
        this.repairs = repairs;
    }

    /** Reads the DOCTYPE at {@code start} and answers where it ends. */
    int readDoctype(String text, int start) {
        int end = text.indexOf('>', start);
        if (end < 0) {
            return text.length();
        }
        int subset = text.substring(start, end).indexOf('[');
        if (subset < 0) {
            return end + 1;
        }
        subset += start;
        int limit = Math.min(text.length(), subset + SUBSET_LIMIT);
        Matcher close = Pattern.compile("\\]\\s{0,20}>").matcher(text).region(subset, limit);
        if (!close.find()) {
            return end + 1;
        }
        Matcher entity = ENTITY.matcher(text).region(subset, close.start());
        while (entity.find() && declared.size() < ENTITY_LIMIT) {
            String value = entity.group(2) != null ? entity.group(2) : entity.group(3);
            declared.putIfAbsent(entity.group(1), value);
        }
        return close.end();
    }

    /** {@code data} with its references resolved and without characters that XML forbids. */
    String resolve(String data, int line) {
        String clean = withoutControls(data, line);
        int ampersand = clean.indexOf('&');
        if (ampersand < 0) {
            return clean;
        }
        StringBuilder resolved = new StringBuilder(clean.length());
        int done = 0;
        while (ampersand >= 0) {
            resolved.append(clean, done, ampersand);
            int end = endOf(clean, ampersand);
            String meaning = end < 0 ? null : meaningOf(clean.substring(ampersand + 1, end), line);
            if (meaning == null) {
                repairs.add(
                        "raw-ampersand", line, clean.substring(ampersand, Math.min(ampersand + 20, clean.length())));
            }
            resolved.append(meaning == null ? "&" : meaning);
            done = meaning == null ? ampersand + 1 : end + 1;
            ampersand = clean.indexOf('&', done);
        }
        return resolved.append(clean, done, clean.length()).toString();
    }

    private static int endOf(String data, int ampersand) {
        int limit = Math.min(data.length(), ampersand + LONGEST_NAME + 2);
        for (int i = ampersand + 1; i < limit; i++) {
            char c = data.charAt(i);
            if (c == ';') {
                return i;
            }
            if (!Character.isLetterOrDigit(c) && c != '#' && c != '.' && c != '_' && c != '-') {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable String meaningOf(String name, int line) {
        if (name.startsWith("#")) {
            return character(name, line);
        }
        String own = declared.get(name);
        if (own != null) {
            expanded += own.length();
            return expanded > EXPANSION_LIMIT ? null : own;
        }
        if (!isXml(name)) {
            repairs.add("html-entity", line, "&" + name + ";");
        }
        String html = Entities.getByName(name);
        return html.isEmpty() ? null : html;
    }

    private static boolean isXml(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> false;
        };
    }

    private @Nullable String character(String name, int line) {
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int code =
                    hex ? Integer.parseInt(name, 2, name.length(), 16) : Integer.parseInt(name, 1, name.length(), 10);
            if (!isAllowed(code)) {
                repairs.add("control-character", line, "&" + name + ";");
                return "";
            }
            return Character.toString(code);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** {@code data} without characters that XML 1.0 forbids. */
    String withoutControls(String data, int line) {
        for (int i = 0; i < data.length(); i++) {
            if (!isAllowedUnit(data.charAt(i))) {
                repairs.add("control-character", line, "U+%04X".formatted((int) data.charAt(i)));
                StringBuilder clean = new StringBuilder(data.length());
                data.chars().filter(c -> isAllowedUnit((char) c)).forEach(c -> clean.append((char) c));
                return clean.toString();
            }
        }
        return data;
    }

    private static boolean isAllowedUnit(char c) {
        return c >= 0x20 ? c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isAllowed(int code) {
        return Character.isValidCodePoint(code)
                && (code < 0xD800 || code > 0xDFFF)
                && (code > 0xFFFF || isAllowedUnit((char) code));
    }
}
