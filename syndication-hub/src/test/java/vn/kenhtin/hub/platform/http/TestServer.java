package vn.kenhtin.hub.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import vn.kenhtin.hub.platform.json.Json;
import vn.kenhtin.hub.platform.problem.JsonProblemMapper;
import vn.kenhtin.hub.platform.problem.ProblemMapper;

/** Resources behind a real server on a free port of 127.0.0.1, with the hub's JSON and problem documents, and a client that follows no redirect. */
public final class TestServer implements AutoCloseable {

    /** Jersey warns of every resource handed over as an instance that it is no provider as well. */
    private static final Logger PROVIDERS = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    static {
        PROVIDERS.setLevel(Level.SEVERE);
    }

    private final Server server = new Server();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    private TestServer(ResourceConfig application) throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServletContainerInitializer((classes, servlets) -> new ReadableHeaders().mount(servlets));
        context.addServlet(new ServletHolder(new ServletContainer(application)), "/*");
        server.setHandler(context);
        server.start();
        base = URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    /** Starts a server with these resources, filters and mappers: instances, or classes for Jersey to make. The caller closes it. */
    public static TestServer with(Object... components) {
        ResourceConfig application = new ResourceConfig()
                .register(new JacksonJsonProvider(Json.mapper()))
                .register(new ProblemMapper())
                .register(new JsonProblemMapper())
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true);
        for (Object component : components) {
            if (component instanceof Class<?> type) {
                application.register(type);
            } else {
                application.register(component);
            }
        }
        try {
            return new TestServer(application);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The absolute URL of a path that begins with a slash. */
    public URI uri(String path) {
        return URI.create(base + path);
    }

    /** Answers to a GET without further headers. */
    public HttpResponse<String> get(String path) {
        return send("GET", path, "", Map.of());
    }

    /** Answers to a request with these headers; an empty {@code body} sends none. */
    public HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Answers to a request with a JSON body. */
    public HttpResponse<String> sendJson(String method, String path, String json) {
        return send(method, path, json, Map.of("Content-Type", "application/json"));
    }

    /** The body of an answer as JSON. */
    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
