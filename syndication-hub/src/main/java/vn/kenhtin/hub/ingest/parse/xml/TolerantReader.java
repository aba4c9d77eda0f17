package vn.kenhtin.hub.ingest.parse.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * Reads whatever looks like XML: tags that nobody closed, references that nobody declared, documents that end too early. One pass, whose time is linear in the
 * text's length. For one document and one thread.
 */
final class TolerantReader {

    private static final Set<String> NEVER_CLOSED = Set.of("area", "br", "col", "embed", "hr", "img", "input", "wbr");

    private final String text;
    private final int depthLimit;
    private final TreeBuilder tree;
    private final RepairLog repairs;
    private final LineCounter lines;
    private final References references;
    private final NamespaceScope scope = new NamespaceScope();
    private final Deque<String> open = new ArrayDeque<>();
    private int position;
    private boolean noMoreComments;
    private boolean noMoreSectionEnds;
    private boolean doctypeSeen;

    TolerantReader(String text, int start, int depthLimit, TreeBuilder tree, RepairLog repairs) {
        this.text = text;
        this.position = start;
        this.depthLimit = depthLimit;
        this.tree = tree;
        this.repairs = repairs;
        this.lines = new LineCounter(text);
        this.references = new References(repairs);
    }

    void read() {
        while (position < text.length() && !tree.isFull()) {
            int next = text.indexOf('<', position);
            int end = next < 0 ? text.length() : next;
            if (end > position) {
                characters(text.substring(position, end));
                position = end;
            } else {
                markup();
            }
        }
        if (tree.isInsideEntry()) {
            repairs.add("truncated-entry", lines.at(text.length()), "");
        } else if (!open.isEmpty() && !tree.isFull()) {
            repairs.add("truncated", lines.at(text.length()), open.element());
        }
    }

    private void characters(String data) {
        if (!open.isEmpty()) {
            tree.text(references.resolve(data, lines.at(position)));
        }
    }

    private void markup() {
        if (text.startsWith("<!--", position)) {
            comment();
        } else if (text.regionMatches(true, position, "<![CDATA[", 0, 9)) {
            cdata();
        } else if (!doctypeSeen && text.regionMatches(true, position, "<!DOCTYPE", 0, 9)) {
            doctypeSeen = true;
            position = references.readDoctype(text, position);
        } else if (text.startsWith("<!", position) || text.startsWith("<?", position)) {
            int end = text.indexOf('>', position);
            position = end < 0 ? text.length() : end + 1;
        } else if (text.startsWith("</", position)) {
            endTag();
        } else {
            startTag();
        }
    }

    private void comment() {
        int end = noMoreComments ? -1 : text.indexOf("-->", position + 4);
        noMoreComments = end < 0;
        position = end < 0 ? position + 4 : end + 3;
    }

    private void cdata() {
        int from = position + 9;
        int end = noMoreSectionEnds ? -1 : text.indexOf("]]>", from);
        noMoreSectionEnds = end < 0;
        position = end + 3;
        if (end < 0) {
            // the section was never closed: its element's end tag is the next best mark
            end = open.isEmpty() ? -1 : text.indexOf("</" + open.element(), from);
            repairs.add("unclosed-cdata", lines.at(from), "");
            position = end < 0 ? text.length() : end;
        }
        if (end >= 0 && !open.isEmpty()) {
            tree.text(references.withoutControls(text.substring(from, end), lines.at(from)));
        }
    }

    private void startTag() {
        TagScanner tag = new TagScanner(text, position);
        if (!tag.scan()) {
            repairs.add(
                    "raw-less-than",
                    lines.at(position),
                    text.substring(position, Math.min(position + 20, text.length())));
            characters("<");
            position++;
            return;
        }
        int line = lines.at(position);
        position = tag.end();
        if (tag.isCutOff()) {
            return;
        }
        Map<String, String> declared = tag.namespaces();
        XmlTag start = new XmlTag(
                scope.resolve(declared, tag.prefix()),
                tag.prefix(),
                tag.localName(),
                tag.attributes(references, line),
                line);
        closeWhatMustBeClosedBefore(start);
        if (open.size() >= depthLimit) {
            repairs.add("too-deep", line, start.name());
            return;
        }
        boolean alone = tag.isSelfClosing() || (tree.takesMarkup() && NEVER_CLOSED.contains(start.name()));
        push(tag.name(), declared);
        tree.start(start);
        if (alone) {
            pop();
        }
    }

    private void closeWhatMustBeClosedBefore(XmlTag start) {
        Vocabulary vocabulary = tree.vocabularyOf(start);
        if (tree.takesMarkup() && Structure.endsText(vocabulary, start.name(), tree.isInsideMarkup())) {
            repairs.add("unclosed-tag", start.line(), open.element());
            while (tree.takesMarkup()) {
                pop();
            }
        }
        if (tree.isInsideEntry() && Structure.isEntry(vocabulary, start.name())) {
            repairs.add("unclosed-tag", start.line(), open.element());
            while (tree.isInsideEntry()) {
                pop();
            }
        }
    }

    private void endTag() {
        int line = lines.at(position);
        int stop = position + 2;
        while (stop < text.length() && text.charAt(stop) != '>' && text.charAt(stop) != '<') {
            stop++;
        }
        String name = TagScanner.nameAt(text, position + 2, stop);
        position = stop < text.length() && text.charAt(stop) == '>' ? stop + 1 : stop;
        if (stop == text.length()) {
            return;
        }
        if (!open.contains(name)) {
            repairs.add("stray-end-tag", line, name);
            return;
        }
        if (!open.element().equals(name)) {
            repairs.add("unclosed-tag", line, open.element());
        }
        while (!open.element().equals(name)) {
            pop();
        }
        pop();
    }

    private void push(String name, Map<String, String> declared) {
        open.push(name);
        scope.enter(declared);
    }

    private void pop() {
        open.pop();
        scope.leave();
        tree.end();
    }
}
