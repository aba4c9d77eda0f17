package vn.kenhtin.hub.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.feed.catalog.FeedDirectory;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.problem.ProblemException;

/** {@code /feeds}: every feed there is, as a page for people or, by {@code Accept} or {@code format=json}, as JSON for machines. */
@Path("feeds")
public final class FeedDirectoryResource {

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE)
            .build();

    private final FeedDirectory directory;
    private final HubUris uris;
    private final HtmlAnswer html = new HtmlAnswer();

    /** @param uris for the feeds to discover */
    public FeedDirectoryResource(FeedDirectory directory, HubUris uris) {
        this.directory = directory;
        this.uris = uris;
    }

    /** The directory; {@code format} beats {@code Accept}. */
    @GET
    public Response feeds(
            @QueryParam("format") @Nullable String format,
            @QueryParam("lang") @Nullable String lang,
            @Context Request request) {
        FeedDirectory.Listing listing = directory.listing();
        Response answer = isForMachines(format, request) ? json(listing, request) : page(listing, lang, request);
        answer.getHeaders().putSingle("Vary", "Accept, Accept-Encoding");
        return answer;
    }

    private static boolean isForMachines(@Nullable String format, Request request) {
        if (format != null) {
            if (!format.equals("json") && !format.equals("html")) {
                throw ProblemException.badRequest("'format' is json or html");
            }
            return format.equals("json");
        }
        Variant best = request.selectVariant(FORMS);
        return best != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(best.getMediaType());
    }

    private static Response json(FeedDirectory.Listing listing, Request request) {
        EntityTag tag = new EntityTag(Integer.toHexString(listing.hashCode()), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl minute = new CacheControl();
        minute.setMaxAge(60);
        minute.setNoTransform(false);
        return (unchanged != null ? unchanged : Response.ok(listing, MediaType.APPLICATION_JSON_TYPE))
                .tag(tag)
                .cacheControl(minute)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private Response page(FeedDirectory.Listing listing, @Nullable String lang, Request request) {
        PageRequest page = PageRequest.of("/feeds", lang);
        String all = page.messages().text("feeds.all");
        Frame frame = page.frame(
                page.messages().text("feeds.title"), "feeds", null, Frame.Alternate.ofFeed(uris, "all", all));
        return html.ok(
                request,
                page,
                "feeds.ftlh",
                FeedDirectoryPage.of(listing.feeds(), page.messages()).model(frame));
    }
}
