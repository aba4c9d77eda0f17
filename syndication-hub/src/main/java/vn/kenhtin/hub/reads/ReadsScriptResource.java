package vn.kenhtin.hub.reads;

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
 * {@code /embed/reads.js}: what an article page loads to have its reads counted once it was visible for three seconds, and the number written into its
 * elements with {@code data-kenhtin-reads}. The article is that of {@code data-article="<id>"}, {@code data-url="<page>"} or, without either, of the page's
 * canonical link or own address. Safe for use by many threads.
 */
@Path("embed/reads.js")
public final class ReadsScriptResource {

    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript; charset=utf-8");

    private final byte[] script = load();

    ReadsScriptResource() {}

    /** The script. */
    @GET
    public Response script(@Context Request request) {
        return PublicAnswer.of(request, script, SCRIPT, "max-age=3600");
    }

    private static byte[] load() {
        try (InputStream in = ReadsScriptResource.class.getResourceAsStream("reads.js")) {
            if (in == null) {
                throw new IllegalStateException("The package lacks reads.js");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
