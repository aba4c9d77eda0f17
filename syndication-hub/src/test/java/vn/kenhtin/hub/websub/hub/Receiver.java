package vn.kenhtin.hub.websub.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A subscriber's callbacks on a real server: remembers what it is asked and sent, confirms what it is asked, and misbehaves on request. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Map<String, String>> questions = new CopyOnWriteArrayList<>();
    private final List<Pushed> pushed = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new HashMap<>();

    /** What was sent to a path. */
    record Pushed(String path, Map<String, String> fields, String body) {
        String signature() {
            return fields.getOrDefault("x-hub-signature", "");
        }
    }

    /** How a path answers a request; the default confirms questions and takes what is pushed. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange, Map<String, String> parameters) throws IOException;
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Has a path answer so from now on, questions and pushes alike. */
    void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Has pushes to a path answered with these statuses in turn, the last one for ever; questions are confirmed. */
    void answerPushes(String path, Integer... statuses) {
        List<Integer> left = new ArrayList<>(List.of(statuses));
        answer(path, (exchange, parameters) -> {
            if (exchange.getRequestMethod().equals("GET")) {
                confirm(exchange, parameters);
            } else {
                synchronized (left) {
                    reply(exchange, left.size() > 1 ? left.remove(0) : left.get(0), "");
                }
            }
        });
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The parameters of all questions so far. */
    List<Map<String, String>> questions() {
        return questions;
    }

    List<Pushed> pushed() {
        return pushed;
    }

    List<Pushed> pushed(String path) {
        return pushed.stream().filter(each -> each.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            questions.add(parameters);
        } else {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Map<String, String> fields = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> fields.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            pushed.add(new Pushed(path, fields, new String(body, StandardCharsets.UTF_8)));
        }
        answers.getOrDefault(path, Receiver::usual).to(exchange, parameters);
    }

    private static void usual(HttpExchange exchange, Map<String, String> parameters) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            confirm(exchange, parameters);
        } else {
            reply(exchange, 204, "");
        }
    }

    static void confirm(HttpExchange exchange, Map<String, String> parameters) throws IOException {
        reply(exchange, 200, parameters.getOrDefault("hub.challenge", ""));
    }

    static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query != null) {
            for (String field : query.split("&")) {
                int equals = field.indexOf('=');
                parameters.put(
                        field.substring(0, equals),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
