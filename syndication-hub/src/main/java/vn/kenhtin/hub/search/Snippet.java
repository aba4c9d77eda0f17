package vn.kenhtin.hub.search;

import java.util.List;

/**
 * A piece of an article as it is written there, accents and all.
 *
 * @param text plain text, not escaped for any markup
 * @param marks the words found, in order and without overlap
 */
public record Snippet(String text, List<Mark> marks) {

    /** Characters {@code start} (inclusive) to {@code end} (exclusive) of a snippet. */
    public record Mark(int start, int end) {}

    /** {@code text} with each mark between {@code open} and {@code close}; nothing is escaped. */
    public String marked(String open, String close) {
        StringBuilder marked = new StringBuilder();
        int done = 0;
        for (Mark mark : marks) {
            marked.append(text, done, mark.start())
                    .append(open)
                    .append(text, mark.start(), mark.end())
                    .append(close);
            done = mark.end();
        }
        return marked.append(text, done, text.length()).toString();
    }

    /** As HTML: the text escaped, each mark in {@code <mark>}. */
    public String html() {
        StringBuilder html = new StringBuilder();
        int done = 0;
        for (Mark mark : marks) {
            escape(done, mark.start(), html);
            html.append("<mark>");
            escape(mark.start(), mark.end(), html);
            html.append("</mark>");
            done = mark.end();
        }
        escape(done, text.length(), html);
        return html.toString();
    }

    private void escape(int start, int end, StringBuilder html) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
