package vn.kenhtin.hub.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleFilter;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.site.SiteStore;

/** {@code /}: the newest news of all sites, hot ones first, older ones page by page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class HomeResource {

    private static final int HOT = 3;
    private static final int PAGE = 20;
    private static final ArticleFilter HOT_NEWS = new ArticleFilter(List.of(), null, true);

    private final ArticleStore articles;
    private final SiteStore sites;
    private final HubUris uris;
    private final HtmlAnswer html = new HtmlAnswer();

    /** @param uris for the feeds to discover */
    public HomeResource(ArticleStore articles, SiteStore sites, HubUris uris) {
        this.articles = articles;
        this.sites = sites;
        this.uris = uris;
    }

    /** The page; {@code before} is the key of the last article of the page before. */
    @GET
    public Response home(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("before") @Nullable String before,
            @Context Request request) {
        PageRequest page = PageRequest.of("/", lang);
        Frame frame = page.frame(
                page.messages().text("home.title"),
                "home",
                null,
                Frame.Alternate.ofFeed(uris, "all", page.messages().text("feeds.all")));
        List<Article> latest = articles.latest(ArticleFilter.ALL, PAGE, key(before));
        Map<String, Object> model = new HashMap<>();
        model.put("frame", frame);
        model.put("hot", before == null ? items(articles.latest(HOT_NEWS, HOT, null), frame) : List.of());
        model.put("latest", items(latest, frame));
        if (latest.size() == PAGE) {
            model.put("older", older(latest.get(PAGE - 1), page));
        }
        return html.ok(request, page, "home.ftlh", model);
    }

    private List<NewsItem> items(List<Article> list, Frame frame) {
        return list.stream()
                .map(article -> NewsItem.of(article, sites.find(article.site()), frame.suffix()))
                .toList();
    }

    private static String older(Article last, PageRequest page) {
        return "/?before=" + last.published() + "_" + last.id() + (page.english() ? "&lang=en" : "");
    }

    private static ArticleStore.@Nullable PageKey key(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int bar = text.indexOf('_');
        try {
            return new ArticleStore.PageKey(
                    Instant.parse(text.substring(0, Math.max(bar, 0))), ArticleId.fromString(text.substring(bar + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ProblemException(Response.Status.BAD_REQUEST, "'before' is not the key of a page");
        }
    }
}
