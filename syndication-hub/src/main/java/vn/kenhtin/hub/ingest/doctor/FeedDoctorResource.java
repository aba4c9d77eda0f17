package vn.kenhtin.hub.ingest.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.clean.ArticleSanitizer;
import vn.kenhtin.hub.ingest.parse.FeedParser;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.json.Json;
import vn.kenhtin.hub.platform.problem.ProblemException;

/**
 * {@code POST /api/v1/feed-doctor}: examines the feed in the body, or, for {@code {"url": "…"}}, the one at that address. 200 with the feed as understood and
 * the findings; 422 with the findings when it cannot be understood; 413 beyond 10 MiB. Any bytes of any type get one of these.
 */
@Path("/api/v1/feed-doctor")
public final class FeedDoctorResource {

    private static final int LONGEST_REQUEST = 8_192;
    private static final int UNPROCESSABLE = 422;

    private final FeedDoctor doctor;

    /**
     * A resource over these parts.
     *
     * @param documents fetches what is given by its address
     * @param sanitizer makes the HTML in the answer safe
     * @param uris the hub's own addresses
     * @param clock tells when a document arrives
     */
    public FeedDoctorResource(DocumentSource documents, ArticleSanitizer sanitizer, HubUris uris, InstantSource clock) {
        this.doctor = new FeedDoctor(documents, sanitizer, uris.of("/feeds#kenhtin-json"), clock);
    }

    /** Examines one document. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Response examine(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType)
            throws IOException {
        byte[] bytes = body.readNBytes(FeedParser.SIZE_LIMIT + 1);
        if (bytes.length > FeedParser.SIZE_LIMIT) {
            throw new ProblemException(
                    Response.Status.REQUEST_ENTITY_TOO_LARGE, "A document is to have 10 MiB at most");
        }
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        String address = address(bytes);
        // what command line tools send when nothing else is said is no word of the feed's server
        boolean said = !type.isEmpty() && !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED);
        Diagnosis diagnosis =
                address == null ? doctor.examine(bytes, said ? contentType : null) : doctor.examine(address);
        return Response.status(diagnosis.feed() == null ? UNPROCESSABLE : Response.Status.OK.getStatusCode())
                .entity(diagnosis)
                .build();
    }

    /** The address in {@code {"url": "…"}}; null when the body is anything else, and so a document. */
    private static @Nullable String address(byte[] bytes) {
        if (bytes.length > LONGEST_REQUEST) {
            return null;
        }
        try {
            JsonNode request = Json.mapper().readTree(bytes);
            boolean only = request != null && request.isObject() && request.size() == 1;
            return only && request.path("url").isTextual() ? request.path("url").textValue() : null;
        } catch (IOException notJson) {
            return null;
        }
    }
}
