package vn.kenhtin.hub.site;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.http.AdminOnly;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.json.JsonBody;
import vn.kenhtin.hub.platform.problem.ProblemException;

/** Sites over HTTP: anybody reads them, a caller with a key changes them. */
@Path("/api/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
public final class SiteResource {

    private final SiteStore sites;
    private final HubUris uris;

    public SiteResource(SiteStore sites, HubUris uris) {
        this.sites = sites;
        this.uris = uris;
    }

    /** All sites in the order of their slugs, or those of one kind, in one state, or below one parent. */
    @GET
    public SiteList list(
            @QueryParam("kind") @Nullable SiteKind kind,
            @QueryParam("state") @Nullable String state,
            @QueryParam("parent") @Nullable SiteSlug parent) {
        return new SiteList(sites.all().stream()
                .filter(site -> kind == null || site.kind() == kind)
                .filter(site -> state == null || SiteView.stateOf(site.life()).equals(state))
                .filter(site -> parent == null || parent.equals(site.parent()))
                .map(site -> SiteView.of(site, sites, List.of()))
                .toList());
    }

    /** One site with its former names, in whatever state it is. */
    @GET
    @Path("{slug}")
    public SiteView find(@PathParam("slug") SiteSlug slug) {
        return view(slug, sites.find(slug));
    }

    /** Adds a site: 201, or 409 when the slug is taken. */
    @POST
    @AdminOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Nullable JsonNode json) {
        JsonBody body = new JsonBody(json).require("slug", "name", "kind");
        SiteSlug slug = body.text("slug", SiteSlug::fromString, new SiteSlug("none"));
        SiteDraft draft = SiteBody.read(body, SiteDraft.of("", SiteKind.OTHER, null));
        body.finish();
        Site site = sites.create(slug, draft);
        return Response.created(uris.of("/api/v1/sites/" + slug))
                .entity(view(slug, Optional.of(site)))
                .build();
    }

    /** Changes what the body names (RFC 7396). */
    @PATCH
    @Path("{slug}")
    @AdminOnly
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public SiteView patch(@PathParam("slug") SiteSlug slug, @Nullable JsonNode json) {
        return view(slug, sites.update(slug, present -> {
            JsonBody body = new JsonBody(json);
            SiteDraft draft = SiteBody.read(body, present);
            body.finish();
            return draft;
        }));
    }

    /** Moves all {@code sites} of the body to this one in one act, or answers 409 and moves none. */
    @POST
    @Path("{slug}/merge")
    @AdminOnly
    @Consumes(MediaType.APPLICATION_JSON)
    public SiteView merge(@PathParam("slug") SiteSlug successor, @Nullable JsonNode json) {
        find(successor);
        JsonBody body = new JsonBody(json).require("sites");
        List<SiteSlug> moving = body.texts("sites", SiteSlug::fromString, List.of(), 500);
        body.finish();
        return view(successor, Optional.of(sites.merge(moving, successor)));
    }

    /** Ends a site without an heir; nothing changes when it is closed already. */
    @POST
    @Path("{slug}/close")
    @AdminOnly
    public SiteView close(@PathParam("slug") SiteSlug slug) {
        return view(slug, sites.close(slug));
    }

    /** Makes a moved or closed site active again; nothing changes when it is active. */
    @POST
    @Path("{slug}/reopen")
    @AdminOnly
    public SiteView reopen(@PathParam("slug") SiteSlug slug) {
        return view(slug, sites.reopen(slug));
    }

    private SiteView view(SiteSlug slug, Optional<Site> site) {
        return site.map(found -> SiteView.of(found, sites, sites.names(slug)))
                .orElseThrow(() -> ProblemException.notFound("There is no site '" + slug + "'"));
    }

    record SiteList(List<SiteView> sites) {}
}
