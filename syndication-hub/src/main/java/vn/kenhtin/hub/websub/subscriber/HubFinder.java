package vn.kenhtin.hub.websub.subscriber;

import java.time.Duration;
import java.util.Optional;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.poll.Harvest;
import vn.kenhtin.hub.ingest.poll.Intake;
import vn.kenhtin.hub.source.Source;

/** Stands before the intake of what is polled, sees which sources name hubs, and lets those be polled seldom whose hub pushes. Safe for use by many threads. */
final class HubFinder implements Intake {

    private final Intake next;
    private final FollowedStore store;
    private final Runnable ask;
    private final Duration safetyNet;

    /** @param ask asks all hubs whose turn has come, and returns at once */
    HubFinder(Intake next, FollowedStore store, Runnable ask, Duration safetyNet) {
        this.next = next;
        this.store = store;
        this.ask = ask;
        this.safetyNet = safetyNet;
    }

    @Override
    public Harvest take(Source source, Fetched document) {
        Harvest harvest = next.take(source, document);
        if (harvest.problem() == null) {
            if (harvest.changed()) {
                store.doubt(source.id());
            }
            Optional<Advertised> advertised = Advertised.in(document);
            if (advertised.isEmpty()) {
                store.forget(source.id());
            } else if (store.advertise(source.id(), advertised.get())) {
                ask.run();
            }
        }
        return harvest;
    }

    @Override
    public Harvest unchanged(Source source) {
        return next.unchanged(source);
    }

    @Override
    public Duration rest(Source source) {
        return store.isPushed(source.id())
                ? safetyNet.multipliedBy(95 + source.id() % 10).dividedBy(100)
                : Duration.ZERO;
    }
}
