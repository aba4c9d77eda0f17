package vn.kenhtin.webapp;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A feed that moves with every request: one article more, and one of the others corrected. All versions are remembered. */
final class MovingFeed implements AutoCloseable {

    private final HttpServer server;
    private final Map<Integer, Integer> versions = new TreeMap<>();
    private int requests;
    private boolean still;

    MovingFeed() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed.rss", exchange -> {
            byte[] body = next().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/feed.rss");
    }

    private synchronized String next() {
        if (!still) {
            requests++;
            versions.put(requests, 1);
            if (requests > 1) {
                versions.merge(1 + requests * 7 % (requests - 1), 1, Integer::sum);
            }
        }
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Tin</title>"
                + "<link>http://127.0.0.1/</link><description>Tin</description>");
        versions.forEach((number, version) -> feed.append(
                        "<item><guid isPermaLink=\"false\">tin-%d</guid><title>Tin số %d, bản %d</title>"
                                .formatted(number, number, version))
                .append("<link>http://127.0.0.1/tin/%d</link><description>Nội dung bản %d</description></item>"
                        .formatted(number, version)));
        return feed.append("</channel></rss>").toString();
    }

    /** From now on the feed stays as it is. */
    synchronized void stop() {
        still = true;
    }

    /** How many articles there are. */
    synchronized int size() {
        return versions.size();
    }

    /** The title each article has now. */
    synchronized java.util.Set<String> titles() {
        java.util.Set<String> titles = new java.util.TreeSet<>();
        versions.forEach((number, version) -> titles.add("Tin số %d, bản %d".formatted(number, version)));
        return titles;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
