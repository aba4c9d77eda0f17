package vn.kenhtin.hub;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import vn.kenhtin.hub.article.ArticlesResource;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.http.AccessFilter;
import vn.kenhtin.hub.platform.http.AccessKey;
import vn.kenhtin.hub.platform.http.AccessKeyResource;
import vn.kenhtin.hub.platform.http.AccessKeys;
import vn.kenhtin.hub.platform.http.HealthResource;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.json.Json;
import vn.kenhtin.hub.platform.metrics.Metrics;
import vn.kenhtin.hub.platform.problem.JsonProblemMapper;
import vn.kenhtin.hub.platform.problem.ProblemMapper;
import vn.kenhtin.hub.platform.schedule.HubScheduler;
import vn.kenhtin.hub.platform.schedule.NodeTimer;
import vn.kenhtin.hub.reads.Reads;
import vn.kenhtin.hub.site.SiteResource;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.source.SourceStore;
import vn.kenhtin.hub.web.ArticlePageResource;
import vn.kenhtin.hub.web.AssetsResource;
import vn.kenhtin.hub.web.FeedDirectoryResource;
import vn.kenhtin.hub.web.HomeResource;
import vn.kenhtin.hub.web.HtmlProblemFilter;

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
    private final AccessKeys keys;
    private final Reads reads;
    private final HubScheduler scheduler;
    private final ResourceConfig resources;

    /**
     * Opens the database and makes every part.
     *
     * @param uris the public's view of our URLs
     * @param clock the one source of time
     */
    public HubApplication(HubConfig config, HubUris uris, InstantSource clock) {
        stores = Stores.over(Database.open(config.database()), clock);
        publishing = Publishing.of(stores, config.feed(), uris);
        keys = new AccessKeys(stores.database().jdbi(), clock);
        reads = new Reads(config.reads(), stores.database().jdbi(), clock);
        List<RecurringTask<?>> recurring = List.of(reads.pruning());
        scheduler = new HubScheduler(stores.database().dataSource(), List.of(), recurring, 4);
        resources = new ResourceConfig()
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .register(new JacksonJsonProvider(Json.mapper()))
                .register(new ProblemMapper())
                .register(new JsonProblemMapper())
                .register(new HealthResource(needs()));
        registerAdmin(uris);
        registerPages(uris);
        reads.resources(stores.articles(), stores.sites(), uris).forEach(resources::register);
    }

    private void registerAdmin(HubUris uris) {
        resources
                .register(new AccessFilter(keys))
                .register(new AccessKeyResource(keys, uris))
                .register(new SiteResource(stores.sites(), uris))
                .register(new ArticlesResource(stores.articles(), uris));
    }

    private void registerPages(HubUris uris) {
        resources
                .register(new HomeResource(stores.articles(), stores.sites(), uris))
                .register(new ArticlePageResource(stores.articles(), stores.sites(), uris))
                .register(new FeedDirectoryResource(publishing.directory(), uris))
                .register(new AssetsResource())
                .register(new HtmlProblemFilter());
    }

    private Map<String, BooleanSupplier> needs() {
        return Map.of("database", () -> stores.articles().head() >= 0);
    }

    /** Puts the hub's filters and resources into a servlet context that has not started yet. */
    public void mount(ServletContext context) {
        var feeds = context.addFilter("feeds", publishing.filter());
        feeds.setAsyncSupported(true);
        feeds.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/feeds/*", "/feeds.opml");
        ServletRegistration.Dynamic jersey = context.addServlet("hub", new ServletContainer(resources));
        jersey.setLoadOnStartup(1);
        jersey.setAsyncSupported(true);
        jersey.addMapping("/*");
    }

    /** Starts polling and the recurring tasks. */
    public void start() {
        timer.repeat("Adding up reads", CATCH_UP, reads::catchUp);
        timer.repeat("Following other nodes' changes", CATCH_UP, publishing.refresh()::catchUp);
        scheduler.start();
    }

    /** The first admin key, made now if there never was one. It is told this once; only its hash is kept. */
    public Optional<AccessKey.Made> firstKey() {
        return keys.first();
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
        reads.close();
        stores.database().close();
        metrics.close();
    }
}
