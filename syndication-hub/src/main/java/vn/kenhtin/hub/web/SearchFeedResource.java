package vn.kenhtin.hub.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.catalog.HeadWords;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.search.ArticleSearch;

/**
 * {@code /feeds/search.rss?q=…}, also {@code .atom} and {@code .json}: a feed of any search, the newest articles first. Takes the parameters of
 * {@code /api/v1/search} that choose articles. Calls itself as it was asked for, less what chooses nothing. Safe for use by many threads.
 */
@Path("feeds/search.{format: rss|atom|json}")
public final class SearchFeedResource {

    private static final FeedName NAME = FeedName.fromString("search");
    private static final String LIMIT = "limit";

    private final ArticleSearch search;
    private final HeadWords words;
    private final HubUris uris;
    private final InstantSource clock;

    /** @param words how feeds present themselves */
    public SearchFeedResource(ArticleSearch search, HeadWords words, InstantSource clock) {
        this.search = search;
        this.words = words;
        this.uris = words.uris();
        this.clock = clock;
    }

    /** 400 when nothing is asked for or a parameter is wrong. */
    @GET
    public Response feed(@PathParam("format") String code, @Context UriInfo uri, @Context Request request) {
        FeedFormat format = FeedFormat.ofCode(code).orElseThrow();
        String filters = SearchFilters.of(uri.getQueryParameters());
        if (filters.isEmpty()) {
            throw ProblemException.badRequest("A feed of a search needs 'q', or another choice");
        }
        ArticleSearch.Result found = search.search(newest(uri.getQueryParameters()));
        List<Article> articles =
                found.hits().stream().map(ArticleSearch.Found::article).toList();
        FeedDocument.Head head = head(found.query().text(), filters);
        return new ListedFeed(head, articles, FeedAddress.of(NAME, format), self(format, uri))
                .answer(request, uris, clock);
    }

    private static MultivaluedMap<String, String> newest(MultivaluedMap<String, String> given) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>(given);
        asked.putSingle("sort", "newest");
        asked.remove("after");
        asked.putIfAbsent(LIMIT, List.of(Integer.toString(FeedAddress.USUAL)));
        return asked;
    }

    private URI self(FeedFormat format, UriInfo uri) {
        String query = SearchFilters.asGiven(uri.getRequestUri().getRawQuery(), LIMIT);
        return uris.of("/feeds/search." + format.code() + "?" + query);
    }

    private FeedDocument.Head head(String text, String filters) {
        return words.named(NAME, text.isBlank() ? "Tìm tin" : "“" + text + "”").at(uris.of("/search?" + filters));
    }
}
