package vn.kenhtin.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kenhtin.hub.HubConfig;
import vn.kenhtin.hub.platform.config.ConfigReader;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.source.Source;
import vn.kenhtin.hub.source.SourceDraft;

/** A whole hub with one source, polled only when told to, and asked over HTTP. */
final class TravelHub implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final HubServer server;
    private final Source source;
    private final String key;

    TravelHub(Path folder, SourcePortal portal) throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put("kenhtin.http.port", "0");
        settings.put("kenhtin.database.url", "jdbc:h2:mem:travels" + System.nanoTime());
        settings.put("kenhtin.search.folder", folder.toString());
        settings.put("kenhtin.fetch.allow", "127.0.0.0/8");
        settings.put("kenhtin.fetch.origin-gap", "PT0S");
        HubConfig config =
                new ConfigReader(Map.of()).read(HubConfig.class, null, settings).checked();
        server = HubServer.start(config, InstantSource.system());
        SiteSlug site = new SiteSlug("tinh");
        server.hub()
                .sites()
                .create(
                        site,
                        new SiteDraft(
                                "Cổng tin tỉnh",
                                SiteKind.PROVINCE,
                                null,
                                Site.VIETNAM,
                                "Cổng tin tỉnh",
                                "vi",
                                portal.home(),
                                List.of()));
        source = server.hub()
                .sources()
                .create(SourceDraft.of(site, portal.home().resolve("feed.atom"), "Nguồn")
                        .polledEvery(Duration.ofHours(1), Duration.ofDays(1)));
        key = server.hub().firstKey().orElseThrow().text();
    }

    /** Asks for a poll as a publisher without a hub does. */
    void poll() {
        post("/api/v1/sources/" + source.id() + "/ping", "application/json", "", 202);
    }

    void read(String article) {
        post("/api/v1/reads", "application/json", "{\"article\":\"" + article + "\"}", 200);
    }

    void subscribe(String topic, URI callback) {
        String form = "hub.mode=subscribe&hub.topic="
                + encoded(server.uris().of(topic).toString()) + "&hub.callback=" + encoded(callback.toString());
        post("/websub", "application/x-www-form-urlencoded", form, 202);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void post(String path, String type, String body, int status) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uris().of(path))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + key)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .POST(BodyPublishers.ofString(body));
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != status) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(server.uris().of(path)));
    }

    /** The body of a page that is there; empty when it is not. */
    String text(String path) {
        HttpResponse<String> answer = get(path);
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    String tag(String path) {
        return get(path).headers().firstValue("ETag").orElseThrow();
    }

    HttpResponse<String> delta(String path, String base) {
        return send(HttpRequest.newBuilder(server.uris().of(path))
                .header("A-IM", "feed")
                .header("If-None-Match", base));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The id of the article with that headline. */
    String idOf(String title) {
        for (JsonNode item : json("/feeds/all.json").path("items")) {
            if (item.path("title").asText().equals(title)) {
                return item.path("id").asText().replace("urn:uuid:", "");
            }
        }
        throw new IllegalStateException("no article " + title);
    }

    /** Path of the newest part of the site's archive, without the ending of the format. */
    String archive() {
        String next = json("/feeds/sites/tinh.json").path("next_url").asText();
        return URI.create(next).getPath().replace(".json", "");
    }

    private JsonNode json(String path) {
        try {
            return JSON.readTree(text(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
