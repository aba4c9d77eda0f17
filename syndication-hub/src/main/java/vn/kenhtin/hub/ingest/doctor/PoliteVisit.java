package vn.kenhtin.hub.ingest.doctor;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome;
import vn.kenhtin.hub.ingest.fetch.FetchRequest;
import vn.kenhtin.hub.ingest.fetch.Origin;
import vn.kenhtin.hub.ingest.fetch.OriginGate;
import vn.kenhtin.hub.ingest.parse.FeedBytes;

/** Asks each site for admittance once. */
final class PoliteVisit implements DocumentSource.Visit {

    private final FeedFetcher fetcher;
    private final OriginGate gate;
    private final List<Origin> entered = new ArrayList<>();

    PoliteVisit(FeedFetcher fetcher, OriginGate gate) {
        this.fetcher = fetcher;
        this.gate = gate;
    }

    @Override
    public DocumentSource.Found get(URI url) {
        Origin origin = fetcher.origin(url);
        for (Origin known : entered) {
            origin = origin.without(known);
        }
        if (!origin.keys().isEmpty()) {
            Optional<Instant> later = gate.tryEnter(origin);
            if (later.isPresent()) {
                return new DocumentSource.Found(
                        Optional.empty(),
                        "This site was asked a moment ago or is to rest; the hub may ask it again at "
                                + later.get().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
            }
            entered.add(origin);
        }
        return found(fetcher.fetch(FetchRequest.first(url)));
    }

    private static DocumentSource.Found found(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            FeedBytes bytes = new FeedBytes(
                    fetched.body(), fetched.head().contentType(), fetched.head().url());
            return new DocumentSource.Found(Optional.of(bytes), outcome.text());
        }
        return new DocumentSource.Found(Optional.empty(), outcome.text());
    }

    @Override
    public void close() {
        entered.forEach(gate::leave);
    }
}
