package vn.kenhtin.hub.reads;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.platform.html.Pages;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.PublicAnswer;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.reads.MostRead.Ranked;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/**
 * {@code /api/v1/most-read} and {@code /most-read.html}: the most read articles of 24 hours, seven days or all time, of one site (with those merged into it), one
 * category, or all. Safe for use by many threads.
 */
@Path("")
public final class MostReadResource {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

    private final MostRead mostRead;
    private final SiteStore sites;
    private final HubUris uris;
    private final Pages pages = new Pages(MostReadResource.class);

    MostReadResource(MostRead mostRead, SiteStore sites, HubUris uris) {
        this.mostRead = mostRead;
        this.sites = sites;
        this.uris = uris;
    }

    record MostReadList(List<Item> items) {}

    /** @param reads within the window */
    record Item(ArticleId id, URI url, String title, Instant published, SiteSlug site, long reads) {}

    /** An item as the template takes it. */
    public record Line(String url, String title, long reads) {

        static Line of(Item item) {
            return new Line(item.url().toString(), item.title(), item.reads());
        }
    }

    /** As JSON; 400 for a window or limit (1 to 100) that does not exist, 404 for such a site. */
    @GET
    @Path("api/v1/most-read")
    public Response json(
            @QueryParam("site") @Nullable SiteSlug site,
            @QueryParam("category") @Nullable String category,
            @QueryParam("window") @DefaultValue("24h") String window,
            @QueryParam("limit") @DefaultValue("10") int limit,
            @Context Request request) {
        return PublicAnswer.json(request, new MostReadList(items(site, category, window, limit)), PublicAnswer.BRIEF);
    }

    /** The same as a piece of HTML for any page, headed "Tin đọc nhiều". */
    @GET
    @Path("most-read.html")
    public Response html(
            @QueryParam("site") @Nullable SiteSlug site,
            @QueryParam("category") @Nullable String category,
            @QueryParam("window") @DefaultValue("24h") String window,
            @QueryParam("limit") @DefaultValue("10") int limit,
            @Context Request request) {
        String html = pages.render(
                "most-read.ftlh",
                Map.of(
                        "items",
                        items(site, category, window, limit).stream()
                                .map(Line::of)
                                .toList()));
        return PublicAnswer.of(request, html.getBytes(StandardCharsets.UTF_8), HTML, PublicAnswer.BRIEF);
    }

    private List<Item> items(@Nullable SiteSlug site, @Nullable String category, String window, int limit) {
        if (limit < 1 || limit > MostRead.MOST) {
            throw ProblemException.badRequest("limit is a number from 1 to " + MostRead.MOST);
        }
        return mostRead.list(new Ranking(windowOf(window), sitesOf(site), category)).stream()
                .limit(limit)
                .map(this::item)
                .toList();
    }

    private static Window windowOf(String code) {
        try {
            return Window.fromString(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private List<SiteSlug> sitesOf(@Nullable SiteSlug site) {
        if (site == null) {
            return List.of();
        }
        if (sites.find(site).isEmpty()) {
            throw ProblemException.notFound("There is no site '" + site + "'");
        }
        List<SiteSlug> all = new ArrayList<>(sites.mergedInto(site));
        all.add(site);
        return all;
    }

    private Item item(Ranked ranked) {
        Article article = ranked.article();
        URI link = article.link();
        return new Item(
                article.id(),
                link == null ? uris.of("/articles/" + article.id()) : link,
                article.body().title(),
                article.published(),
                article.site(),
                ranked.reads());
    }
}
