package vn.kenhtin.hub.ingest.doctor;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome;
import vn.kenhtin.hub.ingest.fetch.FetchRequest;
import vn.kenhtin.hub.ingest.fetch.Origin;
import vn.kenhtin.hub.ingest.fetch.OriginGate;
import vn.kenhtin.hub.ingest.parse.FeedBytes;

/** Where the doctor gets a document that is given by its URL. Safe for use by many threads; never throws for what a server does. */
@FunctionalInterface
public interface DocumentSource {

    /** The document behind {@code url}, or why there is none. */
    Found get(URI url);

    /**
     * Documents fetched within the limits and from the addresses that {@code fetcher} permits, and when {@code gate} lets a poll of their site in: whoever asks
     * the doctor cannot make the hub impolite.
     */
    static DocumentSource over(FeedFetcher fetcher, OriginGate gate) {
        return url -> {
            Origin origin = fetcher.origin(url);
            Optional<Instant> later = gate.tryEnter(origin);
            if (later.isPresent()) {
                return new Found(
                        Optional.empty(),
                        "This site was asked a moment ago or is to rest; the hub may ask it again at "
                                + later.get().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
            }
            try {
                return found(fetcher.fetch(FetchRequest.first(url)));
            } finally {
                gate.leave(origin);
            }
        };
    }

    private static Found found(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            FeedBytes bytes = new FeedBytes(
                    fetched.body(), fetched.head().contentType(), fetched.head().url());
            return new Found(Optional.of(bytes), outcome.text());
        }
        return new Found(Optional.empty(), outcome.text());
    }

    /**
     * What came of asking for a document.
     *
     * @param document the document; empty when there is none
     * @param reason what happened, one English sentence
     */
    record Found(Optional<FeedBytes> document, String reason) {}
}
