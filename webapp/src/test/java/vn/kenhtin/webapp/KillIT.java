package vn.kenhtin.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged hub, killed again and again in the middle of polls of a feed that never stands still: what was in its change log stays there, nothing is doubled,
 * and in the end every article is there as the feed has it, with all revisions, and the index that was killed with it finds each of them.
 */
class KillIT {

    private static final int KILLS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Random random = new Random(20180510);

    @Test
    void loses_and_doubles_nothing_on_h2() throws Exception {
        survive(Map.of("KENHTIN_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("hub") + ";RETENTION_TIME=0"));
    }

    @Test
    void loses_and_doubles_nothing_on_postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            survive(Map.of("KENHTIN_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres")));
        }
    }

    private void survive(Map<String, String> database) throws Exception {
        Map<String, String> environment = new HashMap<>(database);
        environment.put("KENHTIN_HTTP_PORT", "0");
        environment.put("KENHTIN_FETCH_ALLOW", "127.0.0.0/8");
        environment.put("KENHTIN_FETCH_ORIGIN_GAP", "PT0S");
        try (MovingFeed feed = new MovingFeed()) {
            List<String> seen = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                try (HubProcess hub = HubProcess.start(folder, environment, "serve")) {
                    if (kill == 0) {
                        register(hub, feed);
                    }
                    int before = seen.size();
                    await().atMost(Duration.ofSeconds(60)).until(() -> log(hub).size() > before);
                    Thread.sleep(random.nextInt(700));
                    seen = checkedPrefix(seen, log(hub));
                    hub.kill();
                }
            }
            feed.stop();
            try (HubProcess hub = HubProcess.start(folder, environment, "serve")) {
                await().atMost(Duration.ofSeconds(60)).until(() -> titles(hub).equals(feed.titles()));
                checkedPrefix(seen, log(hub));
                assertThat(countOf(log(hub), "created")).isEqualTo(feed.size());
                revisionsAreWhole(hub);
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(
                                () -> assertThat(searchable(hub)).containsExactlyInAnyOrderElementsOf(feed.titles()));
            }
        }
    }

    /** Gives a hub that has just started a site and the feed, to be polled every second. */
    static void register(HubProcess hub, MovingFeed feed) throws Exception {
        hub.address();
        String key = hub.key().orElseThrow();
        assertThat(hub.post("/api/v1/sites", key, "{\"slug\":\"thu\",\"name\":\"Trang thử\",\"kind\":\"other\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(hub.post(
                                "/api/v1/sources",
                                key,
                                "{\"site\":\"thu\",\"title\":\"Tin\",\"floor\":\"PT1S\",\"ceiling\":\"PT1S\",\"url\":\""
                                        + feed.url() + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    /** What was read from the log before must be its beginning still. */
    private static List<String> checkedPrefix(List<String> before, List<String> now) {
        assertThat(now).hasSizeGreaterThanOrEqualTo(before.size());
        assertThat(now.subList(0, before.size())).isEqualTo(before);
        return now;
    }

    /** Every change as "position kind id". */
    private static List<String> log(HubProcess hub) throws Exception {
        List<String> log = new ArrayList<>();
        for (JsonNode change : changes(hub)) {
            log.add(change.path("position").asText() + " "
                    + change.path("change").asText() + " " + change.path("id").asText());
        }
        return log;
    }

    private static List<JsonNode> changes(HubProcess hub) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "0";
        boolean more = true;
        while (more) {
            JsonNode page = JSON.readTree(
                    hub.get("/api/v1/articles?limit=500&since=" + cursor).body());
            page.path("changes").forEach(all::add);
            cursor = page.path("cursor").asText();
            more = page.path("more").asBoolean();
        }
        return all;
    }

    private static Set<String> titles(HubProcess hub) throws Exception {
        Map<String, String> titles = new HashMap<>();
        for (JsonNode change : changes(hub)) {
            titles.put(
                    change.path("id").asText(),
                    change.path("article").path("title").asText());
        }
        return new TreeSet<>(titles.values());
    }

    /** The index was killed too, between its commits; what it lost it reads again from the log, and each article stands in it once. */
    private static List<String> searchable(HubProcess hub) throws Exception {
        List<String> titles = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = JSON.readTree(
                    hub.get("/api/v1/search?q=tin+so&sort=newest&limit=100" + (next.isEmpty() ? "" : "&after=" + next))
                            .body());
            page.path("hits").forEach(hit -> titles.add(hit.path("title").asText()));
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        return titles;
    }

    private static long countOf(List<String> log, String kind) {
        return log.stream().filter(line -> line.contains(" " + kind + " ")).count();
    }

    /** As many former texts are kept as the log has changes of that article. */
    private static void revisionsAreWhole(HubProcess hub) throws Exception {
        Map<String, Integer> changed = new HashMap<>();
        for (JsonNode change : changes(hub)) {
            changed.merge(
                    change.path("id").asText(), change.path("change").asText().equals("changed") ? 1 : 0, Integer::sum);
        }
        for (Map.Entry<String, Integer> article : changed.entrySet()) {
            JsonNode revisions = JSON.readTree(hub.get("/api/v1/articles/" + article.getKey() + "/revisions")
                    .body());
            assertThat(revisions.path("revisions").size()).as(article.getKey()).isEqualTo(article.getValue());
        }
    }
}
