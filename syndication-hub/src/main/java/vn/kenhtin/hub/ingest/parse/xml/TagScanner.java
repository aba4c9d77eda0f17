package vn.kenhtin.hub.ingest.parse.xml;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Scans one start tag, with attributes quoted or not. For one tag and one thread. */
final class TagScanner {

    private static final int ATTRIBUTE_LIMIT = 100;

    private final String text;
    private final Map<String, String> raw = new LinkedHashMap<>();
    private int at;
    private String name = "";
    private boolean selfClosing;
    private boolean cutOff;

    /** A scanner of the tag whose {@code <} stands at {@code start}. */
    TagScanner(String text, int start) {
        this.text = text;
        this.at = start + 1;
    }

    /** Reads the tag; false when it is none. */
    boolean scan() {
        int limit = Math.min(text.length(), at + 120);
        if (at >= text.length() || (!Character.isLetter(text.charAt(at)) && text.charAt(at) != '_')) {
            return false;
        }
        int from = at;
        while (at < limit && isNamePart(text.charAt(at))) {
            at++;
        }
        name = text.substring(from, at).toLowerCase(Locale.ROOT);
        if (at < text.length() && !isBoundary(text.charAt(at))) {
            return false;
        }
        while (readAttribute()) {
            // each call consumes one
        }
        return true;
    }

    private boolean readAttribute() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '/')) {
            selfClosing = text.charAt(at) == '/';
            at++;
        }
        if (at >= text.length()) {
            cutOff = true;
            return false;
        }
        char c = text.charAt(at);
        if (c == '>' || c == '<') {
            at += c == '>' ? 1 : 0;
            return false;
        }
        selfClosing = false;
        int from = at;
        while (at < text.length() && !isBoundary(text.charAt(at)) && text.charAt(at) != '=') {
            at++;
        }
        String attribute = text.substring(from, Math.min(at, from + 120));
        String value = readValue();
        if (raw.size() < ATTRIBUTE_LIMIT && !attribute.isEmpty()) {
            raw.putIfAbsent(attribute.toLowerCase(Locale.ROOT), value);
        }
        return true;
    }

    private String readValue() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '=') {
            return "";
        }
        at++;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        char quote = at < text.length() ? text.charAt(at) : '>';
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? ++at : at;
        while (at < text.length() && !endsValue(text.charAt(at), quoted, quote)) {
            at++;
        }
        String value = text.substring(from, at);
        if (quoted && at < text.length() && text.charAt(at) == quote) {
            at++;
        }
        return value;
    }

    // XML forbids < in values: where one stands, the closing quote was forgotten
    private static boolean endsValue(char c, boolean quoted, char quote) {
        return quoted ? c == quote || c == '<' : Character.isWhitespace(c) || c == '>' || c == '<';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
    }

    private static boolean isBoundary(char c) {
        return Character.isWhitespace(c) || c == '>' || c == '/' || c == '<';
    }

    static String nameAt(String text, int from, int to) {
        return text.substring(from, Math.max(from, to)).strip().toLowerCase(Locale.ROOT);
    }

    int end() {
        return at;
    }

    boolean isSelfClosing() {
        return selfClosing;
    }

    boolean isCutOff() {
        return cutOff;
    }

    /** Qualified name in lower case. */
    String name() {
        return name;
    }

    String prefix() {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Namespaces it declares, by prefix. */
    Map<String, String> namespaces() {
        Map<String, String> declared = Map.of();
        for (Map.Entry<String, String> attribute : raw.entrySet()) {
            String key = attribute.getKey();
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                declared = declared.isEmpty() ? new LinkedHashMap<>() : declared;
                declared.put(key.equals("xmlns") ? "" : key.substring(6), attribute.getValue());
            }
        }
        return declared;
    }

    /** Its other attributes, references resolved. */
    Map<String, String> attributes(References references, int line) {
        XmlTag.Attributes all = new XmlTag.Attributes();
        raw.forEach((key, value) -> {
            if (!key.equals("xmlns") && !key.startsWith("xmlns:")) {
                int colon = key.indexOf(':');
                String prefix = colon < 0 ? "" : key.substring(0, colon);
                all.add(prefix, key.substring(colon + 1), references.resolve(value, line));
            }
        });
        return all.all();
    }
}
