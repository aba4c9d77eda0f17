package vn.kenhtin.webapp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** A client of a running demo, with a clock that tests set. */
final class DemoVisitor implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-24T03:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();
    private Instant now = START;
    private final DemoSites demo;

    DemoVisitor() throws IOException {
        InstantSource clock = () -> now;
        demo = DemoSites.start(0, clock);
    }

    DemoSites demo() {
        return demo;
    }

    DemoSite site(String slug) {
        return demo.sites().stream()
                .filter(site -> site.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** GET, or another method, with name and value pairs as headers. */
    HttpResponse<byte[]> ask(String method, URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(URI address, String... headers) throws IOException, InterruptedException {
        return ask("GET", address, headers);
    }

    String text(URI address) throws IOException, InterruptedException {
        return new String(get(address).body(), UTF_8);
    }

    JsonNode json(String slug) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get(site(slug).feed()).body());
    }

    /** The site's feed as Rome reads it, with the charset rules of XML over HTTP. */
    SyndFeed rome(String slug) throws IOException, InterruptedException, FeedException {
        HttpResponse<byte[]> response = get(site(slug).feed());
        String type = response.headers().firstValue("Content-Type").orElseThrow();
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(response.body()), type)) {
            return new SyndFeedInput(false, Locale.ROOT).build(reader);
        }
    }

    @Override
    public void close() {
        demo.close();
    }
}
