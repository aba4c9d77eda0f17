package vn.kenhtin.hub.search;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteStore;

/**
 * Readers' search as a request asks for it: {@code q}, {@code site}, {@code category}, {@code from}, {@code to}, {@code sort}, {@code limit}, {@code after}. What
 * the index found is shown as the store has it, so a withdrawn article is not shown even while the index still has it. Safe for use by many threads.
 */
public final class ArticleSearch {

    private final ArticleIndex index;
    private final ArticleStore articles;
    private final SiteStore sites;

    public ArticleSearch(ArticleIndex index, ArticleStore articles, SiteStore sites) {
        this.index = index;
        this.articles = articles;
        this.sites = sites;
    }

    /**
     * One page of live articles.
     *
     * @param query what was understood of the request
     * @param total the number of hits on all pages; a lower bound unless {@code totalIsExact}
     * @param next the {@code after} of the next page, null on the last
     */
    public record Result(
            SearchQuery query,
            List<Found> hits,
            long total,
            boolean totalIsExact,
            @Nullable String next) {}

    /** An article found, with the words found in its title and in the passage that holds most of them. */
    public record Found(Article article, Optional<Site> site, Snippet title, Snippet passage) {

        /** The site's name for readers. */
        public String siteName() {
            return site.map(Site::name).orElse(article.origin().publication());
        }
    }

    /** @throws ProblemException of status 400 when a parameter is wrong */
    public Result search(MultivaluedMap<String, String> parameters) {
        SearchQuery query = new SearchParameters(parameters, sites).query();
        SearchPage page = page(query);
        Map<ArticleId, Article> stored = articles
                .findAll(page.hits().stream().map(ArticleSearch::id).toList())
                .stream()
                .filter(Article::isLive)
                .collect(Collectors.toMap(Article::id, Function.identity()));
        List<Found> hits = page.hits().stream()
                .map(hit -> found(hit, stored.get(id(hit))))
                .filter(Objects::nonNull)
                .toList();
        return new Result(query, hits, page.total(), page.totalIsExact(), page.next());
    }

    private SearchPage page(SearchQuery query) {
        try {
            return index.search(query);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("'after' is not a cursor of this search");
        }
    }

    private @Nullable Found found(SearchPage.Hit hit, @Nullable Article article) {
        return article == null ? null : new Found(article, sites.find(article.site()), hit.title(), hit.passage());
    }

    private static ArticleId id(SearchPage.Hit hit) {
        return ArticleId.fromString(hit.id());
    }
}
