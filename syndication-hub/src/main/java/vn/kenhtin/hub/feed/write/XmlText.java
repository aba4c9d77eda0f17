package vn.kenhtin.hub.feed.write;

import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.text.Utf8Buffer;
import vn.kenhtin.hub.platform.text.Utf8Buffer.Escapes;

/** An XML document in the making. It takes text that is free of forbidden characters and does all escaping itself. */
final class XmlText {

    private static final Escapes NEVER_RAW = Escapes.NONE.with('>', "&gt;").with('"', "&quot;");
    private static final Escapes MARKUP = NEVER_RAW.with('&', "&amp;").with('<', "&lt;");
    private static final Escapes HEXADECIMAL = NEVER_RAW.with('&', "&#x26;").with('<', "&#x3C;");

    private static final String CDATA_END = "]]>";
    private static final String CDATA_SPLIT = "]]]]><![CDATA[>";

    private final Utf8Buffer out;
    private final Pieces pieces = new Pieces();

    XmlText(int capacity) {
        out = new Utf8Buffer(capacity).put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Opens an element. {@code attributes} are names and values in turn; a null value leaves its attribute out. */
    XmlText open(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.put(">\n");
        return this;
    }

    XmlText close(String name) {
        out.put("</").put(name).put(">\n");
        return this;
    }

    /** An element without content. */
    XmlText empty(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.put("/>\n");
        return this;
    }

    /** An element with text; null or empty text leaves the element out. */
    XmlText text(String name, @Nullable String value, @Nullable String... attributes) {
        if (value != null && !value.isEmpty()) {
            start(name, attributes);
            out.put(">");
            out.put(value, MARKUP);
            close(name);
        }
        return this;
    }

    /** An element of RSS whose text is plain by nature: hexadecimal references keep readers from taking it for HTML (RSS Advisory Board profile). */
    XmlText plain(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            start(name);
            out.put(">");
            out.put(value, HEXADECIMAL);
            close(name);
        }
        return this;
    }

    /** An element with HTML in it, taken over as it is. */
    XmlText html(String name, String value, @Nullable String... attributes) {
        start(name, attributes);
        out.put("><![CDATA[");
        out.put(value.contains(CDATA_END) ? value.replace(CDATA_END, CDATA_SPLIT) : value)
                .put(CDATA_END);
        return close(name);
    }

    /** Plain text written as HTML, for elements that readers take for HTML. */
    static String asHtml(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Writes a part without which the document is whole too. */
    void piece(Runnable writing) {
        int start = out.size();
        writing.run();
        pieces.add(start, out.size());
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    WrittenFeed written() {
        return new WrittenFeed(out.toByteArray(), pieces.marks());
    }

    private void start(String name, @Nullable String... attributes) {
        out.put("<").put(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.put(" ").put(attributes[i]).put("=\"");
                out.put(value, MARKUP);
                out.put("\"");
            }
        }
    }
}
