package vn.kenhtin.hub.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element of a feed, read only once built. Names are in lower case, since the wild spells {@code pubDate} in every way. */
public final class XmlNode {

    private final Vocabulary vocabulary;
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final @Nullable XmlNode parent;
    private final int line;
    private List<XmlNode> children = List.of();
    private String text = "";
    private boolean markup;

    XmlNode(XmlTag tag, Vocabulary vocabulary, @Nullable XmlNode parent) {
        this.vocabulary = vocabulary;
        this.namespace = tag.namespace();
        this.name = tag.name();
        this.attributes = tag.attributes();
        this.line = tag.line();
        this.parent = parent;
    }

    void add(XmlNode child) {
        if (children.isEmpty()) {
            children = new ArrayList<>();
        }
        children.add(child);
    }

    void text(String all, boolean isMarkup) {
        text = all;
        markup = isMarkup;
    }

    /** The vocabulary its name is of. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Its namespace as declared, empty for none. */
    public String namespace() {
        return namespace;
    }

    /** Local name in lower case. */
    public String name() {
        return name;
    }

    /** Line of its start tag, from 1. */
    public int line() {
        return line;
    }

    /** Its character data, outer white space removed; HTML when {@link #isMarkup()}. */
    public String text() {
        return text;
    }

    /** Whether elements stood inside and are part of {@link #text()} as HTML. */
    public boolean isMarkup() {
        return markup;
    }

    /** The attribute of that lower-case local name ({@code xml:} kept as prefix), or null. */
    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The attribute, or {@code otherwise} where it is not given. */
    public String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    /** The attribute of this element or of its nearest ancestor that has it, or null. */
    public @Nullable String inherited(String attribute) {
        for (XmlNode node = this; node != null; node = node.parent) {
            String value = node.attributes.get(attribute);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The values of the attribute from the root down to this element. */
    public List<String> trail(String attribute) {
        List<String> values = new ArrayList<>(2);
        for (XmlNode node = this; node != null; node = node.parent) {
            String value = node.attributes.get(attribute);
            if (value != null) {
                values.add(0, value);
            }
        }
        return values;
    }

    /** All children in document order; entries of a feed are not among its children. */
    public List<XmlNode> children() {
        return children;
    }

    /** The first child of that name, or null. */
    public @Nullable XmlNode child(Vocabulary of, String called) {
        for (XmlNode child : children) {
            if (child.is(of, called)) {
                return child;
            }
        }
        return null;
    }

    /** The children of that name in document order. */
    public List<XmlNode> children(Vocabulary of, String called) {
        List<XmlNode> found = new ArrayList<>(2);
        for (XmlNode child : children) {
            if (child.is(of, called)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The text of the first child of that name that has any, or null. */
    public @Nullable String textOf(Vocabulary of, String called) {
        for (XmlNode child : children) {
            if (child.is(of, called) && !child.text.isEmpty()) {
                return child.text;
            }
        }
        return null;
    }

    /** Whether it is the element of that vocabulary and name. */
    public boolean is(Vocabulary of, String called) {
        return vocabulary == of && name.equals(called);
    }
}
