package vn.kenhtin.benchmarks.push;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import vn.kenhtin.hub.article.ArticleDraft;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.feed.catalog.FeedCatalog;
import vn.kenhtin.hub.feed.catalog.FeedDirectory;
import vn.kenhtin.hub.feed.catalog.FeedDocuments;
import vn.kenhtin.hub.feed.catalog.Freshness;
import vn.kenhtin.hub.feed.catalog.HeadWords;
import vn.kenhtin.hub.feed.serve.FeedCache;
import vn.kenhtin.hub.feed.serve.FeedRefresh;
import vn.kenhtin.hub.feed.serve.FeedRenderer;
import vn.kenhtin.hub.ingest.fetch.AddressGuard;
import vn.kenhtin.hub.ingest.fetch.GuardedClient;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.http.ClientAddress;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.schedule.HubScheduler;
import vn.kenhtin.hub.platform.schedule.NodeTimer;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.websub.hub.Topics;
import vn.kenhtin.hub.websub.hub.WebSubHub;

/** The hub as far as pushing goes, put together as in the application. */
final class PushNode implements AutoCloseable {

    static final HubUris URIS = new HubUris(URI.create("https://tin.example.vn"));

    private static final Duration TURN = Duration.ofMillis(50);
    private static final Duration CATCH_UP = Duration.ofSeconds(1);

    private final Database database;
    private final ArticleStore articles;
    private final Site site;
    private final WebSubHub hub;
    private final GuardedClient client;
    private final HubScheduler scheduler;
    private final NodeTimer pushing = new NodeTimer();
    private final NodeTimer following = new NodeTimer();
    private final Random random = new Random(2018);

    PushNode(PushSettings settings) {
        InstantSource clock = InstantSource.system();
        database = Database.open(settings.database());
        SiteStore sites = new SiteStore(database.jdbi(), clock);
        articles = new ArticleStore(database.jdbi(), clock);
        HeadWords words = new HeadWords("Kênh Tin", URIS);
        FeedCatalog catalog = new FeedCatalog(sites, articles, words, new Freshness());
        FeedDocuments documents = new FeedDocuments(database.jdbi(), clock, URIS);
        FeedDirectory directory = new FeedDirectory(catalog, articles, words, clock);
        FeedCache cache = new FeedCache(new FeedRenderer(catalog, documents, directory, URIS), 64, clock);
        FeedRefresh refresh = new FeedRefresh(articles, catalog, documents, cache);
        articles.addListener(refresh);
        client = new GuardedClient(
                settings.fetch(), "KenhTin/benchmark", settings.websub().perHost(), clock);
        hub = new WebSubHub(
                settings.websub(),
                database,
                new WebSubHub.World(
                        new Topics(cache, catalog, URIS),
                        client,
                        AddressGuard.of(settings.fetch())::permits,
                        new ClientAddress(List.of()),
                        new SimpleMeterRegistry()),
                clock);
        articles.addListener(hub.listener());
        scheduler = new HubScheduler(database, List.of(), List.of(hub.task()), 4);
        site = sites.create(new SiteSlug("tinh"), SiteDraft.of("Cổng tin tỉnh", SiteKind.PROVINCE, null));
        pushing.repeat("Telling subscribers", TURN, hub::turn);
        following.repeat("Following other nodes", CATCH_UP, refresh::catchUp);
        scheduler.start();
    }

    /** Asks for a subscription as over HTTP; the callback is asked over HTTP. */
    void subscribe(String topic, String callback) throws IOException {
        String form = "hub.mode=subscribe&hub.topic=" + encoded(topic) + "&hub.callback=" + encoded(callback)
                + "&hub.secret=" + encoded(Subscribers.SECRET);
        int status = hub.resource()
                .post(new ByteArrayInputStream(form.getBytes(StandardCharsets.US_ASCII)), null)
                .getStatus();
        if (status != 202) {
            throw new IllegalStateException("Not subscribed: " + status);
        }
    }

    /** Commits a new article of some 2 kB. */
    void publish(int number) {
        StringBuilder content = new StringBuilder();
        for (int paragraph = 0; paragraph < 4; paragraph++) {
            content.append("<p>")
                    .append("nông thôn mới ".repeat(30 + random.nextInt(10)))
                    .append("</p>");
        }
        articles.merge(site, 1, List.of(draft(number, content.toString())));
    }

    private static ArticleDraft draft(int number, String content) {
        return new ArticleDraft(
                "tin-" + number,
                number,
                URI.create("https://tinh.example.vn/tin/" + number),
                new Body("Hội nghị số " + number, "Sáng nay, tỉnh họp lần thứ " + number + ".", content, "vi"),
                Credit.NONE,
                List.of(Category.of("Chính trị")),
                List.of(),
                false,
                Instant.parse("2026-11-20T03:00:00Z").plusSeconds(60L * number),
                null,
                null,
                0);
    }

    /** How many subscribers are still owed something. */
    long waiting() {
        return hub.waiting();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        pushing.close();
        following.close();
        scheduler.close();
        client.close();
        database.close();
    }
}
