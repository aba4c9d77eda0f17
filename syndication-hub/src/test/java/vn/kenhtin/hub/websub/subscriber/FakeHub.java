package vn.kenhtin.hub.websub.subscriber;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A hub of somebody else on a real server, which remembers what it is asked and does nothing by itself; also the publisher of a feed that names it. */
final class FakeHub implements AutoCloseable {

    private final HttpServer server;
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 202;
    private volatile String feed = "";

    FakeHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hub", exchange -> {
            requests.add(form(exchange));
            reply(exchange, status, "");
        });
        server.createContext("/moved", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Location", url("/hub").toString());
            reply(exchange, 307, "");
        });
        server.createContext("/feed", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/atom+xml");
            reply(exchange, 200, feed);
        });
        server.start();
    }

    /** How requests are answered from now on. */
    void answer(int newStatus) {
        status = newStatus;
    }

    /** What is published from now on. */
    void publish(String newFeed) {
        feed = newFeed;
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The forms of all requests so far. */
    List<Map<String, String>> requests() {
        return requests;
    }

    /** The path of the callback named last. */
    String callback() {
        String callback = requests.get(requests.size() - 1).getOrDefault("hub.callback", "");
        return URI.create(callback).getRawPath();
    }

    String secret() {
        return requests.get(requests.size() - 1).getOrDefault("hub.secret", "");
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        for (String field : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            int equals = field.indexOf('=');
            form.put(
                    field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
