package vn.kenhtin.magnolia.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged hub as a process of its own: it lives in another world of libraries than the module. Needs {@code webapp} to be
 * packaged before; polls loopback addresses, and nothing unless it is asked to, when sources are given long intervals.
 */
public final class HubProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/feeds");
    private static final Pattern KEY = Pattern.compile("\\b(kenhtin_[A-Za-z0-9_-]{20,})");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final CompletableFuture<String> key = new CompletableFuture<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private HubProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "hub output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a hub that keeps its data in {@code folder} and listens on {@code port}, 0 for any. */
    public static HubProcess start(Path folder, int port) throws IOException {
        return start(folder, port, "serve");
    }

    /** Starts the demo on any free ports. */
    public static HubProcess startDemo(Path folder) throws IOException {
        return start(folder, 0, "demo", "--port", "0");
    }

    private static HubProcess start(Path folder, int port, String... command) throws IOException {
        Path jar = Path.of(System.getProperty("kenhtin.jar", "../webapp/target/kenhtin.jar"))
                .toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no " + jar + ": run mvn -pl webapp -am package first");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> line = new ArrayList<>(
                List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        line.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "KENHTIN_DATABASE_URL",
                        "jdbc:h2:file:" + folder.resolve("hub"),
                        "KENHTIN_HTTP_PORT",
                        Integer.toString(port),
                        "KENHTIN_FETCH_ALLOW",
                        "127.0.0.0/8",
                        "KENHTIN_FETCH_ORIGIN_GAP",
                        "PT0S"));
        return new HubProcess(builder.start());
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
                Matcher printed = KEY.matcher(line);
                if (printed.find()) {
                    key.complete(printed.group(1));
                }
                Matcher listening = ADDRESS.matcher(line);
                if (listening.find()) {
                    address.complete(URI.create(listening.group(1)));
                }
            }
        } catch (IOException ended) {
            synchronized (lines) {
                lines.add(ended.toString());
            }
        }
        address.completeExceptionally(new IllegalStateException("The hub ended"));
    }

    /** Where it listens, once it does. */
    public URI address() throws InterruptedException {
        return within(address);
    }

    /** The administrator's key, which the first start in a folder prints. */
    public String key() throws InterruptedException {
        return within(key);
    }

    /** The first match of {@code pattern} in what it has printed so far. */
    public Optional<String> printed(Pattern pattern) {
        synchronized (lines) {
            return lines.stream()
                    .map(pattern::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst();
        }
    }

    /** The JSON at {@code path}, or of the problem. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                send(HttpRequest.newBuilder(address().resolve(path))).body());
    }

    /** Creates something with the administrator's key and returns what the hub says of it. */
    public JsonNode create(String path, String json) throws IOException, InterruptedException {
        return change("POST", path, json);
    }

    /** Changes what is there with the administrator's key. */
    public JsonNode patch(String path, String json) throws IOException, InterruptedException {
        return change("PATCH", path, json);
    }

    private JsonNode change(String method, String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address().resolve(path))
                .header("Authorization", "Bearer " + key())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Sends a request as a reader's browser does. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private <T> T within(CompletableFuture<T> printed) throws InterruptedException {
        try {
            return printed.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            synchronized (lines) {
                throw new IllegalStateException("The hub did not start: " + String.join("\n", lines), e);
            }
        }
    }
}
