package vn.kenhtin.hub.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.json.JsonBody;
import vn.kenhtin.hub.platform.problem.ProblemException;

/** Keys of the admin API: listed without their secrets, made, revoked. To rotate: make a new one, put it to use, revoke the old one. */
@Path("/api/v1/keys")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public final class AccessKeyResource {

    private final AccessKeys keys;
    private final HubUris uris;

    public AccessKeyResource(AccessKeys keys, HubUris uris) {
        this.keys = keys;
        this.uris = uris;
    }

    /** All keys, revoked ones too. */
    @GET
    public KeyList list() {
        return new KeyList(keys.all());
    }

    /** Makes a key for what {@code label} says; 201 with its secret, which is never shown again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@Nullable JsonNode json) {
        JsonBody body = new JsonBody(json).require("label");
        String label = body.text("label", JsonBody.line(100), "");
        body.finish();
        AccessKey.Made made = keys.make(label);
        return Response.created(uris.of("/api/v1/keys/" + made.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(made)
                .build();
    }

    /** Revokes a key; 204 also when it was revoked before. */
    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") long id) {
        if (!keys.revoke(id)) {
            throw ProblemException.notFound("There is no key " + id);
        }
    }

    record KeyList(List<AccessKey> keys) {}
}
