package vn.kenhtin.magnolia.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import info.magnolia.module.ModuleLifecycleContext;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.core.NodeImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.settings.SiteSettings;
import vn.kenhtin.magnolia.testing.HubProcess;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;
import vn.kenhtin.magnolia.testing.TestSessions;

/**
 * The demo's province portal is no Magnolia, so it has to be shown that it speaks like one: its news, put into a repository, come out
 * of the real endpoint as the very document the demo serves.
 */
class DemoProvinceIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FEED = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/kien-giang/\\S+");
    private static final Pattern ASSET = Pattern.compile("/dam/jcr:([0-9a-f-]{36})/([^/]+)$");

    /** Fields of the extension that are properties under another name. */
    private static final Map<String, String> TEXTS = Map.of(
            "lead", NewsProperty.LEAD,
            "byline", NewsProperty.BYLINE,
            "photo_credit", NewsProperty.PHOTO_CREDIT,
            "photo_caption", NewsProperty.HERO_CAPTION,
            "source_name", NewsProperty.SOURCE_NAME,
            "source_url", NewsProperty.SOURCE_URL,
            "section", NewsProperty.SECTION,
            "category", NewsProperty.CATEGORY);

    @TempDir
    static Path folder;

    private static HubProcess demo;
    private static URI feed;

    private final TestRepository repository = TestRepository.empty();
    private final TestSessions sessions = new TestSessions(repository);
    private final KenhTinModule module = new KenhTinModule(sessions, "");
    private JsonNode served;
    private EndpointServer server;

    @BeforeAll
    static void startDemo() throws Exception {
        demo = HubProcess.startDemo(folder);
        assertThat(demo.address()).isNotNull();
        feed = URI.create(await().until(() -> demo.printed(FEED).orElse(null), line -> line != null));
    }

    @AfterAll
    static void stopDemo() {
        demo.close();
    }

    @BeforeEach
    void publishTheSameNews() throws Exception {
        served = JSON.readTree(demo.send(HttpRequest.newBuilder(feed)).body());
        try (TestNews news = new TestNews(repository)) {
            for (JsonNode item : served.path("items")) {
                picture(item.path("image").asText());
                news.publishAs(item.path("id").asText().replace("urn:uuid:", ""), node -> write(item, node));
            }
        }
        SiteSettings site = new SiteSettings();
        site.setBaseUrl(served.path("home_page_url").asText().replaceAll("/$", ""));
        site.setTitle(served.path("title").asText());
        module.setInstance("public");
        module.setSite(site);
        module.start(() -> ModuleLifecycleContext.PHASE_SYSTEM_STARTUP);
        await().until(() -> module.running().orElseThrow().ledger().ready());
        server = new EndpointServer(module);
    }

    @AfterEach
    void stop() throws Exception {
        module.stop(() -> ModuleLifecycleContext.PHASE_SYSTEM_SHUTDOWN);
        server.close();
        sessions.close();
    }

    @Test
    void the_demos_province_serves_what_the_endpoint_writes_for_its_news() throws Exception {
        assertThat(served.path("items").size()).isGreaterThan(10);
        assertSame(endpoint(""), served);
    }

    @Test
    void and_its_changes_from_the_beginning_too() throws Exception {
        JsonNode changes = JSON.readTree(demo.send(HttpRequest.newBuilder(URI.create(feed + "?changedSince=0")))
                .body());

        assertSame(endpoint("?changedSince=0"), changes);
    }

    private JsonNode endpoint(String query) throws Exception {
        return JSON.readTree(server.get(query).body());
    }

    private static void assertSame(JsonNode written, JsonNode served) {
        assertThat(written.path("items"))
                .zipSatisfy(
                        served.path("items"), (item, other) -> assertThat(item).isEqualTo(other));
        assertThat(withoutCursor(written).equals(withoutCursor(served)))
                .as("all beside the items, such as %s", written.path("_kenhtin"))
                .isTrue();
    }

    /** A cursor is the moment at which the change was noticed, here and there. */
    private static JsonNode withoutCursor(JsonNode document) {
        assertThat(document.at("/_kenhtin/cursor").asText()).matches("\\d{16}");
        ((ObjectNode) document.path("_kenhtin")).remove("cursor");
        return document;
    }

    private void picture(String address) throws RepositoryException {
        Matcher asset = asset(address);
        Session dam = repository.admin(Workspaces.DAM);
        Node node = ((NodeImpl) dam.getRootNode()).addNodeWithUuid("anh", "mgnl:asset", asset.group(1));
        Node content = node.addNode("jcr:content", "mgnl:resource");
        content.setProperty("fileName", asset.group(2));
        content.setProperty("jcr:mimeType", "image/jpeg");
        dam.save();
        dam.logout();
    }

    private static Matcher asset(String address) {
        Matcher asset = ASSET.matcher(address);
        assertThat(asset.find()).as(address).isTrue();
        return asset;
    }

    private static void write(JsonNode item, Node node) throws RepositoryException {
        String url = item.path("url").asText();
        node.setProperty(NewsProperty.TITLE, item.path("title").asText());
        node.setProperty(NewsProperty.SLUG, url.substring(url.lastIndexOf('/') + 1));
        node.setProperty(NewsProperty.BODY, item.path("content_html").asText());
        node.setProperty(
                NewsProperty.HERO_IMAGE,
                "jcr:" + asset(item.path("image").asText()).group(1));
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            node.setProperty(text.getValue(), text(item.path("_kenhtin"), text.getKey()));
        }
        node.setProperty(NewsProperty.HOT, item.at("/_kenhtin/hot").asBoolean());
        if (item.path("_kenhtin").has("legacy_reads")) {
            node.setProperty(
                    NewsProperty.LEGACY_READS, item.at("/_kenhtin/legacy_reads").asLong());
        }
        List<String> tags = new ArrayList<>();
        item.path("tags").forEach(tag -> tags.add(tag.asText()));
        tags.remove(0);
        node.setProperty(NewsProperty.TAGS, tags.toArray(new String[0]));
        date(node, NewsProperty.PUBLISHED_AT, item.path("date_published"));
        date(node, NewsProperty.LAST_MODIFIED, item.path("date_modified"));
    }

    private static @Nullable String text(JsonNode object, String field) {
        return object.has(field) ? object.path(field).asText() : null;
    }

    private static void date(Node node, String name, JsonNode date) throws RepositoryException {
        node.setProperty(name, TestNews.calendar(Instant.parse(date.asText())));
    }
}
