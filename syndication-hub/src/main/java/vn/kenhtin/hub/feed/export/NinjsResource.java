package vn.kenhtin.hub.feed.export;

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
import java.util.Optional;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.catalog.NamedFeeds;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.PublicAnswer;
import vn.kenhtin.hub.platform.problem.ProblemException;

/** Articles and feeds in ninjs 2.1 for newsrooms: {@code /api/v1/ninjs}. Safe for use by many threads. */
@Path("api/v1/ninjs")
@Produces(MediaType.APPLICATION_JSON)
public final class NinjsResource {

    private final ArticleStore articles;
    private final NamedFeeds feeds;
    private final HubUris uris;
    private final Ninjs ninjs;

    public NinjsResource(ArticleStore articles, NamedFeeds feeds, HubUris uris) {
        this.articles = articles;
        this.feeds = feeds;
        this.uris = uris;
        this.ninjs = new Ninjs(uris);
    }

    /** One article; a withdrawn one has the {@code pubstatus} canceled. 404 when there never was such an article. */
    @GET
    @Path("articles/{id}")
    public Response article(@PathParam("id") ArticleId id, @Context Request request) {
        Article article = articles.find(id).orElseThrow(() -> ProblemException.notFound("No article has the id " + id));
        return PublicAnswer.json(request, ninjs.article(article), PublicAnswer.ASK);
    }

    /** A feed as a composite, with what was withdrawn lately as canceled; 301, 404 and 410 as the feed itself, 400 when {@code limit} is not 1 to 100. */
    @GET
    @Path("feeds/{name: .+}")
    public Response feed(
            @PathParam("name") FeedName name,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context Request request) {
        if (limit < 1 || limit > FeedAddress.MOST) {
            throw ProblemException.badRequest("limit is a number from 1 to " + FeedAddress.MOST);
        }
        Optional<FeedName> heir = feeds.movedTo(name);
        return heir.isPresent()
                ? Response.status(Response.Status.MOVED_PERMANENTLY)
                        .location(uris.of("/api/v1/ninjs/feeds/" + heir.get()))
                        .build()
                : PublicAnswer.json(request, ninjs.list(feeds.read(name, limit)), PublicAnswer.ASK);
    }
}
