package vn.kenhtin.hub.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.PublicAnswer;
import vn.kenhtin.hub.site.SiteSlug;

/** {@code /api/v1/search}: readers' search as JSON. Safe for use by many threads. */
@Path("api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {

    private final ArticleSearch search;
    private final HubUris uris;

    public SearchResource(ArticleSearch search, HubUris uris) {
        this.search = search;
        this.uris = uris;
    }

    record Answer(
            long total, boolean totalIsExact, @Nullable String next, List<Hit> hits) {}

    /**
     * @param url its page on this hub
     * @param link its page at the source
     * @param highlights HTML, escaped, the words found in {@code <mark>}
     */
    record Hit(
            ArticleId id,
            URI url,
            @Nullable URI link,
            SiteName site,
            String title,
            Instant published,
            @Nullable URI image,
            Highlights highlights) {}

    record SiteName(SiteSlug slug, String name) {}

    record Highlights(String title, String passage) {}

    /** A page of hits; 400 when a parameter is wrong. */
    @GET
    public Response search(@Context UriInfo request, @Context Request conditions) {
        ArticleSearch.Result found = search.search(request.getQueryParameters());
        return PublicAnswer.json(
                conditions,
                new Answer(
                        found.total(),
                        found.totalIsExact(),
                        found.next(),
                        found.hits().stream().map(this::hit).toList()),
                PublicAnswer.ASK);
    }

    private Hit hit(ArticleSearch.Found found) {
        Article article = found.article();
        return new Hit(
                article.id(),
                uris.of("/articles/" + article.id()),
                article.link(),
                new SiteName(article.site(), found.siteName()),
                article.body().title(),
                article.published(),
                article.image().map(Enclosure::url).orElse(null),
                new Highlights(found.title().html(), found.passage().html()));
    }
}
