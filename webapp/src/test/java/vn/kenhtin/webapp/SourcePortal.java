package vn.kenhtin.webapp;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** A portal with an Atom feed that its editor changes: articles come, change their headlines, and leave tombstones. */
final class SourcePortal implements AutoCloseable {

    private final HttpServer server;
    private final Instant published =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(7200);
    private final Map<String, String> titles = new ConcurrentSkipListMap<>();
    private final Map<String, String> summaries = new ConcurrentSkipListMap<>();
    private final Map<String, Instant> updated = new ConcurrentSkipListMap<>();
    private final Map<String, Instant> withdrawn = new ConcurrentSkipListMap<>();
    private final AtomicLong served = new AtomicLong();

    SourcePortal() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] feed = feed().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/atom+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
            served.incrementAndGet();
        });
        server.start();
    }

    URI home() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    URI page(String key) {
        return home().resolve("tin/" + key);
    }

    void publish(String key, String title, String summary) {
        updated.put(key, published);
        summaries.put(key, summary);
        titles.put(key, title);
    }

    /** Another headline for an article that is there. */
    void correct(String key, String title) {
        updated.put(key, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        titles.put(key, title);
    }

    void withdraw(String key) {
        titles.remove(key);
        withdrawn.put(key, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** How often the feed has been sent. */
    long served() {
        return served.get();
    }

    private String feed() {
        StringBuilder feed = new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\""
                + " xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"><id>tag:tinh,2026:tin</id><title>Tin</title>"
                + "<updated>2026-11-20T00:00:00Z</updated><author><name>Cổng tin tỉnh</name></author>");
        withdrawn.forEach((key, when) -> feed.append("<at:deleted-entry ref=\"tag:tinh,2026:")
                .append(key)
                .append("\" when=\"")
                .append(when)
                .append("\"/>"));
        titles.forEach((key, title) -> feed.append("<entry><id>tag:tinh,2026:")
                .append(key)
                .append("</id><title>")
                .append(title)
                .append("</title><link href=\"")
                .append(page(key))
                .append("\"/><category term=\"Lễ hội\"/><published>")
                .append(published)
                .append("</published><updated>")
                .append(updated.get(key))
                .append("</updated><summary>")
                .append(summaries.get(key))
                .append("</summary></entry>"));
        return feed.append("</feed>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
