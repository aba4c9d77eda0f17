package vn.kenhtin.hub.feed.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleFilter;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Withdrawal;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Selection;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * The newest articles of everything, of the hot ones, of a site, a category, or a category of a site.
 *
 * @param scope the site with all that were merged into it; null for all sites
 * @param archives null when the choice has none
 */
record StoredSelection(
        ArticleStore store,
        HeadWords words,
        FeedName name,
        @Nullable Scope scope,
        @Nullable SiteArchives archives) implements Selection {

    record Scope(Site site, Set<SiteSlug> merged) {}

    @Override
    public List<Article> articles(int limit) {
        return store.latest(filter(), limit, null);
    }

    @Override
    public List<Withdrawal> withdrawn(Instant since, int limit) {
        return store.withdrawn(filter(), since, limit);
    }

    @Override
    public @Nullable String archive() {
        return archives == null || scope == null
                ? null
                : archives.newest(scope.site().slug());
    }

    @Override
    public List<Article> corrected(Article last, Instant since, int limit) {
        return store.corrected(filter(), since, ArticleStore.PageKey.of(last), limit);
    }

    private ArticleFilter filter() {
        return new ArticleFilter(List.copyOf(sites()), name.category(), name.equals(FeedName.HOT));
    }

    @Override
    public FeedDocument.Head head(List<Article> articles) {
        return words.of(name, scope == null ? null : scope.site(), articles);
    }

    @Override
    public Set<SiteSlug> sites() {
        return scope == null ? Set.of() : scope.merged();
    }

    @Override
    public boolean standing() {
        return name.category() == null;
    }
}
