package vn.kenhtin.hub.ingest.parse;

import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.MEDIA;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.RSS;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.xml.XmlNode;

/** Media of an entry: RSS {@code enclosure}, Atom enclosure links, Media RSS contents and thumbnails, in this order. Stateless. */
final class XmlMedia {

    private XmlMedia() {}

    static void collect(XmlNode entry, EntryDraft draft) {
        for (XmlNode enclosure : entry.children(RSS, "enclosure")) {
            add(enclosure, enclosure.attribute("url", enclosure.text()), draft, null);
        }
        for (XmlNode link : XmlLinks.elements(entry, "enclosure")) {
            add(link, link.attribute("href"), draft, null);
        }
        contents(entry, draft);
        for (XmlNode group : entry.children(MEDIA, "group")) {
            contents(group, draft);
        }
        draft.image = image(draft, entry);
    }

    private static void contents(XmlNode parent, EntryDraft draft) {
        for (XmlNode content : parent.children(MEDIA, "content")) {
            add(content, content.attribute("url"), draft, parent);
        }
    }

    private static void add(XmlNode node, @Nullable String written, EntryDraft draft, @Nullable XmlNode parent) {
        URI url = Links.resolve(draft.base, written);
        if (url == null) {
            return;
        }
        String length = node.attribute("length");
        draft.enclosures.add(new Entry.Enclosure(
                url,
                MediaTypes.of(node.attribute("type"), url, node.attribute("medium")),
                Numbers.count(length != null ? length : node.attribute("filesize")),
                (int) Math.min(Numbers.count(node.attribute("width")), 100_000),
                (int) Math.min(Numbers.count(node.attribute("height")), 100_000),
                title(node, parent),
                text(node, parent, "credit")));
    }

    private static @Nullable String title(XmlNode node, @Nullable XmlNode parent) {
        String description = text(node, parent, "description");
        String title = description != null ? description : text(node, parent, "title");
        return title != null ? title : PlainText.lineOrNull(node.attribute("title"));
    }

    private static @Nullable String text(XmlNode node, @Nullable XmlNode parent, String name) {
        String own = node.textOf(MEDIA, name);
        return PlainText.ofHtmlOrNull(own != null || parent == null ? own : parent.textOf(MEDIA, name));
    }

    private static @Nullable URI image(EntryDraft draft, XmlNode entry) {
        Entry.Enclosure best = null;
        for (Entry.Enclosure enclosure : draft.enclosures) {
            if (enclosure.isImage() && (best == null || enclosure.width() > best.width())) {
                best = enclosure;
            }
        }
        if (best != null) {
            return best.url();
        }
        XmlNode thumbnail = thumbnail(entry);
        return thumbnail == null ? null : Links.resolve(draft.base, thumbnail.attribute("url", thumbnail.text()));
    }

    private static @Nullable XmlNode thumbnail(XmlNode entry) {
        XmlNode own = entry.child(MEDIA, "thumbnail");
        for (XmlNode holder : entry.children()) {
            if (own == null && holder.vocabulary() == MEDIA) {
                own = holder.child(MEDIA, "thumbnail");
            }
        }
        return own;
    }
}
