package vn.kenhtin.benchmarks.feed;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.feed.FeedConfig;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.catalog.FeedCatalog;
import vn.kenhtin.hub.feed.catalog.FeedDirectory;
import vn.kenhtin.hub.feed.catalog.FeedDocuments;
import vn.kenhtin.hub.feed.catalog.Freshness;
import vn.kenhtin.hub.feed.catalog.HeadWords;
import vn.kenhtin.hub.feed.serve.FeedCache;
import vn.kenhtin.hub.feed.serve.FeedFilter;
import vn.kenhtin.hub.feed.serve.FeedRenderer;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.DatabaseConfig;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.site.SiteStore;

/** The hub's feed filter, in a server set up like the hub's, with one made-up feed at {@code /feeds/thu-tai.rss}. */
public final class FeedServer {

    private FeedServer() {}

    /** Serves on 127.0.0.1 at the port given as the only argument, until killed. */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Server server = new Server(new QueuedThreadPool(64, 8));
        HttpConfiguration protocol = new HttpConfiguration();
        protocol.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(protocol));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        FeedFilter filter = filter(new HubUris(URI.create("http://127.0.0.1:" + port)));
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.addServletContainerInitializer((classes, servletContext) -> filter.mount(servletContext));
        SizeLimitHandler limit = new SizeLimitHandler(11L << 20, -1);
        limit.setHandler(context);
        server.setHandler(new GracefulHandler(limit));
        server.start();
        server.join();
    }

    private static FeedFilter filter(HubUris uris) {
        InstantSource clock = InstantSource.system();
        Database database = Database.open(new InMemory());
        ArticleStore articles = new ArticleStore(database.jdbi(), clock);
        HeadWords words = new HeadWords("Kênh Tin", uris);
        FeedCatalog catalog = new FeedCatalog(new SiteStore(database.jdbi(), clock), articles, words, new Freshness());
        catalog.add(new MadeUpNews(FeedName.fromString("thu-tai"), uris));
        FeedRenderer renderer = new FeedRenderer(
                catalog,
                new FeedDocuments(database.jdbi(), clock, uris),
                new FeedDirectory(catalog, articles, words, clock),
                uris);
        return new FeedFilter(new FeedCache(renderer, 64, clock), new Usual(), uris, clock);
    }

    private record InMemory() implements DatabaseConfig {
        @Override
        public String url() {
            return "jdbc:h2:mem:benchmark";
        }

        @Override
        public Optional<String> user() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public int connections() {
            return 2;
        }
    }

    private record Usual() implements FeedConfig {
        @Override
        public String title() {
            return "Kênh Tin";
        }

        @Override
        public int cacheMebibytes() {
            return 64;
        }

        @Override
        public Duration maxAge() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration staleWhileRevalidate() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration staleIfError() {
            return Duration.ofDays(1);
        }
    }
}
