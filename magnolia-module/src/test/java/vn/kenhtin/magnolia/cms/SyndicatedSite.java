package vn.kenhtin.magnolia.cms;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import info.magnolia.module.ModuleLifecycleContext;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.catalina.LifecycleException;
import vn.kenhtin.magnolia.settings.HubSettings;
import vn.kenhtin.magnolia.settings.SiteSettings;
import vn.kenhtin.magnolia.template.NewsFunctions;
import vn.kenhtin.magnolia.testing.HubProcess;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;
import vn.kenhtin.magnolia.testing.TestSessions;

/**
 * A public instance whose news a hub knows as a site of its own. The hub would poll once a day by itself, so what it learns, it
 * learns from the module's pings; the module asks every second.
 */
final class SyndicatedSite implements AutoCloseable {

    static final String ARTICLES = "/.rest/kenhtin/v1/articles";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static int number;

    private final HubProcess hub;
    private final String slug;
    private final TestSessions sessions;
    private final TestNews news;
    private final KenhTinModule module;
    private final EndpointServer server;
    private String source = "";

    private SyndicatedSite(HubProcess hub, String slug, TestRepository repository) throws Exception {
        this.hub = hub;
        this.slug = slug;
        this.sessions = new TestSessions(repository);
        this.news = new TestNews(repository);
        this.module = new KenhTinModule(sessions, hub.key());
        this.server = new EndpointServer(module, List.of(new DeliveryTwin(sessions)));
    }

    /** Starts a site without news whose source on the hub is at {@code path} of the site. */
    static SyndicatedSite start(HubProcess hub, String path) throws Exception {
        SyndicatedSite site = new SyndicatedSite(hub, "tinh-" + number++, TestRepository.empty());
        site.module.setInstance("public");
        site.module.setSite(site.settings());
        site.module.setHub(site.register(path));
        site.module.start(() -> ModuleLifecycleContext.PHASE_SYSTEM_STARTUP);
        await().until(() -> site.module.running().orElseThrow().ledger().ready());
        // not before: several sites of one address that answer 503 would have the hub leave them all alone
        hub.patch("/api/v1/sources/" + site.source, "{\"paused\":false}");
        return site;
    }

    private SiteSettings settings() {
        SiteSettings settings = new SiteSettings();
        settings.setBaseUrl(address());
        settings.setTitle("Cổng thông tin tỉnh");
        return settings;
    }

    private HubSettings register(String path) throws Exception {
        hub.create(
                "/api/v1/sites",
                "{\"slug\":\"%s\",\"name\":\"Cổng %s\",\"kind\":\"province\",\"hosts\":[\"%s.example.vn\"]}"
                        .formatted(slug, slug, slug));
        JsonNode source = hub.create(
                "/api/v1/sources",
                "{\"site\":\"%s\",\"url\":\"%s%s\",\"floor\":\"P1D\",\"ceiling\":\"P1D\",\"paused\":true}"
                        .formatted(slug, address(), path));
        HubSettings settings = RunningModule.hub(hub.address().toString());
        settings.setSite(slug);
        this.source = source.path("id").asText();
        settings.setSource(this.source);
        settings.setRequestTimeoutMillis(10_000);
        return settings;
    }

    /** Scheme, host and port. */
    String address() {
        return server.address();
    }

    TestNews news() {
        return news;
    }

    NewsFunctions newsfn() {
        return new NewsFunctions(module);
    }

    /** The article as the hub has it, once it has. */
    JsonNode article(String guid) {
        return await().atMost(PATIENCE).until(() -> live().get(guid), article -> article != null);
    }

    /** Waits until the hub answers so to a request for the article with that id of its own. */
    void awaitStatus(String id, int status) {
        await().atMost(PATIENCE).until(() -> status(id) == status);
    }

    private int status(String id) throws Exception {
        return hub.send(HttpRequest.newBuilder(hub.address().resolve("/api/v1/articles/" + id)))
                .statusCode();
    }

    /** What the hub has of this site, by guid. */
    Map<String, JsonNode> live() throws Exception {
        Map<String, JsonNode> articles = new LinkedHashMap<>();
        String cursor = "0";
        for (boolean more = true; more; ) {
            JsonNode page = hub.get("/api/v1/articles?limit=500&since=" + cursor);
            for (JsonNode change : page.path("changes")) {
                JsonNode article = change.path("article");
                articles.values().removeIf(known -> known.path("id").equals(change.path("id")));
                if (article.path("site").asText().equals(slug)) {
                    articles.put(article.path("guid").asText(), article);
                }
            }
            cursor = page.path("cursor").asText();
            more = page.path("more").asBoolean();
        }
        return articles;
    }

    @Override
    public void close() throws LifecycleException {
        module.stop(() -> ModuleLifecycleContext.PHASE_SYSTEM_SHUTDOWN);
        server.close();
        news.close();
        sessions.close();
    }
}
