package vn.kenhtin.hub.feed.serve;

import java.util.Set;
import vn.kenhtin.hub.feed.ArchiveAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.catalog.FeedCatalog;
import vn.kenhtin.hub.feed.catalog.FeedDocuments;
import vn.kenhtin.hub.feed.catalog.Freshness;
import vn.kenhtin.hub.feed.catalog.SiteArchives;
import vn.kenhtin.hub.feed.catalog.SiteArchives.Outcome;
import vn.kenhtin.hub.feed.serve.FeedRenderer.Fresh;
import vn.kenhtin.hub.feed.write.FeedWriter;
import vn.kenhtin.hub.platform.http.HubUris;

/** Makes the answer for a part of an archive from the newest committed state. Safe for use by many threads. */
final class ArchiveRenderer {

    /** A part closes with time alone. */
    private static final long OPEN_MILLIS = 60_000;

    private final SiteArchives archives;
    private final FeedDocuments documents;
    private final Freshness freshness;
    private final HubUris uris;
    private final FeedWriter writer;

    ArchiveRenderer(FeedCatalog catalog, FeedDocuments documents, HubUris uris) {
        this.archives = catalog.archives();
        this.documents = documents;
        this.freshness = catalog.freshness();
        this.uris = uris;
        this.writer = new FeedWriter(uris);
    }

    Fresh render(ArchiveAddress address, long nowMillis) {
        Freshness.Stamp stamp = freshness.stamp(freshness.moment(), Set.of(address.site()));
        Outcome outcome = archives.find(address.site(), address.part(), uris);
        if (outcome instanceof Outcome.Found found) {
            long until = found.shelf().closed() ? Long.MAX_VALUE : nowMillis + OPEN_MILLIS;
            return new Fresh(rendition(found.shelf(), address), stamp, until);
        }
        return new Fresh(outcome instanceof Outcome.Gone ? new FeedAnswer.Gone() : new FeedAnswer.Unknown(), stamp, 0);
    }

    private Rendition rendition(SiteArchives.Shelf shelf, ArchiveAddress address) {
        String key = ArchiveAddress.stem(address.site(), address.part()).substring("/feeds/".length());
        FeedDocument document =
                shelf.document().modified(documents.dated(key, shelf.document().fingerprint()));
        Rendition.About about = new Rendition.About(
                key,
                uris.of(address.path()).toString(),
                new LinkField(uris).of(address),
                address.format().mediaType() + "; charset=utf-8",
                document.modified(),
                shelf.closed());
        return Rendition.of(about, writer.archive(document, address));
    }
}
