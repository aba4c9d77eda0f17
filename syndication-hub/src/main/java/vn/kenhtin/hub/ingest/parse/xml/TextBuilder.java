package vn.kenhtin.hub.ingest.parse.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** Collects what stands inside one element: its character data, and markup inside it as HTML. */
final class TextBuilder {

    private static final Set<String> VOID =
            Set.of("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "wbr");

    private final boolean holdsElements;
    private final boolean xhtml;
    private final Deque<String> markup = new ArrayDeque<>();
    private String first = "";
    private StringBuilder all = new StringBuilder(0);
    private boolean hadMarkup;

    private TextBuilder(boolean holdsElements, boolean xhtml) {
        this.holdsElements = holdsElements;
        this.xhtml = xhtml;
    }

    static TextBuilder of(XmlTag tag, Vocabulary vocabulary) {
        boolean xhtml = vocabulary == Vocabulary.ATOM
                && tag.attributes().getOrDefault("type", "").contains("xhtml");
        return new TextBuilder(Structure.holdsElements(vocabulary, tag.name()), xhtml);
    }

    boolean takesMarkup() {
        return !holdsElements;
    }

    boolean isInsideMarkup() {
        return !markup.isEmpty();
    }

    boolean isMarkup() {
        return hadMarkup;
    }

    void text(String data) {
        if (holdsElements && data.isBlank()) {
            return;
        }
        // inside XHTML a reference stands for a character; elsewhere the text around stray tags is itself HTML
        append(!markup.isEmpty() || xhtml ? escape(data) : data);
    }

    void start(XmlTag tag) {
        boolean wrapper = xhtml && markup.isEmpty() && tag.name().equals("div");
        markup.push(wrapper ? "" : tag.name());
        hadMarkup = true;
        if (!wrapper) {
            StringBuilder html = new StringBuilder(64).append('<').append(tag.name());
            for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
                html.append(' ').append(attribute.getKey()).append("=\"");
                html.append(escape(attribute.getValue()).replace("\"", "&quot;"))
                        .append('"');
            }
            append(html.append('>').toString());
        }
    }

    void end() {
        String name = markup.pop();
        if (!name.isEmpty() && !VOID.contains(name)) {
            append("</" + name + ">");
        }
    }

    private void append(String more) {
        if (first.isEmpty()) {
            first = more;
        } else {
            if (all.isEmpty()) {
                all = new StringBuilder(first.length() + more.length() + 64).append(first);
            }
            all.append(more);
        }
    }

    private static String escape(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0) {
            return text;
        }
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Everything collected, outer white space removed. */
    @Override
    public String toString() {
        return (all.isEmpty() ? first : all.toString()).strip();
    }
}
