package vn.kenhtin.hub;

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
import vn.kenhtin.hub.ingest.poll.Intake;
import vn.kenhtin.hub.ingest.poll.PageWatch;
import vn.kenhtin.hub.ingest.poll.PollPlanner;
import vn.kenhtin.hub.ingest.poll.PollTask;
import vn.kenhtin.hub.ingest.poll.SourcePoll;
import vn.kenhtin.hub.ingest.poll.Upstream;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.schedule.HubScheduler;

/** The parts that bring articles in. */
record Polling(Upstream upstream, AddressGuard guard, SourcePoll poll, PollTask task, PageWatch pages) {

    /** What takes documents in, however they came. */
    static Intake intake(Stores stores) {
        FeedIntake intake = new FeedIntake(stores.sites(), stores.articles(), missing(stores), stores.clock());
        intake.tellChoices((source, byGuid) -> {
            Map<ArticleId, EditorsChoice> byArticle = new HashMap<>();
            stores.articles().idsOf(source, byGuid.keySet()).forEach((guid, id) -> byArticle.put(id, byGuid.get(guid)));
            stores.decisions().told(byArticle);
        });
        return intake;
    }

    private static MissingStore missing(Stores stores) {
        return new MissingStore(stores.database().jdbi(), stores.clock());
    }

    /** @param intake takes in what is polled */
    static Polling of(Stores stores, FetchConfig config, Intake intake, Outside outside) {
        String userAgent =
                FeedFetcher.userAgent(config, version(), outside.uris().of("/"));
        FeedFetcher fetcher = new FeedFetcher(config, userAgent, stores.clock());
        Upstream upstream = new Upstream(fetcher, new OriginGate(config, stores.clock()));
        SourcePoll poll = new SourcePoll(upstream, stores.sources(), intake, stores.clock());
        return new Polling(
                upstream,
                AddressGuard.of(config),
                poll,
                new PollTask(poll, outside.meters()),
                new PageWatch(upstream, stores.sources(), stores.articles(), missing(stores)));
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
