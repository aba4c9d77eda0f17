package vn.kenhtin.hub.feed.write;

import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.text.Utf8Buffer;
import vn.kenhtin.hub.platform.text.Utf8Buffer.Escapes;

/** A JSON document in the making (RFC 8259): commas and escaping are done here, the order of opening and closing is the caller's. */
final class JsonText {

    private static final Escapes STRING = escapes();

    private final Utf8Buffer out;
    private final Pieces pieces = new Pieces();
    private boolean first = true;

    JsonText(int capacity) {
        out = new Utf8Buffer(capacity);
    }

    private static Escapes escapes() {
        Escapes escapes = Escapes.NONE;
        for (char c = 0; c < ' '; c++) {
            escapes = escapes.with(c, "\\u00" + (c < 16 ? "0" : "1") + Character.forDigit(c % 16, 16));
        }
        return escapes.with('\n', "\\n").with('\t', "\\t").with('"', "\\\"").with('\\', "\\\\");
    }

    /** Opens an object or array as the document or an element of an array. */
    JsonText open(String bracket) {
        separate();
        out.put(bracket);
        first = true;
        return this;
    }

    /** Opens an object or array as a field. */
    JsonText open(String name, String bracket) {
        name(name).put(bracket);
        first = true;
        return this;
    }

    JsonText close(String bracket) {
        out.put(bracket);
        first = false;
        return this;
    }

    /** A string field; a null or empty value leaves it out. */
    JsonText text(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            name(name).put("\"").put(text, STRING).put("\"");
        }
        return this;
    }

    JsonText number(String name, long value) {
        name(name).put(Long.toString(value));
        return this;
    }

    JsonText flag(String name, boolean value) {
        name(name).put(Boolean.toString(value));
        return this;
    }

    /** A string as an element of an array. */
    JsonText value(String text) {
        separate();
        out.put("\"").put(text, STRING).put("\"");
        return this;
    }

    /** Writes an element of an array without which the document is whole too. */
    void piece(Runnable writing) {
        separate();
        first = true;
        int start = out.size();
        writing.run();
        pieces.add(start, out.size());
    }

    WrittenFeed written() {
        return new WrittenFeed(out.toByteArray(), pieces.marks());
    }

    private Utf8Buffer name(String name) {
        separate();
        return out.put("\"").put(name).put("\":");
    }

    private void separate() {
        if (!first) {
            out.put(",");
        }
        first = false;
    }
}
