package vn.kenhtin.hub.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.write.FeedWriter;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.PublicAnswer;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.search.ArticleSearch;
import vn.kenhtin.hub.site.Site;

/**
 * {@code /feeds/search.rss?q=…}, also {@code .atom} and {@code .json}: a feed of any search, the newest articles first. Takes the parameters of
 * {@code /api/v1/search} that choose articles. Dated by the newest change of what stands in it. Safe for use by many threads.
 */
@Path("feeds/search.{format: rss|atom|json}")
public final class SearchFeedResource {

    private static final FeedName NAME = FeedName.fromString("search");
    private static final String LIMIT = "limit";

    private final ArticleSearch search;
    private final HubUris uris;
    private final FeedWriter writer;

    public SearchFeedResource(ArticleSearch search, HubUris uris) {
        this.search = search;
        this.uris = uris;
        this.writer = new FeedWriter(uris);
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
        Instant modified =
                articles.stream().map(Article::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        FeedDocument document = FeedDocument.of(head(found.query().text(), filters), articles, uris, modified);
        byte[] body = writer.write(document, FeedAddress.of(NAME, format), self(format, filters, uri));
        return PublicAnswer.of(
                request, body, MediaType.valueOf(format.mediaType() + "; charset=utf-8"), PublicAnswer.ASK);
    }

    private static MultivaluedMap<String, String> newest(MultivaluedMap<String, String> given) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>(given);
        asked.putSingle("sort", "newest");
        asked.remove("after");
        asked.putIfAbsent(LIMIT, List.of(Integer.toString(FeedAddress.USUAL)));
        return asked;
    }

    private URI self(FeedFormat format, String filters, UriInfo uri) {
        String limit = uri.getQueryParameters().getFirst(LIMIT);
        boolean usual = limit == null || limit.equals(Integer.toString(FeedAddress.USUAL));
        return uris.of("/feeds/search." + format.code() + "?" + filters + (usual ? "" : "&limit=" + limit));
    }

    private FeedDocument.Head head(String text, String filters) {
        return new FeedDocument.Head(
                NAME,
                text.isBlank() ? "Tìm tin - Kênh Tin" : "“" + text + "” - Kênh Tin",
                text.isBlank() ? "Tin mới theo lựa chọn" : "Tin mới có “" + text + "”",
                "vi",
                Site.VIETNAM,
                uris.of("/search?" + filters),
                "Kênh Tin",
                "Bản quyền tin, ảnh thuộc trang nguồn ghi ở từng bài");
    }
}
