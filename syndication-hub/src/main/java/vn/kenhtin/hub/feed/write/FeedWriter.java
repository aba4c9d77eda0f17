package vn.kenhtin.hub.feed.write;

import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.platform.http.HubUris;

/** Writes feeds. Equal documents give equal bytes. Immutable and safe for use by many threads. */
public final class FeedWriter {

    private final HubUris uris;

    /** @param uris where the hub's own links point */
    public FeedWriter(HubUris uris) {
        this.uris = uris;
    }

    /** The document in the form its address names, UTF-8 without byte order mark; {@code address} becomes its self link. */
    public byte[] write(FeedDocument document, FeedAddress address) {
        FeedLinks links = new FeedLinks(uris, address);
        return switch (address.format()) {
            case RSS -> new RssWriter(document, links).write();
            case ATOM -> new AtomWriter(document, links).write();
            case JSON -> new JsonFeedWriter(document, links).write();
        };
    }
}
