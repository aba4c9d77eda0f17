package vn.kenhtin.hub.source;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Predicate;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.http.AccessFilter;
import vn.kenhtin.hub.platform.http.AccessKeys;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/** The sources' resources on a real server with site {@code ha-tien}; addresses in 10.0.0.0/8 are not allowed. */
final class SourceServer implements AutoCloseable {

    static final Instant NOW = Instant.parse("2018-05-10T07:00:00Z");

    private final Database database = TestDatabase.H2.open();
    private final TestServer server;
    private final String key;

    final SiteStore sites;
    final SourceStore sources;

    SourceServer() {
        InstantSource clock = InstantSource.fixed(NOW);
        AccessKeys keys = new AccessKeys(database.jdbi(), clock);
        key = keys.first().orElseThrow().text();
        sites = new SiteStore(database.jdbi(), clock);
        sites.create(new SiteSlug("ha-tien"), SiteDraft.of("Hà Tiên", SiteKind.DISTRICT, null));
        sources = new SourceStore(database.jdbi(), clock, sites);
        Predicate<URI> allowed = url -> !url.getHost().startsWith("10.");
        HubUris uris = new HubUris(URI.create("https://kenhtin.example"));
        server = TestServer.with(
                new AccessFilter(keys),
                new SourceResource(sources, allowed, uris),
                new OpmlResource(sources, sites, allowed));
    }

    HttpResponse<String> admin(String method, String path, String body) {
        return send(method, path, body, "application/json");
    }

    HttpResponse<String> send(String method, String path, String body, String mediaType) {
        return server.send(method, path, body, Map.of("Authorization", "Bearer " + key, "Content-Type", mediaType));
    }

    HttpResponse<String> anybody(String method, String path) {
        return server.send(method, path, "", Map.of());
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
