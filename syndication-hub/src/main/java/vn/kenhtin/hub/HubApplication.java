package vn.kenhtin.hub;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.http.HealthResource;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.json.Json;
import vn.kenhtin.hub.platform.metrics.Metrics;
import vn.kenhtin.hub.platform.problem.JsonProblemMapper;
import vn.kenhtin.hub.platform.problem.ProblemMapper;
import vn.kenhtin.hub.platform.schedule.HubScheduler;

/**
 * The hub: every part made once and joined here. {@link #mount} puts it into a servlet container, {@link #start} lets it poll; closing ends both its work and
 * its database connections.
 */
public final class HubApplication implements AutoCloseable {

    private final Metrics metrics = new Metrics();
    private final Database database;
    private final HubScheduler scheduler;
    private final ResourceConfig resources;

    /**
     * Opens the database and makes every part.
     *
     * @param uris the public's view of our URLs
     * @param clock the one source of time
     */
    public HubApplication(HubConfig config, HubUris uris, InstantSource clock) {
        database = Database.open(config.database());
        scheduler = new HubScheduler(database.dataSource(), List.of(), List.of(), 4);
        resources = new ResourceConfig()
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .register(new JacksonJsonProvider(Json.mapper()))
                .register(new ProblemMapper())
                .register(new JsonProblemMapper())
                .register(new HealthResource(needs()));
    }

    private Map<String, BooleanSupplier> needs() {
        return Map.of(
                "database",
                () -> database.jdbi()
                        .withHandle(handle -> handle.createQuery("select 1")
                                        .mapTo(Integer.class)
                                        .one()
                                == 1));
    }

    /** Puts the hub's filters and resources into a servlet context that has not started yet. */
    public void mount(ServletContext context) {
        ServletRegistration.Dynamic jersey = context.addServlet("hub", new ServletContainer(resources));
        jersey.setLoadOnStartup(1);
        jersey.setAsyncSupported(true);
        jersey.addMapping("/*");
    }

    /** Starts polling and the recurring tasks. */
    public void start() {
        scheduler.start();
    }

    /** What the hub measures. */
    public Metrics metrics() {
        return metrics;
    }

    @Override
    public void close() {
        scheduler.close();
        database.close();
        metrics.close();
    }
}
