package vn.kenhtin.hub.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.kenhtin.hub.platform.json.Json;

/**
 * Answers that any site may show and keep, but not use again without asking ({@code no-cache}, RFC 9111 section 5.2.2.4): who has the same already gets 304.
 * Stateless and safe for use by many threads.
 */
public final class CheckedAnswer {

    private CheckedAnswer() {}

    /** A record as JSON. */
    public static Response json(Request request, Object value) {
        try {
            return of(request, Json.mapper().writeValueAsBytes(value), MediaType.APPLICATION_JSON_TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own records can be written", e);
        }
    }

    /** A text in UTF-8. */
    public static Response text(Request request, String body, MediaType type) {
        return of(request, body.getBytes(StandardCharsets.UTF_8), type.withCharset("utf-8"));
    }

    private static Response of(Request request, byte[] body, MediaType type) {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(body).toString(), true);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return (same == null ? Response.ok(body, type) : same)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
