package vn.kenhtin.magnolia.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.RelatedProperty;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.template.NewsFunctions;
import vn.kenhtin.magnolia.testing.HubProcess;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;

/** The module and the packaged hub together. */
class SyndicationIT {

    private static final Pattern PIXEL = Pattern.compile("<img src=\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("data-url=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static HubProcess hub;

    private SyndicatedSite site;
    private TestNews news;

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
        begin(SyndicatedSite.ARTICLES);
    }

    private void begin(String path) throws Exception {
        site = SyndicatedSite.start(hub, path);
        news = site.news();
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
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

        JsonNode article = site.article("urn:uuid:" + uuid);

        assertThat(article.path("title").asText()).isEqualTo("Hội nghị dân vận");
        assertThat(article.path("summary").asText()).isEqualTo("Ban cán sự tổ chức hội nghị (ảnh).");
        assertThat(article.path("content").asText()).contains("href=\"" + site.address() + "/lich\"");
        assertThat(article.path("link").asText()).isEqualTo(site.address() + "/tin-tuc/hoi-nghi-dan-van");
        assertThat(article.path("published").asText()).isEqualTo("2018-05-10T00:00:00Z");
        assertThat(article.path("language").asText()).isEqualTo("vi");
        assertThat(article.path("hot").asBoolean()).isTrue();
        assertThat(article.path("credit").toString())
                .contains("Thu Oanh", "Lê Minh", "WebSite Kiên Giang", "https://nguon.example.vn/1");
        assertThat(article.path("categories").findValuesAsText("label")).containsExactly("Tin trong tỉnh", "chinh-tri");
        assertThat(article.path("enclosures").toString())
                .contains(site.address() + "/anh/hoi-nghi.jpg", "Quang cảnh hội nghị");
    }

    @Test
    void an_unpublished_article_is_withdrawn_and_comes_back_when_it_is_published_again() throws Exception {
        String uuid = news.publish("Một", "mot");
        String id = site.article("urn:uuid:" + uuid).path("id").asText();

        news.unpublish(uuid);
        site.awaitStatus(id, 410);

        String again = news.publish("Một, trở lại", "mot");
        site.awaitStatus(id, 200);
        assertThat(hub.get("/api/v1/articles/" + id).path("title").asText()).isEqualTo("Một, trở lại");
        assertThat(again).as("Jackrabbit gives a new node a new uuid").isNotEqualTo(uuid);
    }

    @Test
    void an_article_whose_time_is_over_is_withdrawn() throws Exception {
        String uuid = news.publish("Một", "mot");
        String id = site.article("urn:uuid:" + uuid).path("id").asText();

        news.republish(
                uuid,
                node -> node.setProperty(
                        NewsProperty.EXPIRES_AT, TestNews.calendar(Instant.parse("2018-05-10T00:00:00Z"))));
        site.awaitStatus(id, 410);

        news.republish(uuid, node -> node.getProperty(NewsProperty.EXPIRES_AT).remove());
        site.awaitStatus(id, 200);
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
                .untilAsserted(() -> assertThat(site.live().keySet()).isEqualTo(live));
    }

