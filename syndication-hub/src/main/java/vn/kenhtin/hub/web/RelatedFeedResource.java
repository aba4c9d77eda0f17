package vn.kenhtin.hub.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.related.RelatedArticles;
import vn.kenhtin.hub.site.Site;

/**
 * {@code /articles/<id>/related.rss}: "Tin liên quan" as RSS 2.0, best first, with summaries. The same list is the same bytes. Safe for use by many threads.
 */
@Path("articles/{id}/related.rss")
public final class RelatedFeedResource {

    private static final FeedName NAME = FeedName.fromString("related");
    private static final String USUAL = "10";

    private final RelatedArticles related;
    private final ArticleStore articles;
    private final HubUris uris;
    private final InstantSource clock;

    public RelatedFeedResource(RelatedArticles related, ArticleStore articles, HubUris uris, InstantSource clock) {
        this.related = related;
        this.articles = articles;
        this.uris = uris;
        this.clock = clock;
    }

    /** 404 and 410 as the article's page; 400 when {@code limit} is not 1 to 20. */
    @GET
    public Response feed(
            @PathParam("id") ArticleId id,
            @QueryParam("limit") @DefaultValue(USUAL) int limit,
            @Context Request request) {
        RelatedArticles.Found found = related.find(articles.find(id), limit);
        List<Article> items =
                found.items().stream().map(RelatedArticles.Item::article).toList();
        URI self = uris.of(
                "/articles/" + id + "/related.rss" + (limit == Integer.parseInt(USUAL) ? "" : "?limit=" + limit));
        FeedAddress address = new FeedAddress(NAME, FeedFormat.RSS, true, limit);
        return new ListedFeed(head(found.article()), items, address, self).answer(request, uris, clock);
    }

    private FeedDocument.Head head(Article article) {
        URI page = article.link() == null ? uris.of("/articles/" + article.id()) : article.link();
        String title = "Tin liên quan: " + article.body().title();
        return new FeedDocument.Head(
                NAME,
                title,
                "Tin của các trang trong mạng lưới liên quan đến bài “"
                        + article.body().title() + "”",
                "vi",
                Site.VIETNAM,
                page,
                article.origin().publication(),
                "Bản quyền tin, ảnh thuộc trang nguồn ghi ở từng bài");
    }
}
