package vn.kenhtin.hub.feed.write;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import vn.kenhtin.hub.feed.catalog.FeedDirectory.Groups;
import vn.kenhtin.hub.feed.catalog.FeedListing;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.site.Site;

/** OPML 2.0 of the feeds a person would choose from, in groups. Equal groups give equal bytes. Immutable and safe for use by many threads. */
public final class OpmlWriter {

    private final HubUris uris;
    private final FeedDates dates = FeedDates.rfc822(Site.VIETNAM);

    /** @param uris where the hub's own links point */
    public OpmlWriter(HubUris uris) {
        this.uris = uris;
    }

    /** The groups as a document changed last at {@code modified}. */
    public byte[] write(Groups groups, Instant modified) {
        XmlText xml = new XmlText(1 << 14)
                .open("opml", "version", "2.0")
                .open("head")
                .text("title", groups.title())
                .text("dateModified", dates.of(modified))
                .text("ownerName", groups.title())
                .text("ownerId", uris.of("/").toString())
                .close("head")
                .open("body");
        group(xml, groups.title(), groups.general());
        groups.byKind().forEach((kind, feeds) -> group(xml, kind, feeds));
        return xml.close("body").close("opml").bytes();
    }

    private static void group(XmlText xml, String name, List<FeedListing> feeds) {
        xml.open("outline", "text", name);
        for (FeedListing feed : feeds) {
            URI rss = feed.urls().get("rss");
            xml.empty(
                    "outline",
                    "text",
                    feed.title(),
                    "title",
                    feed.title(),
                    "type",
                    "rss",
                    "version",
                    "RSS2",
                    "xmlUrl",
                    String.valueOf(rss),
                    "htmlUrl",
                    feed.home().toString(),
                    "description",
                    feed.description(),
                    "language",
                    feed.language());
        }
        xml.close("outline");
    }
}
