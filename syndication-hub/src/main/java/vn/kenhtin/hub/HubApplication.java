package vn.kenhtin.hub;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import vn.kenhtin.hub.feed.serve.FeedHits;
import vn.kenhtin.hub.ingest.poll.PollPlanner;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.http.AccessKey;
import vn.kenhtin.hub.platform.http.AccessKeys;
import vn.kenhtin.hub.platform.http.ClientAddress;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.ReadableHeaders;
import vn.kenhtin.hub.platform.metrics.Metrics;
import vn.kenhtin.hub.platform.schedule.HubScheduler;
import vn.kenhtin.hub.platform.schedule.NodeTimer;
import vn.kenhtin.hub.reads.Reads;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.source.SourceStore;

/**
 * The hub: every part made once and joined here. {@link #mount} puts it into a servlet container, {@link #start} lets it poll; closing ends both its work and
 * its database connections.
 */
public final class HubApplication implements AutoCloseable {

    private static final Duration CATCH_UP = Duration.ofSeconds(1);

    private final Metrics metrics = new Metrics();
    private final NodeTimer timer = new NodeTimer();
    private final Stores stores;
    private final Publishing publishing;
    private final Polling polling;
    private final Reads reads;
    private final Discovery discovery;
    private final Push push;
    private final Stories stories;
    private final AccessKeys keys;
    private final HubScheduler scheduler;
    private final PollPlanner planner;
    private final ResourceConfig resources;

    /**
     * Opens the database and makes every part.
     *
     * @param uris the public's view of our URLs
     * @param clock the one source of time
     */
    public HubApplication(HubConfig config, HubUris uris, InstantSource clock) {
        stores = Stores.over(Database.open(config.database()), clock);
        reads = new Reads(config.reads(), stores.database().jdbi(), stores.articles(), clock);
        publishing = Publishing.of(stores, reads.mostRead(), config.feed(), uris);
        ClientAddress clients = ClientAddress.behind(config.http().trustedProxies());
        Outside outside = new Outside(uris, clients, metrics.registry(), this::schedulerClient);
        push = Push.of(config, stores, publishing, outside);
        polling = Polling.of(stores, config.fetch(), push.intake(), outside);
        discovery = Discovery.of(stores, config.search());
        stories = Stories.of(stores, publishing.refresh()::touch);
        keys = new AccessKeys(stores.database().jdbi(), clock);
        scheduler = new HubScheduler(
                stores.database(),
                List.of(polling.task().task(), push.subscriber().taking()),
                recurring(),
                config.fetch().connections());
        planner = polling.planner(scheduler, stores);
        resources = new HubResources(stores, discovery, uris).application(polling, publishing, keys, reads.counts());
        reads.resources(stores.sites(), uris, clients).forEach(resources::register);
        push.resources().forEach(resources::register);
        resources.register(stories.resource());
    }

    private List<RecurringTask<?>> recurring() {
        List<RecurringTask<?>> tasks = new ArrayList<>(push.tasks());
        tasks.add(reads.pruning());
        tasks.add(stores.expiry());
        tasks.add(polling.pages().task());
        return tasks;
    }

    private SchedulerClient schedulerClient() {
        return scheduler.client();
    }

    /** Puts the hub's filters and resources into a servlet context that has not started yet. */
    public void mount(ServletContext context) {
        new ReadableHeaders().mount(context);
        publishing.filter().mount(context);
        ServletRegistration.Dynamic jersey = context.addServlet("hub", new ServletContainer(resources));
        jersey.setLoadOnStartup(1);
        jersey.setAsyncSupported(true);
        jersey.addMapping("/*");
    }

    /** Starts polling and the recurring tasks. */
    public void start() {
        timer.repeat("Following other nodes' changes", CATCH_UP, publishing.refresh()::catchUp);
        timer.repeat("Adding up reads", CATCH_UP, reads::keepUp);
        discovery.start();
        stories.start();
        push.start();
        scheduler.start();
        planner.scheduleAll();
    }

    /** The first admin key, made now if there never was one. It is told this once; only its hash is kept. */
    public Optional<AccessKey.Made> firstKey() {
        return keys.first();
    }

    /** Feeds that are ready, for the server to send before a servlet is asked. */
    public FeedHits hits() {
        return publishing.hits();
    }

    /** The sites. */
    public SiteStore sites() {
        return stores.sites();
    }

    /** The sources polled. */
    public SourceStore sources() {
        return stores.sources();
    }

    /** What the hub measures. */
    public Metrics metrics() {
        return metrics;
    }

    @Override
    public void close() {
        timer.close();
        scheduler.close();
        push.close();
        polling.upstream().fetcher().close();
        reads.close();
        stories.close();
        discovery.close();
        stores.database().close();
        metrics.close();
    }
}
