package vn.kenhtin.magnolia.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import info.magnolia.module.ModuleLifecycleContext;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.settings.HubSettings;
import vn.kenhtin.magnolia.settings.SiteSettings;
import vn.kenhtin.magnolia.template.NewsFunctions;
import vn.kenhtin.magnolia.testing.HubProcess;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;
import vn.kenhtin.magnolia.testing.TestSessions;

/**
 * The module and the packaged hub together. The hub would poll once a day by itself, so what it learns, it learns from the module's
 * pings; the module asks every second.
 */
class SyndicationIT {

    private static final Pattern PIXEL = Pattern.compile("<img src=\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("data-url=\"([^\"]+)\"");
    private static int number;

    @TempDir
    static Path folder;

    private static HubProcess hub;

    private final TestRepository repository = TestRepository.empty();
    private TestNews news;
    private KenhTinModule module;
    private EndpointServer server;
    private NewsFunctions newsfn;
    private String site;

    @BeforeAll
    static void startHub() throws Exception {
        hub = HubProcess.start(folder, 0);
        assertThat(hub.key()).isNotEmpty();
    }

    @AfterAll
    static void stopHub() {
        hub.close();
    }

    @BeforeEach
    void start() throws Exception {
        news = new TestNews(repository);
        module = new KenhTinModule(new TestSessions(repository), hub.key());
        server = new EndpointServer(module);
        newsfn = new NewsFunctions(module);
        site = "tinh-" + number++;
        hub.create(
                "/api/v1/sites",
                "{\"slug\":\"%s\",\"name\":\"Cổng tỉnh\",\"kind\":\"province\",\"hosts\":[\"%s.example.vn\"]}"
                        .formatted(site, site));
        module.setInstance("public");
        module.setSite(site());
        module.setHub(hub());
        module.start(() -> ModuleLifecycleContext.PHASE_SYSTEM_STARTUP);
        await().until(() -> module.running().orElseThrow().ledger().ready());
    }

    private SiteSettings site() {
        SiteSettings settings = new SiteSettings();
        settings.setBaseUrl(server.address());
        settings.setTitle("Cổng thông tin tỉnh");
        return settings;
    }

    private HubSettings hub() throws Exception {
        JsonNode source = hub.create(
                "/api/v1/sources",
                "{\"site\":\"%s\",\"url\":\"%s/.rest/kenhtin/v1/articles\",\"floor\":\"P1D\",\"ceiling\":\"P1D\"}"
                        .formatted(site, server.address()));
        HubSettings settings = RunningModule.hub(hub.address().toString());
        settings.setSite(site);
        settings.setSource(source.path("id").asText());
        settings.setRequestTimeoutMillis(10_000);
        return settings;
    }

    @AfterEach
    void stop() throws Exception {
        module.stop(() -> ModuleLifecycleContext.PHASE_SYSTEM_SHUTDOWN);
        server.close();
        news.close();
    }

    @Test
    void an_article_arrives_with_everything_its_editor_wrote() throws Exception {
        String uuid = news.publish("Hội nghị dân vận", "hoi-nghi-dan-van", node -> {
            node.setProperty(NewsProperty.LEAD, "Ban cán sự tổ chức hội nghị (ảnh).");
            node.setProperty(NewsProperty.BODY, "<p>Phát biểu tại <a href=\"/lich\">hội nghị</a></p>");
            node.setProperty(NewsProperty.BYLINE, "Tin: Thu Oanh");
            node.setProperty(NewsProperty.PHOTO_CREDIT, "Lê Minh");
            node.setProperty(NewsProperty.HERO_IMAGE, "/anh/hoi-nghi.jpg");
            node.setProperty(NewsProperty.HERO_CAPTION, "Quang cảnh hội nghị");
            node.setProperty(NewsProperty.SOURCE_NAME, "WebSite Kiên Giang");
            node.setProperty(NewsProperty.SOURCE_URL, "https://nguon.example.vn/1");
            node.setProperty(NewsProperty.SECTION, "Tin trong tỉnh");
            node.setProperty(NewsProperty.CATEGORY, "chinh-tri");
            node.setProperty(NewsProperty.HOT, true);
            node.setProperty(NewsProperty.PUBLISHED_AT, TestNews.calendar(Instant.parse("2018-05-10T00:00:00Z")));
        });

        JsonNode article = article(uuid);

        assertThat(article.path("title").asText()).isEqualTo("Hội nghị dân vận");
        assertThat(article.path("summary").asText()).isEqualTo("Ban cán sự tổ chức hội nghị (ảnh).");
        assertThat(article.path("content").asText()).contains("href=\"" + server.address() + "/lich\"");
        assertThat(article.path("link").asText()).isEqualTo(server.address() + "/tin-tuc/hoi-nghi-dan-van");
        assertThat(article.path("published").asText()).isEqualTo("2018-05-10T00:00:00Z");
        assertThat(article.path("language").asText()).isEqualTo("vi");
        assertThat(article.path("hot").asBoolean()).isTrue();
        assertThat(article.path("credit").toString())
                .contains("Thu Oanh", "Lê Minh", "WebSite Kiên Giang", "https://nguon.example.vn/1");
        assertThat(article.path("categories").findValuesAsText("label")).containsExactly("Tin trong tỉnh", "chinh-tri");
        assertThat(article.path("enclosures").toString())
                .contains(server.address() + "/anh/hoi-nghi.jpg", "Quang cảnh hội nghị");
    }

