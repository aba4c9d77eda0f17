package vn.kenhtin.hub.ingest.doctor;

import java.net.URI;
import java.util.Optional;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.OriginGate;
import vn.kenhtin.hub.ingest.parse.FeedBytes;

/** Where the doctor gets a document that is given by its URL. Safe for use by many threads. */
@FunctionalInterface
public interface DocumentSource {

    /** Begins a visit, to be closed by the caller. */
    Visit visit();

    /**
     * Documents fetched within the limits and from the addresses that {@code fetcher} permits, and when {@code gate} lets a poll of their site in: whoever asks
     * the doctor cannot make the hub impolite. A page and the feed of its own site are one visit, as for a poll; another site has to let the hub in by itself.
     */
    static DocumentSource over(FeedFetcher fetcher, OriginGate gate) {
        return () -> new PoliteVisit(fetcher, gate);
    }

    /** The documents of one examination. For one thread; never throws for what a server does. */
    interface Visit extends AutoCloseable {

        /** The document behind {@code url}, or why there is none. */
        Found get(URI url);

        /** Leaves the sites visited. */
        @Override
        void close();
    }

    /**
     * What came of asking for a document.
     *
     * @param document the document; empty when there is none
     * @param reason what happened, one English sentence
     */
    record Found(Optional<FeedBytes> document, String reason) {}
}
