package vn.kenhtin.magnolia.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kenhtin.magnolia.definitions.YamlFiles;

/** Serves a portal's pages under the addresses that the light module's mappings give them, and its resources, on a free loopback port. */
final class PortalServer implements AutoCloseable {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String RESOURCES = "/.resources/";
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private final Portal portal;
    private final PageNode home;
    private final byte[] picture;
    private final Map<String, String> examples = new ConcurrentHashMap<>();
    private final HttpServer server;

    private PortalServer(Portal portal, PageNode home, byte[] picture) throws IOException {
        this.portal = portal;
        this.home = home;
        this.picture = picture;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param picture what every asset shows, as PNG */
    static PortalServer start(Portal portal, PageNode home, byte[] picture) throws IOException {
        return new PortalServer(portal, home, picture);
    }

    /** Serves a ready page under {@code path} too, as a site without Magnolia would. */
    void add(String path, String html) {
        examples.put(path, html);
    }

    /** Scheme, host, port and context path. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + Portal.CONTEXT;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().toString();
        try (exchange) {
            if (!address.startsWith(Portal.CONTEXT + "/")) {
                send(exchange, 404, "text/plain", new byte[0]);
                return;
            }
            String path = address.substring(Portal.CONTEXT.length());
            if (path.startsWith(RESOURCES)) {
                Path file = Portal.MODULES.resolve(path.substring(RESOURCES.length()));
                String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
                send(exchange, 200, Objects.requireNonNull(type, path), Files.readAllBytes(file));
            } else if (path.startsWith("/dam/")) {
                send(exchange, 200, "image/png", picture);
            } else {
                page(exchange, path);
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            e.printStackTrace();
            throw e;
        }
    }

    private void page(HttpExchange exchange, String path) {
        if (examples.containsKey(path)) {
            send(exchange, 200, HTML, examples.get(path).getBytes(StandardCharsets.UTF_8));
            return;
        }
        String target = mapped(path).orElse(path);
        Map<String, String> parameters = new HashMap<>();
        parameters(path, parameters);
        parameters(target, parameters);
        String name = target.replaceFirst("\\?.*", "").replaceFirst("\\.html$", "");
        PageNode page = name.equals(home.path()) ? home : home.node(name.replaceFirst("^" + home.path() + "/", ""));
        if (page == null) {
            send(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        Rendered rendered = portal.render(page, parameters);
        send(exchange, rendered.status(), HTML, rendered.html().getBytes(StandardCharsets.UTF_8));
    }

    /** Where the module's mappings forward to. */
    static Optional<String> mapped(String address) {
        for (Path file : mappings()) {
            Map<String, Object> mapping = YamlFiles.read(file);
            Matcher matcher = Pattern.compile((String) mapping.get("fromUri")).matcher(address);
            if (matcher.find()) {
                String to = (String) mapping.get("toUri");
                for (int group = 0; group <= matcher.groupCount(); group++) {
                    to = to.replace("$" + group, Objects.toString(matcher.group(group)));
                }
                return Optional.of(to.replaceFirst("^forward:", ""));
            }
        }
        return Optional.empty();
    }

    static List<Path> mappings() {
        return YamlFiles.below(Portal.MODULE.resolve("virtualUriMappings"));
    }

    private static void parameters(String address, Map<String, String> into) {
        int mark = address.indexOf('?');
        if (mark >= 0) {
            for (String pair : address.substring(mark + 1).split("&", -1)) {
                String[] parts = pair.split("=", 2);
                into.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) {
        try {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
