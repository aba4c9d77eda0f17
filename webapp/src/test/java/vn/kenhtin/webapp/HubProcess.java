package vn.kenhtin.webapp;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged hub as a process of its own, started, asked over HTTP, and killed the hard way. */
final class HubProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/feeds");
    private static final Pattern KEY = Pattern.compile("\\b(kenhtin_[A-Za-z0-9_-]{20,})");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private HubProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "hub output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts {@code kenhtin <arguments>} with these variables on top of the environment. */
    static HubProcess start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        return start(HubArchive.use(), folder, environment, arguments);
    }

    /** The same with an option more for its JVM. */
    static HubProcess start(String option, Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                option,
                "-jar",
                jar().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new HubProcess(builder.start());
    }

    /** The packaged hub. */
    static Path jar() {
        return Path.of(System.getProperty("kenhtin.jar", "target/kenhtin.jar")).toAbsolutePath();
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(URI.create(found.group(1)));
                }
            }
        } catch (IOException e) {
            lines.add(e.toString());
        }
        address.completeExceptionally(new IllegalStateException("The hub ended: " + output()));
    }

    /** The hub's address, once it serves. */
    URI address() throws Exception {
        try {
            return address.get(60, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("The hub did not start: " + output(), e);
        }
    }

    /** The admin key, if this start printed one. */
    Optional<String> key() {
        return lines.stream()
                .map(KEY::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address().resolve(path)).build());
    }

    HttpResponse<String> post(String path, String key, String json) throws Exception {
        return send(HttpRequest.newBuilder(address().resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** kill -9: nothing of the process runs after this. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    boolean waitFor(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    String output() {
        return String.join("\n", lines);
    }

    /** Asks the process to stop and waits; the hard way after ten seconds. */
    @Override
    public void close() {
        close(Duration.ofSeconds(10));
    }

    /** Asks the process to stop and waits; the hard way when patience is at its end. */
    void close(Duration patience) {
        process.destroy();
        try {
            if (!waitFor(patience)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
