package vn.kenhtin.hub.reads;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.kenhtin.hub.platform.json.Json;

/** Answers that anybody may see and keep for ten seconds: 304 to who has the same already. */
final class CachedAnswer {

    private CachedAnswer() {}

    /** A record as JSON. */
    static Response of(Request request, Object value) {
        try {
            return of(request, Json.mapper().writeValueAsBytes(value), MediaType.APPLICATION_JSON_TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own records can be written", e);
        }
    }

    /** Ready bytes. */
    static Response of(Request request, byte[] body, MediaType type) {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(body).toString(), true);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return (same == null ? Response.ok(body, type) : same)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "max-age=10")
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
