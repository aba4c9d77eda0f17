package vn.kenhtin.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer starts it: the packaged jar, its sister sites, and what comes out. */
class DemoIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static HubProcess demo;

    @BeforeAll
    static void start() throws Exception {
        demo = HubProcess.start(folder, Map.of(), "demo", "--port", "0");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        sitesIn(demo.get("/feeds/all.json?limit=100").body()).size() == 8);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void every_sister_site_is_in_the_feed_of_all() throws Exception {
        assertThat(sitesIn(demo.get("/feeds/all.json?limit=100").body())).hasSize(8);
    }

    @Test
    void the_first_article_is_the_one_the_project_grew_from() throws Exception {
        JsonNode seed = seed(
                JSON.readTree(demo.get("/feeds/sites/kien-giang.json?limit=100").body()));
        assertThat(seed.path("date_published").asText()).startsWith("2018-05-10");
        assertThat(seed.toString()).contains("Thu Oanh").contains("WebSite Kiên Giang");
        String page = demo.get("/articles/" + seed.path("id").asText().replace("urn:uuid:", ""))
                .body();
        assertThat(page).contains("Tin nóng", "10.05.2018", "Tin và ảnh: Thu Oanh", "1.950", "WebSite Kiên Giang");
    }

    @Test
    void feeds_are_answered_conditionally_and_compressed() throws Exception {
        HttpResponse<String> first = demo.get("/feeds/all.atom");
        HttpResponse<String> again = HubProcess.send(HttpRequest.newBuilder(
                        demo.address().resolve("/feeds/all.atom"))
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
                .build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(first.headers().firstValue("Content-Type")).contains("application/atom+xml; charset=utf-8");
    }

    /** A plain poll is answered before the servlets, one with any query by them. */
    @Test
    void the_short_way_to_a_feed_answers_as_the_long_one() throws Exception {
        for (String encoding : List.of("gzip", "identity")) {
            HttpResponse<String> whole = sameOnBothWays(encoding, "\"another\"", 200);
            sameOnBothWays(encoding, whole.headers().firstValue("ETag").orElseThrow(), 304);
        }
    }

    private static HttpResponse<String> sameOnBothWays(String encoding, String tag, int status) throws Exception {
        HttpResponse<String> quick = ask("/feeds/sites/rach-gia.rss", encoding, tag);
        HttpResponse<String> slow = ask("/feeds/sites/rach-gia.rss?x=1", encoding, tag);
        assertThat(quick.statusCode()).isEqualTo(slow.statusCode()).isEqualTo(status);
        assertThat(quick.body()).isEqualTo(slow.body());
        assertThat(withoutDate(quick)).isEqualTo(withoutDate(slow)).containsKey("cache-control");
        return quick;
    }

    private static HttpResponse<String> ask(String path, String encoding, String tag) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(demo.address().resolve(path)).header("Accept-Encoding", encoding);
        // any other condition than a tag is answered by the servlets
        return HubProcess.send(
                tag.equals("\"another\"")
                        ? request.build()
                        : request.header("If-None-Match", tag).build());
    }

    private static Map<String, List<String>> withoutDate(HttpResponse<String> response) {
        Map<String, List<String>> fields = new TreeMap<>(response.headers().map());
        fields.remove("date");
        return fields;
    }

    @Test
    void the_directory_speaks_to_people_and_to_machines() throws Exception {
        HttpResponse<String> page =
                HubProcess.send(HttpRequest.newBuilder(demo.address().resolve("/feeds"))
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .build());
        assertThat(page.body()).contains("Bảng kênh tin", "Báo Biển Tây");
        JsonNode listing = JSON.readTree(demo.get("/feeds?format=json").body());
        assertThat(listing.path("feeds").size()).isGreaterThan(10);
    }

    @Test
    void every_address_the_console_prints_opens() throws Exception {
        for (String line : demo.output().split("\n")) {
            int at = line.indexOf("http://");
            if (at > 0) {
                URI address = URI.create(line.substring(at).strip());
                assertThat(HubProcess.send(HttpRequest.newBuilder(address).build())
                                .statusCode())
                        .as(line)
                        .isEqualTo(200);
            }
        }
    }

    /** The demo's sites tell the same on purpose: word for word, without accents, corrected. */
    @Test
    void no_list_of_related_news_tells_a_story_twice_or_the_articles_own() throws Exception {
        await().atMost(Duration.ofSeconds(20)).until(() -> told().size() > 1);
        Map<String, Set<String>> stories = told();
        for (JsonNode change : changes()) {
            String article = change.path("id").asText();
            Set<Set<String>> seen = new HashSet<>();
            seen.add(stories.getOrDefault(article, Set.of(article)));
            for (JsonNode item :
                    json("/api/v1/articles/" + article + "/related?limit=20").path("related")) {
                String other = item.path("id").asText();
                assertThat(seen.add(stories.getOrDefault(other, Set.of(other))))
                        .as("%s in the list of %s", other, article)
                        .isTrue();
            }
        }
    }

    /** By article, the articles of its story, where there are several. */
    private static Map<String, Set<String>> told() throws Exception {
        Map<String, Set<String>> stories = new TreeMap<>();
        for (JsonNode change : changes()) {
            String article = change.path("id").asText();
            Set<String> members = new HashSet<>();
            json("/api/v1/articles/" + article)
                    .path("story")
                    .forEach(member -> members.add(member.path("id").asText()));
            if (!members.isEmpty()) {
                members.add(article);
                stories.put(article, members);
            }
        }
        return stories;
    }

    private static Iterable<JsonNode> changes() throws Exception {
        List<JsonNode> live = new ArrayList<>();
        for (JsonNode change : json("/api/v1/articles?since=0&limit=500").path("changes")) {
            if (!change.path("change").asText().equals("withdrawn")) {
                live.add(change);
            }
        }
        return live;
    }

    private static JsonNode json(String path) throws Exception {
        return JSON.readTree(demo.get(path).body());
    }

    private static JsonNode seed(JsonNode feed) {
        for (JsonNode item : feed.path("items")) {
            if (item.path("title").asText().equals("Hội nghị Triển khai kế hoạch năm 2018 - Năm dân vận chính quyền")) {
                return item;
            }
        }
        throw new AssertionError("The province's feed lacks the first article");
    }

    private static Set<String> sitesIn(String feed) throws Exception {
        Set<String> sites = new HashSet<>();
        for (JsonNode item : JSON.readTree(feed).path("items")) {
            sites.add(item.path("_kenhtin").path("site").asText());
        }
        return sites;
    }
}
