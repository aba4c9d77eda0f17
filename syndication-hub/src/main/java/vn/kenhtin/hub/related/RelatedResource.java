package vn.kenhtin.hub.related;

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
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.http.HubUris;

/** {@code /api/v1/articles/<id>/related}: "Tin liên quan" as JSON. Safe for use by many threads. */
@Path("api/v1/articles/{id}/related")
@Produces(MediaType.APPLICATION_JSON)
public final class RelatedResource {

    private final RelatedAnswer answer;
    private final ArticleStore articles;

    public RelatedResource(RelatedArticles related, ArticleStore articles, HubUris uris) {
        answer = new RelatedAnswer(related, uris);
        this.articles = articles;
    }

    /** 404 when there never was such an article, 410 when it is withdrawn, 400 when {@code limit} is not 1 to 20. */
    @GET
    public Response related(
            @PathParam("id") ArticleId id,
            @QueryParam("limit") @DefaultValue("5") int limit,
            @Context Request request) {
        return answer.of(articles.find(id), limit, request);
    }
}
