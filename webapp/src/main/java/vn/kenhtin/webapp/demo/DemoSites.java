package vn.kenhtin.webapp.demo;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A small HTTP server on 127.0.0.1 with the demo's sister sites: home pages, articles, pictures and one feed each. News are as old as
 * their scripts say, counted from the start. Three minutes later two figures are corrected, six minutes later one article is withdrawn;
 * {@link #advance()} does the same without waiting. Safe for use by many threads.
 */
public final class DemoSites implements AutoCloseable {

    private final Server server;
    private final Timeline timeline;
    private final List<DemoSite> sites;

    private DemoSites(Server server, Timeline timeline, List<DemoSite> sites) {
        this.server = server;
        this.timeline = timeline;
        this.sites = sites;
    }

    /**
     * Starts the server; it answers when this method returns.
     *
     * @param port the port on 127.0.0.1, or 0 for any free one
     * @param clock tells when the demo starts and when its later steps are due
     * @throws IOException when the port is taken or cannot be opened
     */
    public static DemoSites start(int port, InstantSource clock) throws IOException {
        Server server = server(port);
        ServerConnector connector = (ServerConnector) server.getConnectors()[0];
        connector.open();
        URI base = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
        Timeline timeline = new Timeline(clock);
        List<SiteScript> scripts = ScriptReader.readAll();
        Pages pages = new Pages(scripts, base);
        server.setHandler(new DocumentHandler((path, query) -> pages.at(path, query, timeline.moment())));
        try {
            server.start();
        } catch (Exception e) {
            connector.close();
            throw new IOException("the demo sites do not start on port " + port, e);
        }
        return new DemoSites(
                server,
                timeline,
                scripts.stream().map(script -> script.site(base)).toList());
    }

    /** The sites with their addresses, parents before children. */
    public List<DemoSite> sites() {
        return sites;
    }

    /** Takes the next step now: the first call corrects, the second withdraws, further ones change nothing. */
    public void advance() {
        timeline.advance();
    }

    /** Stops the server and frees its port. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the demo sites do not stop", e);
        }
    }

    private static Server server(int port) {
        QueuedThreadPool threads = new QueuedThreadPool(8, 1);
        threads.setName("demo-sites");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        return server;
    }
}
