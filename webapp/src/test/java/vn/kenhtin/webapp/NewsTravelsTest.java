package vn.kenhtin.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source corrects or withdraws is corrected or gone everywhere within two seconds of being seen: measured on every surface at once, over HTTP. */
class NewsTravelsTest {

    private static final Duration BAR = Duration.ofSeconds(2);
    private static final String OLD = "Đua ghe ngo mừng lễ Ok Om Bok";
    private static final String NEW = "Đua ghe ngo mừng lễ Ok Om Bok dời sang chủ nhật";

    private final SourcePortal portal = new SourcePortal();
    private final Callbacks callbacks = new Callbacks();
    private TravelHub hub;
    private String id;
    private String other;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        portal.publish(
                "race", OLD, "Giải đua ghe ngo mừng lễ Ok Om Bok có mười hai đội, khán giả chật bờ sông Cái Lớn.");
        portal.publish(
                "training", "Tập luyện ghe ngo", "Mỗi chiều tan ca, thanh niên phường ra bến tập chèo ghe ngo chờ lễ.");
        portal.publish(
                "opening",
                "Ok Om Bok khai hội đua ghe ngo",
                "Lễ hội mở màn với màn thả đèn nước và ghe ngo trình diễn.");
        hub = new TravelHub(folder, portal);
        hub.poll();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hub.text("/feeds/all.json").contains(OLD));
        id = hub.idOf(OLD);
        other = hub.idOf("Tập luyện ghe ngo");
        hub.read(id);
        for (String topic : List.of("/feeds/all.atom", "/feeds/sites/tinh.json", "/feeds/all.rss")) {
            hub.subscribe(topic, callbacks.url(topic));
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> callbacks.confirmed() == 3);
        for (String slow : List.of(related(".html"), "/most-read.html", "/feeds/search.rss?q=ghe")) {
            await(slow)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> hub.text(slow).contains(OLD));
        }
    }

    @AfterEach
    void stop() {
        hub.close();
        callbacks.close();
        portal.close();
    }

    private String related(String form) {
        return "/articles/" + other + "/related" + form;
    }

    /** Every place where the article's headline stands. */
    private Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String name :
                List.of("all", "sites/tinh", "categories/le-hoi", "sites/tinh/categories/le-hoi", "most-read")) {
            for (String format : List.of(".rss", ".atom", ".json")) {
                shown.put("feed " + name + format, "/feeds/" + name + format);
            }
        }
        for (String format : List.of(".rss", ".atom", ".json")) {
            shown.put("archive" + format, hub.archive() + format);
            shown.put("search feed" + format, "/feeds/search" + format + "?q=ghe");
        }
        shown.put("page of a feed", "/feeds/all");
        shown.put("portal page", "/");
        shown.put("search API", "/api/v1/search?q=ghe");
        shown.put("search page", "/search?q=ghe");
        shown.put("related API", "/api/v1/articles/" + other + "/related");
        shown.put(
                "related by address",
                "/api/v1/related?url=" + encoded(portal.page("training").toString()));
        shown.put("related embed", related(".html"));
        shown.put("related feed", related(".rss"));
        shown.put("most-read API", "/api/v1/most-read");
        shown.put("most-read embed", "/most-read.html");
        shown.put("news sitemap", "/sites/tinh/news-sitemap.xml");
        shown.put("ninjs of a feed", "/api/v1/ninjs/feeds/all");
        return shown;
    }

    /** Searches mark what they found. */
    private static String plain(String page) {
        return page.replaceAll("</?mark>", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, Predicate<TravelHub>> everywhere(Predicate<String> right) {
        Map<String, Predicate<TravelHub>> everywhere = new LinkedHashMap<>();
        shown().forEach((surface, path) -> everywhere.put(surface, asked -> right.test(plain(asked.text(path)))));
        for (String topic : callbacks.topics()) {
            everywhere.put("push " + topic, asked -> right.test(callbacks.last(topic)));
        }
        return everywhere;
    }

    @Test
    void a_correction_is_everywhere_within_two_seconds() throws Exception {
        Map<String, Predicate<TravelHub>> everywhere = everywhere(text -> text.contains(NEW));
        String before = hub.tag("/feeds/all.atom");
        everywhere.put("delta", asked -> {
            HttpResponse<String> delta = asked.delta("/feeds/all.atom", before);
            return delta.statusCode() == 226 && delta.body().contains(NEW) && entries(delta) == 1;
        });
        everywhere.put(
                "article API", asked -> asked.text("/api/v1/articles/" + id).contains(NEW));
        everywhere.put("article page", asked -> asked.text("/articles/" + id).contains(NEW));
        everywhere.put(
                "ninjs", asked -> asked.text("/api/v1/ninjs/articles/" + id).contains(NEW));
        everywhere.put(
                "change log", asked -> asked.text("/api/v1/articles?since=0").contains(NEW));
        assertTravels(() -> portal.correct("race", NEW), everywhere);
    }

    @Test
    void a_withdrawal_is_everywhere_within_two_seconds() throws Exception {
        Map<String, Predicate<TravelHub>> everywhere = everywhere(text -> !text.isEmpty() && !text.contains(OLD));
        String before = hub.tag("/feeds/all.atom");
        everywhere.put("delta", asked -> {
            HttpResponse<String> delta = asked.delta("/feeds/all.atom", before);
            return delta.statusCode() == 226 && buried(delta.body()) && entries(delta) == 0;
        });
        for (String tombs : List.of("/feeds/all.atom", "/feeds/sites/tinh.json", hub.archive() + ".atom")) {
            everywhere.put("tombstone " + tombs, asked -> buried(asked.text(tombs)));
        }
        everywhere.put("tombstone pushed", asked -> buried(callbacks.last("/feeds/all.atom")));
        everywhere.put(
                "article API", asked -> asked.get("/api/v1/articles/" + id).statusCode() == 410);
        everywhere.put("article page", asked -> asked.get("/articles/" + id).statusCode() == 410);
        everywhere.put(
                "related of it",
                asked -> asked.get("/articles/" + id + "/related.html").statusCode() == 410);
        everywhere.put(
                "ninjs", asked -> asked.text("/api/v1/ninjs/articles/" + id).contains("\"canceled\""));
        everywhere.put(
                "change log", asked -> asked.text("/api/v1/articles?since=0").contains("\"withdrawn\""));
        assertTravels(() -> portal.withdraw("race"), everywhere);
    }

    private boolean buried(String feed) {
        return feed.contains("urn:uuid:" + id) && (feed.contains("deleted-entry") || feed.contains("tombstones"));
    }

    private static int entries(HttpResponse<String> feed) {
        return feed.body().split("<entry", -1).length - 1;
    }

    /** Seen is the article when the source's document has been sent; polling asks for it at once. */
    private void assertTravels(Runnable change, Map<String, Predicate<TravelHub>> everywhere) {
        // what each place costs the first time is not what is measured
        assertThat(everywhere.entrySet().stream()
                        .filter(each -> each.getValue().test(hub))
                        .map(Map.Entry::getKey))
                .as("surfaces that show it before it happened")
                .isEmpty();
        change.run();
        long served = portal.served();
        hub.poll();
        await().pollInterval(Duration.ofMillis(5)).until(() -> portal.served() != served);
        long seen = System.nanoTime();
        Map<String, Long> millis = new LinkedHashMap<>();
        while (millis.size() < everywhere.size() && System.nanoTime() - seen < 5 * BAR.toNanos()) {
            everywhere.forEach((surface, right) -> {
                if (!millis.containsKey(surface) && right.test(hub)) {
                    millis.put(surface, (System.nanoTime() - seen) / 1_000_000);
                }
            });
        }
        assertThat(millis).as("surfaces that changed at all").containsOnlyKeys(everywhere.keySet());
        assertThat(millis.entrySet().stream()
                        .filter(each -> each.getValue() > BAR.toMillis())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .as("surfaces that took longer, in milliseconds")
                .isEmpty();
    }
}
