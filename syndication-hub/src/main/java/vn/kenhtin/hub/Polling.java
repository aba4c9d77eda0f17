package vn.kenhtin.hub;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.EditorsChoice;
import vn.kenhtin.hub.article.MissingStore;
import vn.kenhtin.hub.ingest.fetch.AddressGuard;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.FetchConfig;
import vn.kenhtin.hub.ingest.fetch.GuardedClient;
import vn.kenhtin.hub.ingest.fetch.OriginGate;
import vn.kenhtin.hub.ingest.poll.FeedIntake;
import vn.kenhtin.hub.ingest.poll.PageWatch;
import vn.kenhtin.hub.ingest.poll.PollPlanner;
import vn.kenhtin.hub.ingest.poll.PollTask;
import vn.kenhtin.hub.ingest.poll.SourcePoll;
import vn.kenhtin.hub.ingest.poll.Upstream;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.schedule.HubScheduler;

/** The parts that bring articles in. */
record Polling(Upstream upstream, AddressGuard guard, SourcePoll poll, PollTask task, PageWatch pages) {

    static Polling of(Stores stores, FetchConfig config, HubUris uris, MeterRegistry meters) {
        FeedFetcher fetcher =
                new FeedFetcher(config, FeedFetcher.userAgent(config, version(), uris.of("/")), stores.clock());
        Upstream upstream = new Upstream(fetcher, new OriginGate(config, stores.clock()));
        MissingStore missing = new MissingStore(stores.database().jdbi(), stores.clock());
        FeedIntake intake = new FeedIntake(stores.sites(), stores.articles(), missing, stores.clock());
        intake.tellChoices((source, byGuid) -> {
            Map<ArticleId, EditorsChoice> byArticle = new HashMap<>();
            stores.articles().idsOf(source, byGuid.keySet()).forEach((guid, id) -> byArticle.put(id, byGuid.get(guid)));
            stores.decisions().told(byArticle);
        });
        SourcePoll poll = new SourcePoll(upstream, stores.sources(), intake, stores.clock());
        return new Polling(
                upstream,
                AddressGuard.of(config),
                poll,
                new PollTask(poll, meters),
                new PageWatch(upstream, stores.sources(), stores.articles(), missing));
    }

    /** Lets changes of sources change the schedule; to be started once the scheduler runs. */
    PollPlanner planner(HubScheduler scheduler, Stores stores) {
        PollPlanner planner = new PollPlanner(scheduler.client(), stores.sources(), poll, stores.clock());
        stores.sources().addListener(planner);
        return planner;
    }

    /** Which addresses an operator may have polled, as far as the address itself tells. */
    Predicate<URI> allowed() {
        return guard::permits;
    }

    /** What goes to addresses that subscribers named. */
    static GuardedClient callbacks(FetchConfig config, HubUris uris, int perHost, InstantSource clock) {
        String userAgent = FeedFetcher.userAgent(config, version(), uris.of("/"));
        return new GuardedClient(config, userAgent, perHost, clock);
    }

    private static String version() {
        String version = HubApplication.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }
}
