package vn.kenhtin.hub.ingest.parse.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one document from its events: the head as children of the root, the entries apart. Not for use by several threads. */
final class TreeBuilder {

    private final int entryLimit;
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private final Deque<TextBuilder> texts = new ArrayDeque<>();
    private final List<XmlNode> entries = new ArrayList<>();
    private @Nullable XmlNode root;
    private @Nullable XmlNode entry;
    private int beyondLimit;
    private int skipped;
    private boolean page;

    TreeBuilder(int entryLimit) {
        this.entryLimit = entryLimit;
    }

    /** An element begins. */
    void start(XmlTag tag) {
        if (root != null && open.isEmpty()) {
            return;
        }
        if (skipped > 0) {
            skipped++;
        } else if (takesMarkup()) {
            texts.element().start(tag);
        } else {
            begin(tag);
        }
    }

    private void begin(XmlTag tag) {
        Vocabulary vocabulary = vocabularyOf(tag);
        if (root == null && !Structure.isRoot(vocabulary, tag.name())) {
            // a wrapper around the feed is passed over, a page is not a feed
            page = tag.name().equals("html");
            return;
        }
        boolean isEntry = Structure.isEntry(vocabulary, tag.name()) && entry == null;
        if (isEntry && entries.size() >= entryLimit) {
            beyondLimit++;
            skipped = 1;
            return;
        }
        XmlNode node = new XmlNode(tag, vocabulary, open.peek());
        if (root == null) {
            root = node;
        }
        if (isEntry) {
            entry = node;
        }
        open.push(node);
        texts.push(TextBuilder.of(tag, vocabulary));
    }

    /** The vocabulary of a tag, given what the root has shown of the author's habits. */
    Vocabulary vocabularyOf(XmlTag tag) {
        Vocabulary own = Vocabulary.of(tag.namespace(), tag.prefix());
        if (root == null) {
            return switch (tag.name()) {
                case "rss" -> Vocabulary.RSS;
                case "feed" -> own == Vocabulary.XHTML ? own : Vocabulary.ATOM;
                default -> own;
            };
        }
        boolean unknown = own == Vocabulary.OTHER && !tag.namespace().isEmpty();
        boolean asRoot =
                tag.namespace().equals(root.namespace()) && (tag.prefix().isEmpty() || unknown);
        return asRoot && root.vocabulary() != Vocabulary.RDF ? root.vocabulary() : own;
    }

    /** Character data, references resolved. */
    void text(String data) {
        if (skipped == 0 && !texts.isEmpty()) {
            texts.element().text(data);
        }
    }

    /** The element begun last and not ended yet ends. */
    void end() {
        if (skipped > 0) {
            skipped--;
        } else if (isInsideMarkup()) {
            texts.element().end();
        } else if (!open.isEmpty()) {
            close();
        }
    }

    private void close() {
        XmlNode node = open.pop();
        TextBuilder text = texts.pop();
        node.text(text.toString(), text.isMarkup());
        XmlNode parent = open.peek();
        if (node == entry) {
            entries.add(node);
            entry = null;
        } else if (parent != null) {
            parent.add(node);
        }
    }

    /** Whether no more is wanted: it is a page, not a feed. */
    boolean isFull() {
        return page;
    }

    /** Whether an element that begins now is markup of the text it stands in. */
    boolean takesMarkup() {
        return !texts.isEmpty() && texts.element().takesMarkup();
    }

    /** Whether markup inside a text is open. */
    boolean isInsideMarkup() {
        return !texts.isEmpty() && texts.element().isInsideMarkup();
    }

    /** Whether an entry has begun and not ended. */
    boolean isInsideEntry() {
        return entry != null;
    }

    /** What has been built; an entry still open is not part of it. */
    XmlTree tree(RepairLog repairs) {
        while (!open.isEmpty()) {
            if (entry != null) {
                open.pop();
                texts.pop();
                entry = open.contains(entry) ? entry : null;
            } else {
                close();
            }
        }
        return new XmlTree(root, entries, beyondLimit, page, repairs.all());
    }
}
