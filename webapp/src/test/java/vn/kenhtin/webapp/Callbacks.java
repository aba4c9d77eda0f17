package vn.kenhtin.webapp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Subscribers of a WebSub hub, one callback for each topic's path, each with what was pushed to it last. */
final class Callbacks implements AutoCloseable {

    private static final Pattern CHALLENGE = Pattern.compile("hub\\.challenge=([^&]+)");

    private final HttpServer server;
    private final Map<String, String> pushed = new ConcurrentHashMap<>();
    private final AtomicInteger confirmed = new AtomicInteger();

    Callbacks() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        byte[] answer = new byte[0];
        if (exchange.getRequestMethod().equals("GET")) {
            Matcher challenge = CHALLENGE.matcher(exchange.getRequestURI().getRawQuery());
            answer = challenge.find() ? challenge.group(1).getBytes(StandardCharsets.US_ASCII) : answer;
            pushed.put(exchange.getRequestURI().getPath(), "");
            confirmed.incrementAndGet();
        } else {
            pushed.put(exchange.getRequestURI().getPath(), new String(body, StandardCharsets.UTF_8));
        }
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    URI url(String topic) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + topic);
    }

    /** How many questions of the hub were answered. */
    int confirmed() {
        return confirmed.get();
    }

    Set<String> topics() {
        return pushed.keySet();
    }

    /** What was pushed last; empty before anything was. */
    String last(String topic) {
        return pushed.getOrDefault(topic, "");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
