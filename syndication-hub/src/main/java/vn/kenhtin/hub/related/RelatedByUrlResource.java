package vn.kenhtin.hub.related;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.site.SiteSlug;

/** {@code /api/v1/related?url=}: "Tin liên quan" for a page at the source, for who does not know our ids. Safe for use by many threads. */
@Path("api/v1/related")
@Produces(MediaType.APPLICATION_JSON)
public final class RelatedByUrlResource {

    private static final int LONGEST_URL = 2_000;

    private final RelatedAnswer answer;
    private final ArticleStore articles;

    public RelatedByUrlResource(RelatedArticles related, ArticleStore articles, HubUris uris) {
        answer = new RelatedAnswer(related, uris);
        this.articles = articles;
    }

    /**
     * Of the article whose page is at {@code url}, however that is written, among the articles of {@code site} if given: 404 when there never was one, 410 when
     * it is withdrawn, 400 when {@code url} is no URL or {@code limit} is not 1 to 20.
     */
    @GET
    public Response related(
            @QueryParam("url") @Nullable String url,
            @QueryParam("site") @Nullable SiteSlug site,
            @QueryParam("limit") @DefaultValue("5") int limit,
            @Context Request request) {
        URI link = link(url);
        return answer.of(site == null ? articles.findByLink(link) : articles.findByLink(link, site), limit, request);
    }

    private static URI link(@Nullable String url) {
        if (url == null || url.isBlank() || url.length() > LONGEST_URL) {
            throw ProblemException.badRequest(
                    "'url' is the address of an article's page, up to " + LONGEST_URL + " characters");
        }
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("'url' is no URL");
        }
    }
}
