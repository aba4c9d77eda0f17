package vn.kenhtin.webapp;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.HubApplication;
import vn.kenhtin.hub.HubConfig;
import vn.kenhtin.hub.platform.http.HttpConfig;
import vn.kenhtin.hub.platform.http.HubUris;

/** The hub in Jetty: bound, started, and stopped gracefully. */
public final class HubServer implements AutoCloseable {

    /** A little more than the feed doctor takes, so that its own answer is heard first. */
    private static final long LARGEST_REQUEST = 11L << 20;

    /** Less hardly becomes any smaller. */
    private static final int WORTH_PACKING = 256;

    private final Server server;
    private final HubApplication hub;
    private final HubUris uris;
    private final @Nullable MetricsServer metrics;
    private final AtomicBoolean closed = new AtomicBoolean();

    private HubServer(Server server, HubApplication hub, HubUris uris, @Nullable MetricsServer metrics) {
        this.server = server;
        this.hub = hub;
        this.uris = uris;
        this.metrics = metrics;
    }

    /**
     * Binds, opens the database, and starts to serve and to poll.
     *
     * @throws IOException when the address cannot be bound
     */
    public static HubServer start(HubConfig config, InstantSource clock) throws Exception {
        Server server = new Server(new QueuedThreadPool(64, 8));
        ServerConnector connector = connector(server, config.http());
        connector.open();
        HubUris uris = new HubUris(
                config.http().publicUrl().orElseGet(() -> localUrl(config.http(), connector.getLocalPort())));
        HubApplication hub = new HubApplication(config, uris, clock);
        try {
            ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
            context.addServletContainerInitializer((classes, servletContext) -> hub.mount(servletContext));
            SizeLimitHandler limited = new SizeLimitHandler(LARGEST_REQUEST, -1);
            limited.setHandler(context);
            server.setHandler(new FeedHandler(hub.hits(), packed(new GracefulHandler(limited))));
            server.setErrorHandler(new ProblemErrorHandler());
            server.setStopTimeout(5_000);
            server.start();
            hub.start();
            MetricsServer metrics = config.http().adminPort().isPresent()
                    ? MetricsServer.start(config.http().adminPort().get(), hub.metrics())
                    : null;
            return new HubServer(server, hub, uris, metrics);
        } catch (Exception e) {
            LifeCycle.stop(server);
            hub.close();
            throw e;
        }
    }

    /** Compresses what is not compressed yet: feeds are ready in both forms, everything else is made when it is asked for. */
    private static Handler packed(Handler next) {
        GzipCompression gzip = new GzipCompression();
        gzip.setMinCompressSize(WORTH_PACKING);
        CompressionHandler packing = new CompressionHandler(next);
        packing.putCompression(gzip);
        // requests stay as they are: a small one must not grow into a large one
        packing.putConfiguration(
                "/*",
                CompressionConfig.builder()
                        .defaults()
                        .decompressExcludePath("/*")
                        .build());
        return packing;
    }

    private static ServerConnector connector(Server server, HttpConfig http) {
        HttpConfiguration protocol = new HttpConfiguration();
        protocol.setSendServerVersion(false);
        protocol.setSendDateHeader(true);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(protocol));
        connector.setHost(http.host());
        connector.setPort(http.port());
        connector.setIdleTimeout(30_000);
        server.addConnector(connector);
        return connector;
    }

    private static URI localUrl(HttpConfig http, int port) {
        String host = switch (http.host()) {
            case "0.0.0.0", "::" -> "127.0.0.1";
            default -> http.host().contains(":") ? "[" + http.host() + "]" : http.host();
        };
        return URI.create("http://" + host + ":" + port);
    }

    /** Our own URLs. */
    public HubUris uris() {
        return uris;
    }

    /** The running application. */
    public HubApplication hub() {
        return hub;
    }

    /** Waits until the server has stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Stops serving, then polling, then closes the database; a second call does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (metrics != null) {
            metrics.close();
        }
        LifeCycle.stop(server);
        hub.close();
    }
}
