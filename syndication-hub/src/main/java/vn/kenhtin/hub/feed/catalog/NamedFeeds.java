package vn.kenhtin.hub.feed.catalog;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.catalog.FeedCatalog.Outcome;
import vn.kenhtin.hub.platform.problem.ProblemException;

/** Feeds by their names for resources that show them in forms of their own. Safe for use by many threads. */
public final class NamedFeeds {

    private final FeedCatalog catalog;
    private final FeedDocuments documents;

    public NamedFeeds(FeedCatalog catalog, FeedDocuments documents) {
        this.catalog = catalog;
        this.documents = documents;
    }

    /** Under which name the feed lives on, when its site has moved. */
    public Optional<FeedName> movedTo(FeedName name) {
        return catalog.find(name) instanceof Outcome.Moved moved ? Optional.of(moved.to()) : Optional.empty();
    }

    /**
     * The feed with at most {@code limit} items.
     *
     * @throws ProblemException of status 404 when there never was such a feed, 410 when its site is closed
     */
    public FeedDocument read(FeedName name, int limit) {
        Outcome outcome = catalog.find(name);
        if (outcome instanceof Outcome.Gone) {
            throw new ProblemException(Response.Status.GONE, "The site is closed and its feed has ended");
        }
        Optional<FeedDocument> document =
                outcome instanceof Outcome.Found found ? documents.read(found.selection(), limit) : Optional.empty();
        return document.orElseThrow(() -> ProblemException.notFound("There is no such feed; /feeds lists all"));
    }
}
