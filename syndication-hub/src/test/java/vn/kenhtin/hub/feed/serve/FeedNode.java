package vn.kenhtin.hub.feed.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.feed.FeedConfig;
import vn.kenhtin.hub.feed.Samples;
import vn.kenhtin.hub.feed.catalog.FeedCatalog;
import vn.kenhtin.hub.feed.catalog.FeedDirectory;
import vn.kenhtin.hub.feed.catalog.FeedDocuments;
import vn.kenhtin.hub.feed.catalog.Freshness;
import vn.kenhtin.hub.feed.catalog.HeadWords;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/** One node of the hub as far as feeds go: its own stores, cache and server on a free port, on a database that others may share. */
final class FeedNode implements AutoCloseable {

    final ArticleStore articles;
    final SiteStore sites;
    final FeedCatalog catalog;
    final FeedDirectory directory;
    final FeedRefresh refresh;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FeedNode(Database database, InstantSource clock) {
        articles = new ArticleStore(database.jdbi(), clock);
        sites = new SiteStore(database.jdbi(), clock);
        Freshness freshness = new Freshness();
        HeadWords words = new HeadWords("Kênh Tin", Samples.URIS);
        catalog = new FeedCatalog(sites, articles, words, freshness);
        FeedDocuments documents = new FeedDocuments(database.jdbi(), clock, Samples.URIS);
        directory = new FeedDirectory(catalog, articles, words, clock);
        FeedCache cache = new FeedCache(new FeedRenderer(catalog, documents, directory, Samples.URIS), 16, clock);
        refresh = new FeedRefresh(articles, catalog, documents, cache);
        articles.addListener(refresh);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        FeedFilter filter = new FeedFilter(cache, new Config(), Samples.URIS, clock);
        context.addServletContainerInitializer((classes, servletContext) -> filter.mount(servletContext));
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The defaults as documented. */
    private record Config() implements FeedConfig {
        @Override
        public String title() {
            return "Kênh Tin";
        }

        @Override
        public int cacheMebibytes() {
            return 16;
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

    Site site(String slug, String name, SiteKind kind) {
        return sites.create(
                new SiteSlug(slug),
                new SiteDraft(name, kind, null, Site.VIETNAM, "Trang " + name, "vi", null, List.of()));
    }

    void publish(Site site, Drafts... drafts) {
        articles.merge(
                site,
                Integer.toUnsignedLong(site.slug().value().hashCode()),
                List.of(drafts).stream().map(Drafts::draft).toList());
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    String text(String path) {
        return new String(get(path).body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + connector.getLocalPort() + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The header, empty when there is none. */
    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static Instant date(HttpResponse<?> answer, String name) {
        return java.time.ZonedDateTime.parse(
                        answer.headers().firstValue(name).orElseThrow(),
                        java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