    @Test
    void a_read_told_by_the_pages_beacon_is_counted_on_top_of_the_old_portals_and_comes_back() throws Exception {
        NewsFunctions newsfn = site.newsfn();
        String uuid = news.publish("Một", "mot", node -> node.setProperty(NewsProperty.LEGACY_READS, 1950L));
        String id = site.article("urn:uuid:" + uuid).path("id").asText();
        assertThat(newsfn.reads(uuid)).isEqualTo(1950);
        String beacon = newsfn.beacon(uuid);

        assertThat(pixel(beacon).headers().firstValue("Content-Type")).contains("image/gif");
        await().atMost(Duration.ofSeconds(60)).until(() -> newsfn.reads(uuid) == 1951);
        HttpResponse<String> script =
                hub.send(HttpRequest.newBuilder(hub.address().resolve("/api/v1/reads"))
                        .header("X-Forwarded-For", "203.0.113.7")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"url\":\"" + first(PAGE, beacon) + "\"}")));

        assertThat(script.body()).contains("\"article\":\"" + id + "\"", "\"reads\":1952");
        await().atMost(Duration.ofSeconds(60)).until(() -> newsfn.reads(uuid) == 1952);
        await().atMost(Duration.ofSeconds(60)).until(() -> newsfn.mostRead(5, 1).size() == 1);
        assertThat(newsfn.mostRead(5, 1).get(0).getUrl()).isEqualTo(site.address() + "/tin-tuc/mot");
    }

    @Test
    void what_an_editor_pins_or_hides_here_holds_on_the_hubs_list() throws Exception {
        String uuid = news.publish("Đua ghe ngo mừng lễ Ok Om Bok", "dua-ghe");
        String near = news.publish("Đội ghe ngo tập luyện trước lễ Ok Om Bok", "tap-luyen");
        String far = news.publish("Giá lúa tuần qua", "gia-lua");
        String id = site.article("urn:uuid:" + uuid).path("id").asText();
        String nearId = site.article("urn:uuid:" + near).path("id").asText();
        String farId = site.article("urn:uuid:" + far).path("id").asText();
        awaitList(id, List.of(nearId));

        news.republish(uuid, node -> node.setProperty(NewsProperty.RELATED, new String[] {far}));
        awaitList(id, List.of(farId, nearId));

        news.decide(uuid, nearId, RelatedProperty.HIDDEN);
        awaitList(id, List.of(farId));
    }

    private static void awaitList(String id, List<String> expected) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(hub.get("/api/v1/articles/" + id + "/related?limit=20")
                                .path("related"))
                        .extracting(related -> related.path("id").asText())
                        .isEqualTo(expected));
    }

    @Test
    void magnolias_own_delivery_json_arrives_as_well_and_its_counts_come_back() throws Exception {
        site.close();
        begin(DeliveryTwin.PATH);
        String uuid = news.publish("Hội nghị & dân vận", "hoi-nghi", node -> {
            node.setProperty(NewsProperty.LEAD, "Ban cán sự tổ chức hội nghị (ảnh).");
            node.setProperty(NewsProperty.BODY, "<p>Phát biểu tại <a href=\"/lich\">hội nghị</a></p>");
            node.setProperty(NewsProperty.BYLINE, "Tin và ảnh: Thu Oanh");
            node.setProperty(NewsProperty.HERO_IMAGE, picture());
            node.setProperty(NewsProperty.CATEGORY, "chinh-tri");
            node.setProperty(NewsProperty.TAGS, new String[] {"dân vận", "cải cách"});
            node.setProperty(NewsProperty.HOT, true);
            node.setProperty(NewsProperty.LEGACY_READS, 1950L);
            node.setProperty(NewsProperty.CANONICAL_URL, site.address() + "/tin-tuc/hoi-nghi");
            node.setProperty(NewsProperty.PUBLISHED_AT, TestNews.calendar(Instant.parse("2018-05-10T00:00:00Z")));
        });

        JsonNode article = site.article(uuid);

        assertThat(article.path("title").asText()).isEqualTo("Hội nghị & dân vận");
        assertThat(article.path("link").asText()).isEqualTo(site.address() + "/tin-tuc/hoi-nghi");
        assertThat(article.path("content").asText()).contains("href=\"" + site.address() + "/lich\"");
        assertThat(article.path("published").asText()).isEqualTo("2018-05-10T00:00:00Z");
        assertThat(article.path("hot").asBoolean()).isTrue();
        assertThat(article.path("categories").findValuesAsText("label"))
                .containsExactly("chinh-tri", "dân vận", "cải cách");
        assertThat(article.path("enclosures").toString()).contains(site.address() + "/dam/jcr:", "anh.png");
        pixel(site.newsfn().beacon(uuid));
        await().atMost(Duration.ofSeconds(60)).until(() -> site.newsfn().reads(uuid) == 1951);

        news.republish(uuid, node -> node.setProperty(NewsProperty.TITLE, "Hội nghị, sửa"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> site.article(uuid).path("title").asText().equals("Hội nghị, sửa"));
    }

    private static String picture() throws RepositoryException {
        Session dam = TestRepository.shared().admin(Workspaces.DAM);
        Node asset = dam.getRootNode().addNode("anh", "mgnl:asset");
        Node content = asset.addNode("jcr:content", "mgnl:resource");
        content.setProperty("fileName", "anh.png");
        content.setProperty("jcr:mimeType", "image/png");
        content.setProperty("size", 88L);
        dam.save();
        dam.logout();
        return "jcr:" + asset.getIdentifier();
    }

    private static HttpResponse<String> pixel(String beacon) throws Exception {
        return hub.send(HttpRequest.newBuilder(URI.create(first(PIXEL, beacon))));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
