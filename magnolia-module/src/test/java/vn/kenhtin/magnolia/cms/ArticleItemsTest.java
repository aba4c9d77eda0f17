package vn.kenhtin.magnolia.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.Session;
import javax.jcr.security.Privilege;
import org.apache.jackrabbit.commons.jackrabbit.authorization.AccessControlUtils;
import org.apache.jackrabbit.core.security.principal.EveryonePrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.RelatedProperty;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;

/** What the endpoint says of a single news, and to whom. */
@Tag("jackrabbit")
class ArticleItemsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestRepository repository = TestRepository.empty();
    private TestNews news;
    private RunningModule instance;
    private EndpointServer server;

    @BeforeEach
    void start() throws Exception {
        news = new TestNews(repository);
        instance = RunningModule.start(repository, RunningModule.alone());
        server = new EndpointServer(instance.module());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        instance.close();
        news.close();
    }

    @Test
    void shows_every_field_of_a_news_typed() throws Exception {
        String uuid = news.publish("Thủ tướng & \"hội nghị\" <b>", "thu-tuong", node -> {
            node.setProperty(NewsProperty.LEAD, "Sapo");
            node.setProperty(NewsProperty.BODY, "<p>Nội dung</p>");
            node.setProperty(NewsProperty.BYLINE, "Tin và ảnh: Thu Oanh");
            node.setProperty(NewsProperty.PHOTO_CREDIT, "TTXVN");
            node.setProperty(NewsProperty.HERO_CAPTION, "Quang cảnh hội nghị");
            node.setProperty(NewsProperty.SOURCE_NAME, "WebSite Kiên Giang");
            node.setProperty(NewsProperty.SOURCE_URL, "https://nguon.example.vn/1");
            node.setProperty(NewsProperty.SECTION, "Tin nóng");
            node.setProperty(NewsProperty.CATEGORY, "chinh-tri");
            node.setProperty(NewsProperty.TAGS, new String[] {"dân vận", ""});
            node.setProperty(NewsProperty.HOT, true);
            node.setProperty(NewsProperty.LEGACY_READS, 1950L);
            node.setProperty(NewsProperty.CANONICAL_URL, "https://goc.example.vn/1");
            node.setProperty(NewsProperty.PUBLISHED_AT, TestNews.calendar(Instant.parse("2018-05-10T00:00:00Z")));
            node.setProperty(NewsProperty.EXPIRES_AT, TestNews.calendar(Instant.parse("2999-01-01T00:00:00Z")));
        });

        JsonNode item = awaitItems(1).get(0);

        String expected = """
                {"id":"urn:uuid:%s","url":"https://www.tinh.example.vn/tin-tuc/thu-tuong",
                 "external_url":"https://nguon.example.vn/1","title":"Thủ tướng & \\"hội nghị\\" <b>",
                 "content_html":"<p>Nội dung</p>","summary":"Sapo","date_published":"2018-05-10T00:00:00Z",
                 "date_modified":"%s","authors":[{"name":"Thu Oanh"}],"tags":["chinh-tri","dân vận"],"language":"vi",
                 "_kenhtin":{"about":"https://kenhtin.vn/docs/json-feed-extension","lead":"Sapo",
                  "byline":"Tin và ảnh: Thu Oanh","photo_credit":"TTXVN","photo_caption":"Quang cảnh hội nghị",
                  "source_name":"WebSite Kiên Giang","source_url":"https://nguon.example.vn/1","section":"Tin nóng",
                  "category":"chinh-tri","hot":true,"legacy_reads":1950,"expires":"2999-01-01T00:00:00Z",
                  "canonical":"https://goc.example.vn/1"}}
                """.formatted(uuid, item.path("date_modified").asText());
        assertThat(item).isEqualTo(JSON.readTree(expected));
        assertThat(Instant.parse(item.path("date_modified").asText())).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void withdraws_a_news_whose_time_is_over_as_soon_as_it_is_published_so() throws Exception {
        String uuid = news.publish("Một", "mot");
        awaitItems(1);
        String cursor = cursor(feed(""));

        news.republish(
                uuid,
                node -> node.setProperty(
                        NewsProperty.EXPIRES_AT, TestNews.calendar(Instant.parse("2020-01-01T00:00:00Z"))));

        await().untilAsserted(() -> assertThat(feed("?changedSince=" + cursor)
                        .at("/_kenhtin/tombstones/0/id")
                        .asText())
                .isEqualTo(guid(uuid)));
        assertThat(feed("").path("items")).isEmpty();
    }

    @Test
    void carries_editors_pins_and_hides_and_changes_when_they_decide() throws Exception {
        String other = news.publish("Hai", "hai");
        String article =
                news.publish("Một", "mot", node -> node.setProperty(NewsProperty.RELATED, new String[] {other}));
        awaitItems(2);
        String cursor = cursor(feed(""));

        news.decide(article, "hub-1", RelatedProperty.PINNED);
        news.decide(article, "hub-2", RelatedProperty.HIDDEN);
        news.decide(article, "hub-3", RelatedProperty.AUTO);

        await().untilAsserted(() -> {
            JsonNode changed = feed("?changedSince=" + cursor).path("items").path(0);
            assertThat(changed.path("id").asText()).isEqualTo(guid(article));
            assertThat(changed.at("/_kenhtin/pins"))
                    .extracting(JsonNode::asText)
                    .containsExactly(guid(other), "hub-1");
            assertThat(changed.at("/_kenhtin/hides"))
                    .extracting(JsonNode::asText)
                    .containsExactly("hub-2");
        });
    }

    @Test
    void shows_pictures_and_links_as_absolute_urls() throws Exception {
        Session dam = repository.admin(Workspaces.DAM);
        Node asset = dam.getRootNode().addNode("anh", "mgnl:asset");
        Node content = asset.addNode("jcr:content", "mgnl:resource");
        content.setProperty("fileName", "Ảnh hội nghị.png");
        content.setProperty("jcr:mimeType", "image/png");
        content.setProperty("size", 88L);
        dam.save();
        String key = "jcr:" + asset.getIdentifier();
        dam.logout();
        String other = news.publish("Hai", "hai-slug");
        String stored = "${link:{uuid:{%s},repository:{%s},path:{%s}}}";

        news.publish("Một", "mot", node -> {
            node.setProperty(NewsProperty.HERO_IMAGE, key);
            node.setProperty(
                    NewsProperty.BODY,
                    "<a href=\"" + stored.formatted(other, "kenhtinNews", "/tin-0") + "\">x</a>"
                            + "<a href='" + stored.formatted("0", "website", "/gioi thieu") + "#a'>y</a>"
                            + "<img src=\"/PublishingImages/a b.jpg\" alt=\"z\">"
                            + "<a href=\"mailto:a@b.vn\">m</a><a href=\"#x\">n</a>");
        });

        JsonNode item = awaitItems(2).get(0).path("title").asText().equals("Một")
                ? awaitItems(2).get(0)
                : awaitItems(2).get(1);
        String picture = RunningModule.BASE + "/dam/" + key + "/anh-hoi-nghi.png";
        assertThat(item.path("image").asText()).isEqualTo(picture);
        assertThat(item.at("/attachments/0"))
                .isEqualTo(JSON.readTree(
                        "{\"url\":\"" + picture + "\",\"mime_type\":\"image/png\",\"size_in_bytes\":88}"));
        assertThat(item.path("content_html").asText())
                .isEqualTo("<a href=\"https://www.tinh.example.vn/tin-tuc/hai-slug\">x</a>"
                        + "<a href=\"https://www.tinh.example.vn/gioi%20thieu.html#a\">y</a>"
                        + "<img src=\"https://www.tinh.example.vn/PublishingImages/a%20b.jpg\" alt=\"z\">"
                        + "<a href=\"mailto:a@b.vn\">m</a><a href=\"#x\">n</a>");
    }

    @Test
    void tells_an_editors_text_without_what_could_run_in_a_page() throws Exception {
        news.publish(
                "Một",
                "mot",
                node -> node.setProperty(
                        NewsProperty.BODY,
                        "<p onclick=\"x()\">Chữ <b>đậm</b></p><script>x()</script><a href=\"javascript:x()\">nối</a>"));

        assertThat(awaitItems(1).at("/0/content_html").asText()).isEqualTo("<p>Chữ <b>đậm</b></p><a>nối</a>");
    }

    @Test
    void does_not_show_what_the_visitor_may_not_read() throws Exception {
        String open = news.publish("Mở", "mo");
        String closed = news.publish("Nội bộ", "noi-bo");
        awaitItems(2);
        Session session = repository.admin(Workspaces.NEWS);
        AccessControlUtils.addAccessControlEntry(
                session,
                session.getNodeByIdentifier(closed).getPath(),
                EveryonePrincipal.getInstance(),
                new String[] {Privilege.JCR_READ},
                false);
        session.save();
        session.logout();

        assertThat(ids(feed(""))).containsExactly(guid(open));
        assertThat(feed("?changedSince=0").at("/_kenhtin/tombstones/0/id").asText())
                .isEqualTo(guid(closed));
    }

    private JsonNode awaitItems(int number) throws Exception {
        await().untilAsserted(() -> assertThat(feed("").path("items")).hasSize(number));
        return feed("").path("items");
    }

    private JsonNode feed(String query) throws Exception {
        HttpResponse<String> response = server.get(query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static List<String> ids(JsonNode feed) {
        List<String> ids = new ArrayList<>();
        feed.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static String cursor(JsonNode feed) {
        return feed.at("/_kenhtin/cursor").asText();
    }

    private static String guid(String uuid) {
        return "urn:uuid:" + uuid;
    }
}
