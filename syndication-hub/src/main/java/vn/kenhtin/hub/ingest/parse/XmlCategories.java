package vn.kenhtin.hub.ingest.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.xml.XmlNode;

/** Sections and tags of an entry: RSS and Atom {@code category}, {@code dc:subject}, {@code itunes:category}, {@code media:category}. Stateless. */
final class XmlCategories {

    private XmlCategories() {}

    static void collect(XmlNode entry, List<String> categories) {
        for (XmlNode child : entry.children()) {
            String category = switch (child.vocabulary()) {
                case RSS, ATOM, MEDIA, ITUNES -> child.name().equals("category") ? label(child) : null;
                case DC, DCTERMS -> child.name().equals("subject") ? child.text() : null;
                default -> null;
            };
            if (category != null && !category.isBlank()) {
                categories.add(PlainText.ofHtml(category));
            }
        }
    }

    private static @Nullable String label(XmlNode category) {
        for (String attribute : new String[] {"label", "term"}) {
            String value = category.attribute(attribute);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return category.text().isEmpty() ? category.attribute("text") : category.text();
    }
}
