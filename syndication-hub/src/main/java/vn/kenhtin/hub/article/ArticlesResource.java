package vn.kenhtin.hub.article;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.kenhtin.hub.platform.http.AdminOnly;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.problem.ProblemException;

/** The change log and single articles as JSON: {@code /api/v1/articles}. Answers carry an ETag and are made anew only when something changed. */
@Path("api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public final class ArticlesResource {

    private static final int MOST = 500;

    private final ArticleStore store;
    private final Siblings siblings;
    private final HubUris uris;

    public ArticlesResource(ArticleStore store, Siblings siblings, HubUris uris) {
        this.store = store;
        this.siblings = siblings;
        this.uris = uris;
    }

    record Revisions(ArticleId id, List<Revision> revisions) {}

    /** 400 when {@code since} is no cursor of this hub or {@code limit} is not 1 to 500. */
    @GET
    public Response changes(
            @QueryParam("since") @DefaultValue("0") String since,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @Context Request request) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.badRequest("limit is a number from 1 to " + MOST);
        }
        long head = store.head();
        long cursor = cursor(since, head);
        return unlessSame(request, "p" + head, () -> ChangePage.read(store, uris, cursor, limit));
    }

    /** 404 when there never was such an article, 410 when it is withdrawn. */
    @GET
    @Path("{id}")
    public Response article(@PathParam("id") ArticleId id, @Context Request request) {
        Article article = live(id);
        List<Siblings.Sibling> story = siblings.of(id);
        String state = story.stream()
                .map(one -> one.article().id() + "/" + one.article().history().position() + one.original() + one.why())
                .collect(Collectors.joining());
        String tag = "p" + article.history().position() + (story.isEmpty() ? "" : "s" + state.hashCode());
        return unlessSame(request, tag, () -> ArticleView.of(article, story, uris));
    }

    /** As {@link #article}, of the former texts. */
    @GET
    @Path("{id}/revisions")
    public Response revisions(@PathParam("id") ArticleId id, @Context Request request) {
        Article article = live(id);
        return unlessSame(request, "p" + article.history().position(), () -> new Revisions(id, store.revisions(id)));
    }

    /** An editor's withdrawal: 204, also when it is withdrawn already; 404 when there never was such an article. */
    @POST
    @AdminOnly
    @Path("{id}/withdraw")
    public void withdraw(@PathParam("id") ArticleId id) {
        if (!store.withdraw(id)) {
            known(id);
        }
    }

    /** Takes a withdrawal back: 204, also when it is live already; 404 when there never was such an article. */
    @POST
    @AdminOnly
    @Path("{id}/restore")
    public void restore(@PathParam("id") ArticleId id) {
        if (!store.restore(id)) {
            known(id);
        }
    }

    private Article known(ArticleId id) {
        return store.find(id).orElseThrow(() -> ProblemException.notFound("No article has the id " + id));
    }

    private Article live(ArticleId id) {
        Article article = known(id);
        if (!article.isLive()) {
            throw new ProblemException(
                    Response.Status.GONE, "Withdrawn at " + article.history().withdrawn());
        }
        return article;
    }

    private static Response unlessSame(Request request, String state, Supplier<Object> body) {
        EntityTag tag = new EntityTag(state);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = same == null ? Response.ok(body.get()).tag(tag) : same;
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }

    private static long cursor(String since, long head) {
        if (!since.matches("[0-9]{1,18}") || Long.parseLong(since) > head) {
            throw ProblemException.badRequest("since is not a cursor that this hub gave");
        }
        return Long.parseLong(since);
    }
}
