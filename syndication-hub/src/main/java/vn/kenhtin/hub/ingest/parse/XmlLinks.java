package vn.kenhtin.hub.ingest.parse;

import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.ATOM;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.RSS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.xml.XmlNode;

/** Link elements: Atom's with {@code rel} and {@code href}, wherever they are borrowed, and RSS' with text. Stateless. */
final class XmlLinks {

    private XmlLinks() {}

    /** The page that a feed, an entry or a source is about, as written; null for none. */
    static @Nullable String alternate(XmlNode node) {
        String rss = node.textOf(RSS, "link");
        if (rss != null) {
            return rss;
        }
        String best = null;
        for (XmlNode link : links(node)) {
            String type = link.attribute("type", "text/html");
            boolean page = type.contains("html");
            if (rel(link).equals("alternate") && link.attribute("href") != null && (page || best == null)) {
                best = link.attribute("href");
                if (page) {
                    return best;
                }
            }
        }
        return best;
    }

    /** Targets of the links of that relation, as written. */
    static List<String> withRel(XmlNode node, String rel) {
        List<String> targets = new ArrayList<>(2);
        for (XmlNode link : links(node)) {
            String href = link.attribute("href");
            if (href != null && rel(link).equals(rel)) {
                targets.add(href);
            }
        }
        return targets;
    }

    /** The link elements of that relation. */
    static List<XmlNode> elements(XmlNode node, String rel) {
        List<XmlNode> found = new ArrayList<>(2);
        for (XmlNode link : links(node)) {
            if (rel(link).equals(rel)) {
                found.add(link);
            }
        }
        return found;
    }

    private static List<XmlNode> links(XmlNode node) {
        List<XmlNode> links = new ArrayList<>(4);
        for (XmlNode child : node.children()) {
            if ((child.vocabulary() == ATOM || child.vocabulary() == RSS)
                    && child.name().equals("link")) {
                links.add(child);
            }
        }
        return links;
    }

    private static String rel(XmlNode link) {
        String rel = link.attribute("rel", "alternate").strip().toLowerCase(Locale.ROOT);
        return rel.startsWith("http://www.iana.org/assignments/relation/")
                ? rel.substring(rel.lastIndexOf('/') + 1)
                : rel;
    }
}
