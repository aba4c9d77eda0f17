package vn.kenhtin.hub.reads;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.kenhtin.hub.platform.json.Json;

/** Answers that anybody may see and keep for a while: 304 to who has the same already. */
final class CachedAnswer {

    /** For what changes with every read. */
    static final String BRIEF = "max-age=10";

    private CachedAnswer() {}

    /** A record as JSON, for ten seconds. */
    static Response of(Request request, Object value) {
        try {
            return of(request, Json.mapper().writeValueAsBytes(value), MediaType.APPLICATION_JSON_TYPE, BRIEF);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own records can be written", e);
        }
    }

    /** Ready bytes, kept as {@code caching} says. */
    static Response of(Request request, byte[] body, MediaType type, String caching) {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(body).toString(), true);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return (same == null ? Response.ok(body, type) : same)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
