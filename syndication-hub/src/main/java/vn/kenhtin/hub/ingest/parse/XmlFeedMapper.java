package vn.kenhtin.hub.ingest.parse;

import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.ATOM;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.RSS;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.TOMBSTONE;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.kenhtin.hub.ingest.parse.xml.XmlNode;
import vn.kenhtin.hub.ingest.parse.xml.XmlTree;

/** Maps the tree of an XML feed. For one document and one thread. */
final class XmlFeedMapper {

    /** What the feeds of hubs like this one say of their maker. */
    private static final String OURS = "Kênh Tin";

    private final URI url;
    private final Dates dates;
    private final FindingLog log;

    XmlFeedMapper(URI url, Dates dates, FindingLog log) {
        this.url = url;
        this.dates = dates;
        this.log = log;
    }

    /** The feed of {@code tree}, whose root is {@code root}; its findings are left in the log. */
    ParsedFeed map(XmlTree tree, XmlNode root, String charset) {
        XmlNode inner = root.child(RSS, "channel");
        XmlNode channel = inner == null ? root : inner;
        FeedHead head = new XmlHeadMapper(url, dates, log).map(root, channel);
        List<Tombstone> tombstones = tombstones(root);
        tombstones.addAll(channel == root ? List.of() : tombstones(channel));
        URI base = FeedBytes.base(url, head);
        XmlEntryMapper mapper = new XmlEntryMapper(base, dates, log, head.language());
        EntryFinisher finisher = new EntryFinisher(base, XmlPeople.names(channel), dates, log);
        List<Entry> entries = new ArrayList<>(tree.entries().size());
        boolean ours = isOurs(channel);
        for (XmlNode node : tree.entries()) {
            EntryDraft draft = mapper.map(node);
            draft.exact = ours;
            Entry entry = finisher.finish(draft);
            if (entry != null) {
                entries.add(entry);
            }
        }
        FeedDialect dialect = dialect(root, channel, tree.entries());
        return new ParsedFeed(dialect, charset, head, entries, tombstones, log.all());
    }

    private static boolean isOurs(XmlNode channel) {
        XmlNode generator = channel.child(channel.vocabulary(), "generator");
        return generator != null && generator.text().strip().equals(OURS);
    }

    private FeedDialect dialect(XmlNode root, XmlNode channel, List<XmlNode> entries) {
        if (root.vocabulary() == ATOM) {
            boolean old = root.namespace().equals("http://purl.org/atom/ns#")
                    || root.attribute("version", "").equals("0.3");
            return old ? FeedDialect.ATOM_0_3 : FeedDialect.ATOM_1_0;
        }
        if (root.name().equals("rdf")) {
            XmlNode sample = channel == root && !entries.isEmpty() ? entries.get(0) : channel;
            return sample.namespace().contains("/rdf/simple/0.9") ? FeedDialect.RSS_0_90 : FeedDialect.RSS_1_0;
        }
        if (root.namespace().contains("rss1.1")) {
            return FeedDialect.RSS_1_1;
        }
        String version = root.attribute("version", "").strip();
        return switch (version) {
            case "0.90" -> FeedDialect.RSS_0_90;
            case "0.91" -> FeedDialect.RSS_0_91;
            case "0.92" -> FeedDialect.RSS_0_92;
            case "0.93" -> FeedDialect.RSS_0_93;
            case "0.94" -> FeedDialect.RSS_0_94;
            default -> {
                if (!version.startsWith("2")) {
                    log.add(Trouble.VERSION_UNKNOWN, root.line(), version);
                }
                yield FeedDialect.RSS_2_0;
            }
        };
    }

    private List<Tombstone> tombstones(XmlNode parent) {
        List<Tombstone> tombstones = new ArrayList<>();
        for (XmlNode deleted : parent.children(TOMBSTONE, "deleted-entry")) {
            String guid = PlainText.line(deleted.attribute("ref", ""));
            if (!guid.isEmpty()) {
                Instant when = dates.past(deleted.attribute("when"), deleted.line());
                tombstones.add(new Tombstone(guid, when == null ? dates.arrival() : when));
            }
        }
        return tombstones;
    }
}
