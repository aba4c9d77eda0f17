package vn.kenhtin.hub.feed.write;

import java.net.URI;
import vn.kenhtin.hub.feed.ArchiveAddress;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.platform.http.HubUris;

/** Writes feeds. Equal documents give equal bytes. Immutable and safe for use by many threads. */
public final class FeedWriter {

    /** Path of the WebSub hub for every named feed. */
    public static final String HUB = "/websub";

    private final HubUris uris;

    /** @param uris where the hub's own links point */
    public FeedWriter(HubUris uris) {
        this.uris = uris;
    }

    /** The document in the form its address names, UTF-8 without byte order mark; {@code address} becomes its self link. */
    public byte[] write(FeedDocument document, FeedAddress address) {
        return written(document, address).bytes();
    }

    /** As {@link #write(FeedDocument, FeedAddress)}, with the places where it may be cut. */
    public WrittenFeed written(FeedDocument document, FeedAddress address) {
        return written(
                document, new FeedLinks(uris, address, uris.of(address.path()).toString(), true));
    }

    /** The same under another URL of this hub, for feeds that do not stand among the named ones; the WebSub hub does not know them. */
    public byte[] write(FeedDocument document, FeedAddress address, URI self) {
        return written(document, new FeedLinks(uris, address, self.toString(), false))
                .bytes();
    }

    /** A part of an archive. */
    public WrittenFeed archive(FeedDocument document, ArchiveAddress address) {
        return written(
                document,
                new FeedLinks(uris, address.feed(), uris.of(address.path()).toString(), true));
    }

    private static WrittenFeed written(FeedDocument document, FeedLinks links) {
        return switch (links.format()) {
            case RSS -> new RssWriter(document, links).write();
            case ATOM -> new AtomWriter(document, links).write();
            case JSON -> new JsonFeedWriter(document, links).write();
        };
    }
}
