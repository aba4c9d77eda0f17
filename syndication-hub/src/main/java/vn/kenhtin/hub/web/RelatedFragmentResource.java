package vn.kenhtin.hub.web;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.related.RelatedArticles;

/** {@code /articles/<id>/related.html}: "Tin liên quan" for other sites to include in their pages; no scripts, styled by the page around it. */
@Path("articles/{id}/related.html")
@Produces(MediaType.TEXT_HTML)
public final class RelatedFragmentResource {

    private final RelatedArticles related;
    private final ArticleStore articles;
    private final HubUris uris;
    private final HtmlAnswer html = new HtmlAnswer();

    public RelatedFragmentResource(RelatedArticles related, ArticleStore articles, HubUris uris) {
        this.related = related;
        this.articles = articles;
        this.uris = uris;
    }

    /** Nothing but white space when nothing is related; 404 and 410 as the article's page; 400 when {@code limit} is not 1 to 20. */
    @GET
    public Response fragment(
            @PathParam("id") ArticleId id,
            @QueryParam("limit") @DefaultValue("5") int limit,
            @QueryParam("lang") @Nullable String lang,
            @Context Request request) {
        List<RelatedItem> items = related.find(articles.find(id), limit).items().stream()
                .map(item -> RelatedItem.elsewhere(item, uris))
                .toList();
        PageRequest page = PageRequest.of("/articles/" + id + "/related.html", lang);
        Response answer = html.ok(request, page, "related.ftlh", Map.of("related", items));
        answer.getHeaders().putSingle("Cache-Control", "no-cache");
        answer.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        return answer;
    }
}
