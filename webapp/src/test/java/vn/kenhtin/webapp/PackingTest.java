package vn.kenhtin.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.hub.HubConfig;
import vn.kenhtin.hub.platform.config.ConfigReader;

/** What is made when it is asked for is compressed on the way out, as feeds are beforehand. */
class PackingTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private HubServer hub;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        Map<String, String> settings = Map.of(
                "kenhtin.http.port",
                "0",
                "kenhtin.database.url",
                "jdbc:h2:mem:packing" + System.nanoTime(),
                "kenhtin.search.folder",
                folder.toString());
        HubConfig config =
                new ConfigReader(Map.of()).read(HubConfig.class, null, settings).checked();
        hub = HubServer.start(config, InstantSource.system());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private HttpResponse<byte[]> get(String path, String... fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.uris().of(path));
        return client.send(
                (fields.length == 0 ? request : request.headers(fields)).build(), BodyHandlers.ofByteArray());
    }

    private static String field(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @Test
    void the_compressed_form_is_the_same_document() throws Exception {
        for (String path : List.of("/feeds/search.rss?q=lua", "/feeds?format=json", "/feeds/all", "/feeds/all.rss")) {
            sameCompressed(path);
        }
    }

    private void sameCompressed(String path) throws Exception {
        HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "gzip");
        assertThat(field(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(field(packed, "Vary")).contains("Accept-Encoding");
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(unpacked)
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(get(path).body(), StandardCharsets.UTF_8));
        HttpResponse<byte[]> again = get(path, "Accept-Encoding", "gzip", "If-None-Match", field(packed, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void who_does_not_ask_for_it_gets_it_plain() throws Exception {
        assertThat(field(get("/feeds/all"), "Content-Encoding")).isEmpty();
        assertThat(field(get("/feeds/all", "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void little_is_left_as_it_is() throws Exception {
        HttpResponse<byte[]> problem = get("/feeds/search.rss", "Accept-Encoding", "gzip");
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(field(problem, "Content-Encoding")).isEmpty();
    }

    @Test
    void a_compressed_request_is_not_unpacked() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(hub.uris().of("/websub"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(gzip("hub.mode=publish")))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("hub.mode is missing");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
