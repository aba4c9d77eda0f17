package vn.kenhtin.hub.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteStore;

/** {@code /articles/<id>}: one article as a page, 410 once it is withdrawn. Stays under its id whatever becomes of its site. */
@Path("articles/{id}")
@Produces(MediaType.TEXT_HTML)
public final class ArticlePageResource {

    private static final int RELATED = 6;

    private final ArticleStore articles;
    private final SiteStore sites;
    private final Beside beside;
    private final HubUris uris;
    private final HtmlAnswer html = new HtmlAnswer();

    /** @param uris for the feeds to discover */
    public ArticlePageResource(ArticleStore articles, SiteStore sites, Beside beside, HubUris uris) {
        this.articles = articles;
        this.sites = sites;
        this.beside = beside;
        this.uris = uris;
    }

    /** The page; its canonical address is the original article's, where there is one. */
    @GET
    public Response article(
            @PathParam("id") ArticleId id, @QueryParam("lang") @Nullable String lang, @Context Request request) {
        Article article = articles.find(id).orElseThrow(() -> ProblemException.notFound("No article has this id"));
        if (!article.isLive()) {
            throw new ProblemException(Response.Status.GONE, "The article was withdrawn by its publisher");
        }
        Optional<Site> site = sites.find(article.site());
        PageRequest page = PageRequest.of("/articles/" + id, lang);
        URI canonical = article.link() == null ? uris.of(page.path()) : article.link();
        Frame frame = page.frame(
                article.body().title(),
                "",
                canonical,
                Frame.Alternate.ofFeed(
                        uris,
                        "sites/" + article.site(),
                        site.map(Site::name).orElse(article.origin().publication())));
        return html.ok(
                request,
                page,
                "article.ftlh",
                Map.of(
                        "frame",
                        frame,
                        "article",
                        ArticlePage.of(article, site, beside.counts().total(id)),
                        "related",
                        related(article, frame.suffix())));
    }

    private List<RelatedItem> related(Article article, String suffix) {
        return beside.related().of(article, RELATED).stream()
                .map(item -> RelatedItem.here(item, suffix))
                .toList();
    }
}
