package vn.kenhtin.hub.feed.write;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An XML document in the making. It takes text that is free of forbidden characters and does all escaping itself. */
final class XmlText {

    private final StringBuilder out;

    XmlText(int capacity) {
        out = new StringBuilder(capacity).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Opens an element. {@code attributes} are names and values in turn; a null value leaves its attribute out. */
    XmlText open(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.append(">\n");
        return this;
    }

    XmlText close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element without content. */
    XmlText empty(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element with text; null or empty text leaves the element out. */
    XmlText text(String name, @Nullable String value, @Nullable String... attributes) {
        if (value != null && !value.isEmpty()) {
            start(name, attributes);
            out.append('>');
            escape(value, "&amp;", "&lt;");
            close(name);
        }
        return this;
    }

    /** An element of RSS whose text is plain by nature: hexadecimal references keep readers from taking it for HTML (RSS Advisory Board profile). */
    XmlText plain(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            start(name);
            out.append('>');
            escape(value, "&#x26;", "&#x3C;");
            close(name);
        }
        return this;
    }

    /** An element with HTML in it, taken over as it is. */
    XmlText html(String name, String value, @Nullable String... attributes) {
        start(name, attributes);
        out.append("><![CDATA[");
        int from = 0;
        for (int end = value.indexOf("]]>"); end >= 0; end = value.indexOf("]]>", from)) {
            out.append(value, from, end + 2).append("]]><![CDATA[");
            from = end + 2;
        }
        out.append(value, from, value.length()).append("]]>");
        return close(name);
    }

    /** Plain text written as HTML, for elements that readers take for HTML. */
    static String asHtml(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void start(String name, @Nullable String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value, "&amp;", "&lt;");
                out.append('"');
            }
        }
    }

    private void escape(String value, String ampersand, String less) {
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            String reference = switch (value.charAt(i)) {
                case '&' -> ampersand;
                case '<' -> less;
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> null;
            };
            if (reference != null) {
                out.append(value, from, i).append(reference);
                from = i + 1;
            }
        }
        out.append(value, from, value.length());
    }
}
