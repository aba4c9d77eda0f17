package vn.kenhtin.importer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The visible lines of a page, one for each block, in NFC, without empty ones and without odd spaces. */
final class PageLines {

    private static final String CHROME =
            "script, style, noscript, template, head, nav, header, footer, form, select, button, iframe";

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private PageLines() {}

    /** Reads HTML if {@code page} has a tag that only HTML has, else plain text. */
    static List<String> of(String page) {
        PageLines reader = new PageLines();
        if (looksLikeHtml(page)) {
            reader.readHtml(Jsoup.parse(page));
        } else {
            page.lines().forEach(text -> {
                reader.line.append(text);
                reader.endLine();
            });
        }
        return List.copyOf(reader.lines);
    }

    private static boolean looksLikeHtml(String page) {
        return page.matches("(?is).*<(?:!doctype|html|body|div|p|td|span|br)\\b.*");
    }

    private void readHtml(Document document) {
        document.select(CHROME).remove();
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    line.append(text.getWholeText().replace('\n', ' '));
                } else if (breaksLine(node)) {
                    endLine();
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaksLine(node)) {
                    endLine();
                }
            }
        });
        endLine();
    }

    private static boolean breaksLine(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
    }

    private void endLine() {
        // soft hyphens and zero-width characters out, every kind of space to one
        String text = Normalizer.normalize(line, Normalizer.Form.NFC)
                .replaceAll("[\\u00AD\\u200B-\\u200D\\uFEFF]", "")
                .replaceAll("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+", " ")
                .strip();
        if (!text.isEmpty()) {
            lines.add(text);
        }
        line.setLength(0);
    }
}