    @Test
    void an_unpublished_article_is_withdrawn_and_comes_back_when_it_is_published_again() throws Exception {
        String uuid = news.publish("Một", "mot");
        String id = article(uuid).path("id").asText();

        news.unpublish(uuid);
        await().atMost(Duration.ofSeconds(30)).until(() -> status(id) == 410);

        String again = news.publish("Một, trở lại", "mot");
        await().atMost(Duration.ofSeconds(30)).until(() -> status(id) == 200);
        assertThat(hub.get("/api/v1/articles/" + id).path("title").asText()).isEqualTo("Một, trở lại");
        assertThat(again).as("Jackrabbit gives a new node a new uuid").isNotEqualTo(uuid);
    }

    @Test
    void an_article_whose_time_is_over_is_withdrawn() throws Exception {
        String uuid = news.publish("Một", "mot");
        String id = article(uuid).path("id").asText();

        news.republish(
                uuid,
                node -> node.setProperty(
                        NewsProperty.EXPIRES_AT, TestNews.calendar(Instant.parse("2018-05-10T00:00:00Z"))));
        await().atMost(Duration.ofSeconds(30)).until(() -> status(id) == 410);

        news.republish(uuid, node -> node.getProperty(NewsProperty.EXPIRES_AT).remove());
        await().atMost(Duration.ofSeconds(30)).until(() -> status(id) == 200);
    }

    @Test
    void a_burst_of_200_publications_and_withdrawals_arrives_whole() throws Exception {
        Set<String> live = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            String uuid = news.publish("Tin số " + i, "tin-so-" + i);
            if (i % 10 == 9) {
                news.unpublish(uuid);
            } else {
                live.add("urn:uuid:" + uuid);
            }
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(live().keySet()).isEqualTo(live));
    }

    @Test
    void a_read_told_by_the_pages_beacon_is_counted_on_top_of_the_old_portals_and_comes_back() throws Exception {
        String uuid = news.publish("Một", "mot", node -> node.setProperty(NewsProperty.LEGACY_READS, 1950L));
        String id = article(uuid).path("id").asText();
        assertThat(newsfn.reads(uuid)).isEqualTo(1950);
        String beacon = newsfn.beacon(uuid);

        HttpResponse<String> pixel = hub.send(HttpRequest.newBuilder(URI.create(first(PIXEL, beacon))));
        assertThat(pixel.headers().firstValue("Content-Type")).contains("image/gif");
        await().atMost(Duration.ofSeconds(30)).until(() -> newsfn.reads(uuid) == 1951);
        HttpResponse<String> script =
                hub.send(HttpRequest.newBuilder(hub.address().resolve("/api/v1/reads"))
                        .header("X-Forwarded-For", "203.0.113.7")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"url\":\"" + first(PAGE, beacon) + "\"}")));

        assertThat(script.body()).contains("\"article\":\"" + id + "\"", "\"reads\":1952");
        await().atMost(Duration.ofSeconds(30)).until(() -> newsfn.reads(uuid) == 1952);
        await().atMost(Duration.ofSeconds(30)).until(() -> newsfn.mostRead(5, 1).size() == 1);
        assertThat(newsfn.mostRead(5, 1).get(0).getUrl()).isEqualTo(server.address() + "/tin-tuc/mot");
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private int status(String id) throws Exception {
        return hub.send(HttpRequest.newBuilder(hub.address().resolve("/api/v1/articles/" + id)))
                .statusCode();
    }

    /** The article as the hub has it, once it has. */
    private JsonNode article(String uuid) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> live().get("urn:uuid:" + uuid), article -> article != null);
    }

    /** What the hub has of this test's site, by guid. */
    private Map<String, JsonNode> live() throws Exception {
        Map<String, JsonNode> articles = new LinkedHashMap<>();
        String cursor = "0";
        for (boolean more = true; more; ) {
            JsonNode page = hub.get("/api/v1/articles?limit=500&since=" + cursor);
            for (JsonNode change : page.path("changes")) {
                JsonNode article = change.path("article");
                articles.values().removeIf(known -> known.path("id").equals(change.path("id")));
                if (article.path("site").asText().equals(site)) {
                    articles.put(article.path("guid").asText(), article);
                }
            }
            cursor = page.path("cursor").asText();
            more = page.path("more").asBoolean();
        }
        return articles;
    }
}
