package vn.kenhtin.hub.related;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.db.SharedNumber;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.search.IndexFollower;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.story.StoryStore;

/**
 * "Tin liên quan" of stored articles. Lists are kept until something happens that could change them: an article, the index, a story, a decision of editors or a
 * site. What this node did shows at once, what another did within two seconds. Safe for use by many threads.
 */
public final class RelatedArticles {

    /** The longest list there is. */
    public static final int MOST = 20;

    private static final int KEPT_CHARACTERS = 8_000_000;
    private static final int CHARACTERS_OF_AN_ITEM = 400;

    private final RelatedLists lists;
    private final IndexFollower follower;
    private final SiteStore sites;
    private final DecisionStore decisions;
    private final StoryStore stories;
    private final SharedNumber head;
    private final Cache<Key, List<Item>> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_CHARACTERS)
            .weigher((Key key, List<Item> items) -> weight(items))
            .executor(Runnable::run)
            .build();

    /** @param follower tells how far the index of {@code lists} reaches */
    public RelatedArticles(RelatedLists lists, IndexFollower follower, ArticleStore articles, SiteStore sites) {
        this.lists = lists;
        this.follower = follower;
        this.sites = sites;
        this.decisions = lists.decisions();
        this.stories = lists.stories();
        head = new SharedNumber(articles::head);
        articles.addListener(changes -> head.changed());
    }

    /**
     * A live article to offer beside another; its content is left out.
     *
     * @param score comparable within one list only, higher is better; 0 for a pinned one
     * @param why in Vietnamese, the weightiest reason first; never empty
     * @param pinned whether an editor chose it
     */
    public record Item(Article article, Optional<Site> site, double score, List<String> why, boolean pinned) {

        /** The site's name for readers. */
        public String siteName() {
            return site.map(Site::name).orElse(article.origin().publication());
        }
    }

    /** A live article and its list. */
    public record Found(Article article, List<Item> items) {}

    /**
     * At most {@code limit} articles for {@code article}, pinned ones first, then the best; never itself, nor copies of it unless pinned. No more than
     * {@link #MOST}.
     */
    public List<Item> of(Article article, int limit) {
        Key key = new Key(
                article.id(),
                article.history().position(),
                new State(head.get(), follower.position(), stories.version(), decisions.version(), sites.version()));
        List<Item> list = kept.get(key, unknown -> lists.of(article));
        return list.subList(0, Math.min(limit, list.size()));
    }

    /**
     * The list for a request.
     *
     * @throws ProblemException 404 without an article, 410 for a withdrawn one, 400 when {@code limit} is not 1 to {@link #MOST}
     */
    public Found find(Optional<Article> asked, int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.badRequest("'limit' is a number from 1 to " + MOST);
        }
        Article article = asked.orElseThrow(() -> ProblemException.notFound("The hub has no such article"));
        if (!article.isLive()) {
            throw new ProblemException(Response.Status.GONE, "The article was withdrawn by its publisher");
        }
        return new Found(article, of(article, limit));
    }

    private static int weight(List<Item> items) {
        return CHARACTERS_OF_AN_ITEM
                + items.stream()
                        .map(item -> item.article().body())
                        .mapToInt(body -> CHARACTERS_OF_AN_ITEM
                                + body.title().length()
                                + body.summary().length())
                        .sum();
    }

    /** All that lists depend on. */
    private record State(long articles, long index, long stories, long decisions, long sites) {}

    /** @param position the article's own newest change */
    private record Key(ArticleId id, long position, State state) {}
}
