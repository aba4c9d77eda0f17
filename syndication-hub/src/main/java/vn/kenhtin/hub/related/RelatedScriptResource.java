package vn.kenhtin.hub.related;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.kenhtin.hub.platform.http.PublicAnswer;

/**
 * {@code /embed/related.js}: what a page of any site loads where "Tin liên quan" is to stand, with {@code data-article="<id>"} or without, then known by its
 * canonical address. It shows nothing when nothing is related or anything fails. Safe for use by many threads.
 */
@Path("embed/related.js")
public final class RelatedScriptResource {

    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript; charset=utf-8");

    private final byte[] script = load();

    /** The script, to be kept for an hour. */
    @GET
    public Response script(@Context Request request) {
        return PublicAnswer.of(request, script, SCRIPT, "max-age=3600");
    }

    private static byte[] load() {
        try (InputStream in = RelatedScriptResource.class.getResourceAsStream("related.js")) {
            if (in == null) {
                throw new IllegalStateException("The package lacks related.js");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
