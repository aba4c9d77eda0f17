package vn.kenhtin.hub.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.search.ArticleSearch;
import vn.kenhtin.hub.search.SearchQuery;
import vn.kenhtin.hub.site.Site;

/** {@code /search}: readers' search as a page; takes the parameters of {@code /api/v1/search}. */
@Path("search")
@Produces(MediaType.TEXT_HTML)
public final class SearchPageResource {

    private final ArticleSearch search;
    private final HubUris uris;
    private final HtmlAnswer html = new HtmlAnswer();

    /** @param uris for the feeds to discover */
    public SearchPageResource(ArticleSearch search, HubUris uris) {
        this.search = search;
        this.uris = uris;
    }

    /** A hit as the page shows it; title and passage are HTML. */
    public record Item(String url, String title, String passage, String site, Moment published) {

        static Item of(ArticleSearch.Found found, String suffix) {
            return new Item(
                    "/articles/" + found.article().id() + suffix,
                    found.title().html(),
                    found.passage().html(),
                    found.siteName(),
                    Moment.of(
                            found.article().published(),
                            found.site().map(Site::zone).orElse(Site.VIETNAM)));
        }
    }

    /** The page: a form alone when nothing is asked, an error page of status 400 when a parameter is wrong. */
    @GET
    public Response search(@Context UriInfo uri, @Context Request request) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        String filters = SearchFilters.of(given);
        PageRequest page = PageRequest.of("/search" + (filters.isEmpty() ? "" : "?" + filters), given.getFirst("lang"));
        Frame frame = page.frame(page.messages().text("search.title"), "search", null, feeds(filters, page));
        Map<String, Object> model = new HashMap<>(Map.of("frame", frame, "query", "", "asked", !filters.isEmpty()));
        if (!filters.isEmpty()) {
            ArticleSearch.Result result = search.search(given);
            model.put("query", result.query().text());
            model.put("total", result.total());
            model.put("exact", result.totalIsExact());
            model.put(
                    "hits",
                    result.hits().stream()
                            .map(hit -> Item.of(hit, frame.suffix()))
                            .toList());
            model.put("newest", result.query().order() == SearchQuery.Order.NEWEST);
            model.putAll(links(result, filters, page));
        }
        return html.ok(request, page, "search.ftlh", model);
    }

    private List<Frame.Alternate> feeds(String filters, PageRequest page) {
        return filters.isEmpty()
                ? List.of()
                : Frame.Alternate.ofSearch(uris, filters, page.messages().text("search.title"));
    }

    private static Map<String, Object> links(ArticleSearch.Result result, String filters, PageRequest page) {
        String same = "/search?" + filters + (page.english() ? "&lang=en" : "") + "&sort=";
        Map<String, Object> links = new HashMap<>(
                Map.of("byBest", same + "best", "byNewest", same + "newest", "feed", "/feeds/search.rss?" + filters));
        if (result.next() != null) {
            boolean newest = result.query().order() == SearchQuery.Order.NEWEST;
            links.put("more", same + (newest ? "newest" : "best") + "&after=" + result.next());
        }
        return links;
    }
}
