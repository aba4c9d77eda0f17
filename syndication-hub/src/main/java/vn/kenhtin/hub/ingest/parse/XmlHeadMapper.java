package vn.kenhtin.hub.ingest.parse;

import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.ATOM;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.DC;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.HISTORY;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.ITUNES;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.RSS;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.WEBFEEDS;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.xml.Vocabulary;
import vn.kenhtin.hub.ingest.parse.xml.XmlNode;

/** Reads what an XML feed says of itself. For one document and one thread. */
final class XmlHeadMapper {

    private final URI url;
    private final Dates dates;
    private final HiddenText hidden;

    XmlHeadMapper(URI url, Dates dates, FindingLog log) {
        this.url = url;
        this.dates = dates;
        this.hidden = new HiddenText(log);
    }

    /** The head in {@code root}, whose channel, if it has one, is {@code channel}. */
    FeedHead map(XmlNode root, XmlNode channel) {
        URI base = Links.rebase(url, channel.trail("xml:base"));
        return new FeedHead(
                title(channel),
                Links.resolve(base, XmlLinks.alternate(channel)),
                description(channel),
                language(channel),
                first(base, XmlLinks.withRel(channel, "self")),
                updated(channel),
                XmlRhythm.of(channel),
                all(base, XmlLinks.withRel(channel, "hub")),
                pages(channel, base),
                icon(root, channel, base));
    }

    private String title(XmlNode channel) {
        String rss = XmlText.plain(channel.child(RSS, "title"));
        String atom = rss.isEmpty() ? XmlText.plain(channel.child(ATOM, "title")) : rss;
        return hidden.uncover(atom.isEmpty() ? XmlText.plain(channel.child(DC, "title")) : atom, channel.line());
    }

    private @Nullable String description(XmlNode channel) {
        for (String[] names : new String[][] {
            {"RSS", "description"},
            {"ATOM", "subtitle"},
            {"ATOM", "tagline"},
            {"DC", "description"},
            {"ITUNES", "summary"},
            {"ITUNES", "subtitle"}
        }) {
            String text = XmlText.plain(channel.child(Vocabulary.valueOf(names[0]), names[1]));
            if (!text.isEmpty()) {
                return hidden.uncover(text, channel.line());
            }
        }
        return null;
    }

    static @Nullable String language(XmlNode channel) {
        String rss = channel.textOf(RSS, "language");
        String dc = rss != null ? rss : channel.textOf(DC, "language");
        return PlainText.languageOrNull(dc != null ? dc : channel.inherited("xml:lang"));
    }

    private @Nullable Instant updated(XmlNode channel) {
        for (String[] names : new String[][] {
            {"RSS", "lastbuilddate"}, {"ATOM", "updated"}, {"ATOM", "modified"}, {"RSS", "pubdate"}, {"DC", "date"}
        }) {
            XmlNode node = channel.child(Vocabulary.valueOf(names[0]), names[1]);
            if (node != null && !node.text().isEmpty()) {
                return dates.past(node.text(), node.line());
            }
        }
        return null;
    }

    private static FeedHead.Pages pages(XmlNode channel, URI base) {
        boolean complete = channel.child(HISTORY, "complete") != null;
        return new FeedHead.Pages(
                first(base, XmlLinks.withRel(channel, "next")),
                first(base, XmlLinks.withRel(channel, "prev-archive")),
                complete,
                false,
                null);
    }

    private static @Nullable URI icon(XmlNode root, XmlNode channel, URI base) {
        XmlNode own = channel.child(RSS, "image");
        // in RSS 1.0 the channel only points to the image, which stands beside it
        XmlNode image = own != null && own.textOf(RSS, "url") != null ? own : root.child(RSS, "image");
        XmlNode itunes = channel.child(ITUNES, "image");
        List<@Nullable String> written = new ArrayList<>();
        written.add(channel.textOf(WEBFEEDS, "icon"));
        written.add(channel.textOf(ATOM, "icon"));
        written.add(channel.textOf(ATOM, "logo"));
        written.add(image == null ? null : image.textOf(RSS, "url"));
        written.add(itunes == null ? null : itunes.attribute("href"));
        for (String one : written) {
            URI icon = Links.resolve(base, one);
            if (icon != null) {
                return icon;
            }
        }
        return null;
    }

    private static @Nullable URI first(URI base, List<String> written) {
        List<URI> all = all(base, written);
        return all.isEmpty() ? null : all.get(0);
    }

    private static List<URI> all(URI base, List<String> written) {
        Set<URI> urls = new LinkedHashSet<>();
        for (String one : written) {
            URI resolved = Links.resolve(base, one);
            if (resolved != null) {
                urls.add(resolved);
            }
        }
        return new ArrayList<>(urls);
    }
}
