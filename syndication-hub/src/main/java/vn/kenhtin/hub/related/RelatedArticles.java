package vn.kenhtin.hub.related;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.search.ArticleText;
import vn.kenhtin.hub.search.IndexFollower;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteStore;

/**
 * "Tin liên quan" of stored articles. Lists are kept until the index takes in another change, since a new article may belong into any of them; what was
 * withdrawn since is left out at once. Safe for use by many threads.
 */
public final class RelatedArticles {

    /** The longest list there is. */
    public static final int MOST = 20;

    private static final int KEPT = 5_000;

    private final RelatedRanker ranker;
    private final IndexFollower follower;
    private final ArticleStore articles;
    private final SiteStore sites;
    private final Cache<Key, List<Related>> lists =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** @param follower tells how far the ranker's index reaches */
    public RelatedArticles(RelatedRanker ranker, IndexFollower follower, ArticleStore articles, SiteStore sites) {
        this.ranker = ranker;
        this.follower = follower;
        this.articles = articles;
        this.sites = sites;
    }

    /**
     * A live article to offer beside another.
     *
     * @param score comparable within one list only, higher is better
     * @param why in Vietnamese, the weightiest reason first; never empty
     */
    public record Item(Article article, Optional<Site> site, double score, List<String> why) {

        /** The site's name for readers. */
        public String siteName() {
            return site.map(Site::name).orElse(article.origin().publication());
        }
    }

    /** At most {@code limit} articles for {@code article}, the best first; never itself, nor copies of it. No more than {@link #MOST}. */
    public List<Item> of(Article article, int limit) {
        Key key = new Key(article.id(), article.history().position(), follower.position());
        List<Related> list =
                lists.get(key, unknown -> ranker.related(ArticleText.of(article), MOST, candidate -> true));
        Map<ArticleId, Article> live = articles
                .findAll(list.stream().map(RelatedArticles::id).toList())
                .stream()
                .filter(Article::isLive)
                .collect(Collectors.toMap(Article::id, Function.identity()));
        List<Item> items = new ArrayList<>();
        for (Related one : list) {
            Article other = live.get(id(one));
            if (other != null && items.size() < limit) {
                items.add(item(one, other));
            }
        }
        return List.copyOf(items);
    }

    private Item item(Related related, Article article) {
        return new Item(article, sites.find(article.site()), related.score(), related.reasons());
    }

    private static ArticleId id(Related related) {
        return ArticleId.fromString(related.id());
    }

    /** @param position the article's own newest change; with {@code index}, all that a list depends on */
    private record Key(ArticleId id, long position, long index) {}
}
