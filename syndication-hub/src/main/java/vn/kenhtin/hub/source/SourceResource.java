package vn.kenhtin.hub.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.http.AdminOnly;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.json.JsonBody;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.site.SiteSlug;

/** Sources over HTTP, for callers with a key. */
@Path("/api/v1/sources")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public final class SourceResource {

    private static final SourceDraft BLANK = SourceDraft.of(new SiteSlug("none"), URI.create("http://none/"), "");

    private final SourceStore sources;
    private final Predicate<URI> allowed;
    private final HubUris uris;

    /** @param allowed which addresses may be polled, as far as their text tells */
    public SourceResource(SourceStore sources, Predicate<URI> allowed, HubUris uris) {
        this.sources = sources;
        this.allowed = allowed;
        this.uris = uris;
    }

    /** All sources, or those of one site, with how their polling goes. */
    @GET
    public SourceList list(@QueryParam("site") @Nullable SiteSlug site) {
        List<Source> found = site == null ? sources.all() : sources.of(site);
        Map<Long, PollState> states = sources.pollStates();
        return new SourceList(found.stream()
                .map(source -> SourceView.of(source, Optional.ofNullable(states.get(source.id())), List.of()))
                .toList());
    }

    /** One source with how its polling goes and where it was polled before. */
    @GET
    @Path("{id}")
    public SourceView find(@PathParam("id") long id) {
        return view(id, sources.find(id));
    }

    /** Adds a source: 201, or 409 when there is one at that address or no such site. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Nullable JsonNode json) {
        JsonBody body = new JsonBody(json).require("site", "url");
        SourceDraft draft = SourceBody.read(body, BLANK, allowed);
        body.finish();
        Source source = sources.create(draft);
        return Response.created(uris.of("/api/v1/sources/" + source.id()))
                .entity(view(source.id(), Optional.of(source)))
                .build();
    }

    /** Changes what the body names (RFC 7396). */
    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public SourceView patch(@PathParam("id") long id, @Nullable JsonNode json) {
        return view(id, sources.update(id, present -> {
            JsonBody body = new JsonBody(json);
            SourceDraft draft = SourceBody.read(body, present, allowed);
            body.finish();
            return draft;
        }));
    }

    /** Removes a source: 204. Its articles stay. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") long id) {
        if (!sources.remove(id)) {
            throw unknown(id);
        }
    }

    /** Has a source polled at once rather than at its next turn: 202, or 409 when it is paused. One that has ended (410) is given another chance. */
    @POST
    @Path("{id}/ping")
    public Response ping(@PathParam("id") long id) {
        return Response.accepted(view(id, sources.requestPoll(id))).build();
    }

    private SourceView view(long id, Optional<Source> found) {
        return found.map(source -> SourceView.of(source, sources.pollState(id), sources.formerUrls(id)))
                .orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(long id) {
        return ProblemException.notFound("There is no source " + id);
    }

    record SourceList(List<SourceView> sources) {}
}
