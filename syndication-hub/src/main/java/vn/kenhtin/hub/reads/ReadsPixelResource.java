package vn.kenhtin.hub.reads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** {@code /reads.gif}: a read of a page without scripts, answered with a transparent picture of one pixel. Safe for use by many threads. */
@Path("reads.gif")
public final class ReadsPixelResource {

    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==");

    private final Visits visits;

    ReadsPixelResource(Visits visits) {
        this.visits = visits;
    }

    /** One read of the article with that id or that page; the picture comes when it is committed, or at once when it does not count. */
    @GET
    public void count(
            @QueryParam("article") @Nullable String article,
            @QueryParam("url") @Nullable String url,
            @Context HttpServletRequest request,
            @Suspended AsyncResponse response) {
        visits.count(
                ReadRequest.of(article, url),
                request,
                response,
                answer -> Response.ok(PIXEL, "image/gif")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
