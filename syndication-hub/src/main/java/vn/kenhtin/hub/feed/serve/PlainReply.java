package vn.kenhtin.hub.feed.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.json.Json;
import vn.kenhtin.hub.platform.problem.Problem;

/** Everything that is said about feeds without one: moves, ends, mistakes (RFC 9457) and permissions. */
final class PlainReply {

    private static final Logger LOG = LoggerFactory.getLogger(PlainReply.class);
    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final HubUris uris;

    PlainReply(HubUris uris) {
        this.uris = uris;
    }

    void options(HttpServletResponse response) {
        ReplyHeaders.open(response);
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", "A-IM, If-None-Match, If-Modified-Since");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    void moved(FeedAddress to, HttpServletResponse response) {
        ReplyHeaders.open(response);
        response.setHeader("Cache-Control", ReplyHeaders.BRIEFLY);
        response.setHeader("Location", uris.of(to.path()).toString());
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setContentLength(0);
    }

    /** JSON Feed has a word of its own for the end, so that a reader that looks only at the body learns of it too. */
    void gone(String path, HttpServletResponse response) throws IOException {
        String reason = "The site is closed and its feed has ended";
        if (!path.endsWith("." + FeedFormat.JSON.code())) {
            problem(response, 410, "Gone", reason, List.of());
            return;
        }
        ObjectNode feed = Json.mapper().createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", reason);
        feed.put("feed_url", uris.of(path).toString());
        feed.putArray("items");
        feed.put("expired", true);
        plain(
                response,
                410,
                FeedFormat.JSON.mediaType() + "; charset=utf-8",
                Json.mapper().writeValueAsBytes(feed));
    }

    void notFound(HttpServletResponse response) throws IOException {
        problem(response, 404, "Not Found", "There is no such feed; " + uris.of("/feeds") + " lists all", List.of());
    }

    void badRequest(List<String> mistakes, HttpServletResponse response) throws IOException {
        problem(response, 400, "Bad Request", "The query makes no sense", mistakes);
    }

    void methodNotAllowed(HttpServletResponse response) throws IOException {
        response.setHeader("Allow", METHODS);
        problem(response, 405, "Method Not Allowed", "A feed can be read, and nothing else", List.of());
    }

    void unavailable(RuntimeException failure, HttpServletResponse response) throws IOException {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: a feed cannot be rendered", incident, failure);
        response.setHeader("Retry-After", "30");
        problem(response, 503, "Service Unavailable", "Incident " + incident + " was logged", List.of());
    }

    private static void problem(
            HttpServletResponse response, int status, String title, String detail, List<String> errors)
            throws IOException {
        Problem problem = new Problem("about:blank", title, status, detail, errors);
        plain(response, status, Problem.MEDIA_TYPE, Json.mapper().writeValueAsBytes(problem));
    }

    private static void plain(HttpServletResponse response, int status, String contentType, byte[] body)
            throws IOException {
        ReplyHeaders.open(response);
        response.setHeader("Cache-Control", status == 503 ? "no-store" : ReplyHeaders.BRIEFLY);
        response.setStatus(status);
        response.setHeader("Content-Type", contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
