package vn.kenhtin.hub.related;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.PublicAnswer;
import vn.kenhtin.hub.platform.json.Json;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.related.FollowedDao.ChangeRow;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/**
 * {@code /api/v1/sites/<slug>/related?since=<cursor>}: the site's own articles whose related news changed, for sites that copy them back. The first call has the
 * hub begin to make the lists, so they come in the calls after it; a list that became empty comes as an empty one. Safe for use by many threads.
 */
@Path("api/v1/sites/{slug}/related")
@Produces(MediaType.APPLICATION_JSON)
public final class FollowedListsResource {

    private static final int MOST = 500;
    private static final Pattern CURSOR = Pattern.compile("([0-9a-f]{8})-(\\d{1,18})");

    private final FollowedLists followed;
    private final SiteStore sites;
    private final HubUris uris;

    public FollowedListsResource(FollowedLists followed, SiteStore sites, HubUris uris) {
        this.followed = followed;
        this.sites = sites;
        this.uris = uris;
    }

    record Changes(String cursor, boolean more, List<Changed> articles) {}

    record Changed(UUID id, String guid, @Nullable String url, JsonNode related) {}

    /** 404 without the site, 400 when {@code since} is no cursor or {@code limit} is not 1 to 500, 410 when the cursor is not known any more: begin anew. */
    @GET
    public Response changes(
            @PathParam("slug") SiteSlug slug,
            @QueryParam("since") @DefaultValue("") String since,
            @QueryParam("limit") @DefaultValue("200") int limit,
            @Context Request request) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.badRequest("'limit' is a number from 1 to " + MOST);
        }
        if (sites.find(slug).isEmpty()) {
            throw ProblemException.notFound("There is no site " + slug);
        }
        Matcher cursor = CURSOR.matcher(since);
        if (!since.isEmpty() && !cursor.matches()) {
            throw ProblemException.badRequest("'since' is no cursor that this hub gave");
        }
        String mark = followed.follow(slug.value());
        if (!since.isEmpty() && !cursor.group(1).equals(mark)) {
            throw new ProblemException(Response.Status.GONE, "The cursor is not known any more; begin without one");
        }
        long after = since.isEmpty() ? 0 : Long.parseLong(cursor.group(2));
        return PublicAnswer.json(request, page(slug, mark, after, limit), PublicAnswer.ASK);
    }

    private Changes page(SiteSlug slug, String mark, long after, int limit) {
        List<ChangeRow> rows = followed.changed(slug.value(), after, limit + 1);
        boolean more = rows.size() > limit;
        List<ChangeRow> page = more ? rows.subList(0, limit) : rows;
        long last = page.isEmpty() ? after : page.get(page.size() - 1).position();
        return new Changes(
                mark + "-" + last, more, page.stream().map(this::changed).toList());
    }

    private Changed changed(ChangeRow row) {
        try {
            JsonNode related = Json.mapper().readTree(row.items());
            for (JsonNode item : related) {
                ((ObjectNode) item)
                        .put(
                                "url",
                                uris.of("/articles/" + item.path("id").asText()).toString());
            }
            return new Changed(row.article(), row.guid(), row.link(), related);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("we wrote it", e);
        }
    }
}
