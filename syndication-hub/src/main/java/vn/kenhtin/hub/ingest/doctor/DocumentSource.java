package vn.kenhtin.hub.ingest.doctor;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome;
import vn.kenhtin.hub.ingest.fetch.FetchRequest;
import vn.kenhtin.hub.ingest.fetch.Origin;
import vn.kenhtin.hub.ingest.fetch.OriginGate;
import vn.kenhtin.hub.ingest.parse.FeedBytes;

/** Where the doctor gets a document that is given by its URL. Safe for use by many threads; never throws for what a server does. */
@FunctionalInterface
public interface DocumentSource {

    /** The document behind {@code url}, or why there is none. From a page that leads on, what it leads to is fetched too, once. */
    Found get(URI url, Function<FeedBytes, Optional<URI>> leadsOn);

    /**
     * Documents fetched within the limits and from the addresses that {@code fetcher} permits, and when {@code gate} lets a poll of their site in: whoever asks
     * the doctor cannot make the hub impolite. A page and the feed of its own site are one visit, as for a poll; another site has to let the hub in by itself.
     */
    static DocumentSource over(FeedFetcher fetcher, OriginGate gate) {
        return (url, leadsOn) -> {
            Origin origin = fetcher.origin(url);
            return visit(gate, origin, () -> {
                Found first = found(fetcher.fetch(FetchRequest.first(url)));
                return first.document()
                        .flatMap(leadsOn)
                        .map(next -> first.leadingTo(next(fetcher, gate, origin, next)))
                        .orElse(first);
            });
        };
    }

    private static Found next(FeedFetcher fetcher, OriginGate gate, Origin visited, URI url) {
        Origin rest = fetcher.origin(url).without(visited);
        Supplier<Found> fetch = () -> found(fetcher.fetch(FetchRequest.first(url)));
        return rest.keys().isEmpty() ? fetch.get() : visit(gate, rest, fetch);
    }

    private static Found visit(OriginGate gate, Origin origin, Supplier<Found> documents) {
        Optional<Instant> later = gate.tryEnter(origin);
        if (later.isPresent()) {
            return Found.nothing("This site was asked a moment ago or is to rest; the hub may ask it again at "
                    + later.get().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
        }
        try {
            return documents.get();
        } finally {
            gate.leave(origin);
        }
    }

    private static Found found(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            FeedBytes bytes = new FeedBytes(
                    fetched.body(), fetched.head().contentType(), fetched.head().url());
            return new Found(Optional.of(bytes), Optional.empty(), outcome.text());
        }
        return Found.nothing(outcome.text());
    }

    /**
     * What came of asking for a document.
     *
     * @param document the document; empty when there is none
     * @param feed what the document leads to; empty when it does not, or that could not be had
     * @param reason what happened last, one English sentence
     */
    record Found(Optional<FeedBytes> document, Optional<FeedBytes> feed, String reason) {

        static Found nothing(String reason) {
            return new Found(Optional.empty(), Optional.empty(), reason);
        }

        private Found leadingTo(Found next) {
            return new Found(document, next.document(), next.reason());
        }
    }
}
