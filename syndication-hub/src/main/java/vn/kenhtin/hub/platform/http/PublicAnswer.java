package vn.kenhtin.hub.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.kenhtin.hub.platform.json.Json;

/** Answers that any site may show and keep: 304 to who has the same already (RFC 9110 section 13.1.2). Stateless and safe for use by many threads. */
public final class PublicAnswer {

    /** Not to be used again without asking (RFC 9111 section 5.2.2.4). */
    public static final String ASK = "no-cache";

    /** For what changes with every read. */
    public static final String BRIEF = "max-age=10";

    private PublicAnswer() {}

    /** A record as JSON, kept as {@code caching} says. */
    public static Response json(Request request, Object value, String caching) {
        try {
            return of(request, Json.mapper().writeValueAsBytes(value), MediaType.APPLICATION_JSON_TYPE, caching);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own records can be written", e);
        }
    }

    /** Ready bytes, kept as {@code caching} says. */
    public static Response of(Request request, byte[] body, MediaType type, String caching) {
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
