package vn.kenhtin.hub.websub.hub;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.feed.Samples;
import vn.kenhtin.hub.feed.catalog.FeedCatalog;
import vn.kenhtin.hub.feed.catalog.FeedDirectory;
import vn.kenhtin.hub.feed.catalog.FeedDocuments;
import vn.kenhtin.hub.feed.catalog.Freshness;
import vn.kenhtin.hub.feed.catalog.HeadWords;
import vn.kenhtin.hub.feed.serve.FeedCache;
import vn.kenhtin.hub.feed.serve.FeedRefresh;
import vn.kenhtin.hub.feed.serve.FeedRenderer;
import vn.kenhtin.hub.feed.serve.Rendition;
import vn.kenhtin.hub.ingest.fetch.AddressGuard;
import vn.kenhtin.hub.ingest.fetch.FetchConfig;
import vn.kenhtin.hub.ingest.fetch.GuardedClient;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.http.ClientAddress;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.platform.schedule.HubScheduler;
import vn.kenhtin.hub.platform.schedule.NodeTimer;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.websub.WebSubConfig;

/** One node of the hub as far as pushing goes, on a database that others may share: feeds, the WebSub hub, its timer and its scheduler. */
final class HubNode implements AutoCloseable {

    private static final ClientAddress PROXIES = ClientAddress.behind(List.of("127.0.0.0/8"));

    final ArticleStore articles;
    final SiteStore sites;
    final WebSubHub hub;
    private final FeedCache cache;
    private final FeedRefresh refresh;
    private final GuardedClient client;
    private final HubScheduler scheduler;
    private final NodeTimer timer = new NodeTimer();
    private final TestServer server;
    private String caller = "198.51.100.7";

    HubNode(Database database, WebSubConfig config, FetchConfig fetch, InstantSource clock) {
        articles = new ArticleStore(database.jdbi(), clock);
        sites = new SiteStore(database.jdbi(), clock);
        HeadWords words = new HeadWords("Kênh Tin", Samples.URIS);
        FeedCatalog catalog = new FeedCatalog(sites, articles, words, new Freshness());
        FeedDocuments documents = new FeedDocuments(database.jdbi(), clock, Samples.URIS);
        FeedDirectory directory = new FeedDirectory(catalog, articles, words, clock);
        cache = new FeedCache(new FeedRenderer(catalog, documents, directory, Samples.URIS), 16, clock);
        refresh = new FeedRefresh(articles, catalog, documents, cache);
        articles.addListener(refresh);
        client = new GuardedClient(fetch, "KenhTin/test", config.perHost(), clock);
        Topics topics = new Topics(cache, catalog, Samples.URIS);
        WebSubHub.World world = new WebSubHub.World(
                topics, client, AddressGuard.of(fetch)::permits, PROXIES, new SimpleMeterRegistry());
        hub = new WebSubHub(config, database, world, clock);
        articles.addListener(hub.listener());
        server = TestServer.with(hub.resource(), hub.listing());
        scheduler = new HubScheduler(database, List.of(), List.of(hub.task()), 2);
    }

    /** Lets the node work. */
    HubNode start() {
        hub.start();
        timer.repeat("Telling subscribers", Duration.ofMillis(20), hub::turn);
        timer.repeat("Following other nodes", Duration.ofMillis(100), refresh::catchUp);
        scheduler.start();
        return this;
    }

    Site site(String slug) {
        return sites.create(new SiteSlug(slug), SiteDraft.of("Cổng tin " + slug, SiteKind.PROVINCE, null));
    }

    void publish(Site site, Drafts... drafts) {
        articles.merge(site, 7, List.of(drafts).stream().map(Drafts::draft).toList());
    }

    /** Posts a form to the hub: names and values in turn. */
    HttpResponse<String> post(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return server.send(
                "POST",
                "/websub",
                form.toString(),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "X-Forwarded-For", caller));
    }

    /** From now on requests come from this address. */
    void callFrom(String address) {
        caller = address;
    }

    HttpResponse<String> subscribe(String topic, String callback, String... more) {
        String[] fields = new String[6 + more.length];
        List<String> first = List.of("hub.mode", "subscribe", "hub.topic", topic, "hub.callback", callback);
        System.arraycopy(first.toArray(), 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return post(fields);
    }

    /** What an operator is told of the subscriptions. */
    JsonNode listing(String query) {
        return TestServer.json(server.get("/api/v1/websub/subscriptions" + query));
    }

    /** The present bytes of a feed. */
    String feed(String path) {
        Rendition rendition = (Rendition) cache.get(FeedCache.addressOf(path).orElseThrow());
        return new String(rendition.bytes(false), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        timer.close();
        scheduler.close();
        client.close();
        server.close();
    }
}
