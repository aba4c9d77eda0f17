package vn.kenhtin.hub.feed.serve;

import java.time.Instant;
import java.util.Set;
import vn.kenhtin.hub.feed.ArchiveAddress;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.Selection;
import vn.kenhtin.hub.feed.catalog.FeedCatalog;
import vn.kenhtin.hub.feed.catalog.FeedCatalog.Outcome;
import vn.kenhtin.hub.feed.catalog.FeedDirectory;
import vn.kenhtin.hub.feed.catalog.FeedDocuments;
import vn.kenhtin.hub.feed.catalog.Freshness;
import vn.kenhtin.hub.feed.write.FeedWriter;
import vn.kenhtin.hub.feed.write.OpmlWriter;
import vn.kenhtin.hub.feed.write.WrittenFeed;
import vn.kenhtin.hub.platform.http.HubUris;

/** Makes the answer for an address from the newest committed state. Safe for use by many threads. */
public final class FeedRenderer {

    /** Where the directory is found as OPML. */
    static final String OPML = "/feeds.opml";

    private final FeedCatalog catalog;
    private final FeedDocuments documents;
    private final Freshness freshness;
    private final FeedDirectory directory;
    private final HubUris uris;
    private final FeedWriter writer;
    private final ArchiveRenderer archives;
    private final LinkField links;

    /** @param uris where the hub's own links point */
    public FeedRenderer(FeedCatalog catalog, FeedDocuments documents, FeedDirectory directory, HubUris uris) {
        this.catalog = catalog;
        this.documents = documents;
        this.freshness = catalog.freshness();
        this.directory = directory;
        this.uris = uris;
        this.writer = new FeedWriter(uris);
        this.links = new LinkField(uris);
        this.archives = new ArchiveRenderer(catalog, documents, uris);
    }

    /** An answer and how long it holds. */
    record Fresh(FeedAnswer answer, Freshness.Stamp stamp, long untilMillis) {

        boolean isCurrent(long nowMillis) {
            return nowMillis < untilMillis && stamp.isCurrent();
        }
    }

    Fresh render(FeedAddress address, long nowMillis) {
        long moment = freshness.moment();
        Outcome outcome = catalog.find(address.name());
        if (!(outcome instanceof Outcome.Found found)) {
            return new Fresh(absent(outcome, address), freshness.stamp(moment, Set.of()), nowMillis);
        }
        Selection selection = address.copies() ? found.selection() : catalog.withoutCopies(found.selection());
        Freshness.Stamp stamp = freshness.stamp(moment, selection.sites());
        FeedAnswer answer = documents
                .read(selection, address)
                .<FeedAnswer>map(document -> write(document, address))
                .orElseGet(FeedAnswer.Unknown::new);
        return new Fresh(answer, stamp, nowMillis + selection.staleAfter().toMillis());
    }

    Fresh render(ArchiveAddress address, long nowMillis) {
        return archives.render(address, nowMillis);
    }

    /** The directory as OPML. It is dated by its bytes, and its bytes hold the date: the undated ones decide. */
    Fresh renderOpml(long nowMillis) {
        Freshness.Stamp stamp = freshness.stamp(freshness.moment(), Set.of());
        FeedDirectory.Groups groups = directory.groups();
        OpmlWriter opml = new OpmlWriter(uris);
        Instant modified = documents.dated(OPML, Rendition.hash(opml.write(groups, Instant.EPOCH)));
        Rendition.About about = new Rendition.About(
                OPML, uris.of(OPML).toString(), links.of(OPML), "text/x-opml; charset=utf-8", modified, false);
        return new Fresh(Rendition.of(about, WrittenFeed.whole(opml.write(groups, modified))), stamp, Long.MAX_VALUE);
    }

    private static FeedAnswer absent(Outcome outcome, FeedAddress address) {
        if (outcome instanceof Outcome.Moved moved) {
            return new FeedAnswer.Moved(address.withName(moved.to()));
        }
        return outcome instanceof Outcome.Gone ? new FeedAnswer.Gone() : new FeedAnswer.Unknown();
    }

    private Rendition write(FeedDocument document, FeedAddress address) {
        Rendition.About about = new Rendition.About(
                FeedDocuments.key(address),
                uris.of(address.path()).toString(),
                links.of(address),
                address.format().mediaType() + "; charset=utf-8",
                document.modified(),
                false);
        return Rendition.of(about, writer.written(document, address));
    }
}
