package vn.kenhtin.hub.related;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.related.RelatedArticles.Item;
import vn.kenhtin.hub.search.ArticleText;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.story.Story;
import vn.kenhtin.hub.story.StoryStore;

/**
 * Makes lists anew from what is decided, stored and indexed now: the editors' pins, then what the ranker chooses within the site's rule, never what is hidden
 * nor what tells the article's own story again, and of another story one article only. Safe for use by many threads.
 */
public final class RelatedLists {

    private static final String PINNED = "biên tập viên chọn";

    /** What is withdrawn or blocked drops out of the ranker's choice; so many more keep the list full. */
    private static final int SPARE = 10;

    private static final int WIDER = 4;
    private static final int NEIGHBOURS = 50;

    private final RelatedRanker ranker;
    private final ArticleStore articles;
    private final SiteStore sites;
    private final DecisionStore decisions;
    private final StoryStore stories;
    private final Choices choices;

    public RelatedLists(
            RelatedRanker ranker, ArticleStore articles, SiteStore sites, DecisionStore decisions, StoryStore stories) {
        this.ranker = ranker;
        this.articles = articles;
        this.sites = sites;
        this.decisions = decisions;
        this.stories = stories;
        this.choices = new Choices(articles, decisions);
    }

    /** At most {@link RelatedArticles#MOST} live articles, without their content. */
    List<Item> of(Article article) {
        Decisions decided = choices.of(article);
        SiteSlug home = sites.heir(article.site()).map(Site::slug).orElse(article.site());
        SiteRule rule = decisions.rule(home);
        Set<ArticleId> same = sameStory(article.id());
        Scope scope = new Scope(rule.choosesSites() ? rule.sites(home, sites) : null, id -> {
            ArticleId other = ArticleId.fromString(id);
            return decided.isDecided(other) || same.contains(other);
        });
        List<Item> pinned = pinned(decided);
        List<Item> list = new ArrayList<>(pinned);
        list.addAll(chosen(article, rule, scope, pinned));
        return List.copyOf(list);
    }

    private Set<ArticleId> sameStory(ArticleId article) {
        return stories.of(article).map(Story::members).orElse(List.of()).stream()
                .map(Story.Member::article)
                .collect(Collectors.toSet());
    }

    /** Articles of these sites in whose lists {@code article} may stand. */
    List<ArticleId> mayList(Article article, Set<String> of) {
        return ranker.neighbours(ArticleText.of(article), NEIGHBOURS).stream()
                .filter(candidate -> of.contains(candidate.site()))
                .map(candidate -> ArticleId.fromString(candidate.id()))
                .toList();
    }

    ArticleStore articles() {
        return articles;
    }

    DecisionStore decisions() {
        return decisions;
    }

    StoryStore stories() {
        return stories;
    }

    private List<Item> pinned(Decisions decided) {
        return articles
                .findAll(decided.pins().stream().map(Decisions.Pin::article).toList())
                .stream()
                .filter(Article::isLive)
                .map(article -> new Item(light(article), site(article), 0, List.of(PINNED), true))
                .toList();
    }

    private List<Item> chosen(Article article, SiteRule rule, Scope scope, List<Item> pinned) {
        int most = RelatedArticles.MOST - pinned.size();
        ArticleText text = ArticleText.of(article);
        Set<UUID> told = stories
                .places(pinned.stream().map(item -> item.article().id()).toList())
                .values()
                .stream()
                .map(StoryStore.Place::story)
                .collect(Collectors.toSet());
        for (int room = most + SPARE; ; room *= WIDER) {
            List<Related> ranked = ranker.related(text, room, scope);
            List<Item> items = items(ranked, rule, told);
            if (items.size() >= most || ranked.size() < room) {
                return items.subList(0, Math.min(most, items.size()));
            }
        }
    }

    /** @param told stories that no article is to tell */
    private List<Item> items(List<Related> ranked, SiteRule rule, Set<UUID> told) {
        Map<ArticleId, Article> live = articles
                .findAll(ranked.stream().map(RelatedLists::id).toList())
                .stream()
                .filter(Article::isLive)
                .filter(article ->
                        !rule.blockedSources().contains(article.origin().source()))
                .collect(Collectors.toMap(Article::id, Function.identity()));
        Map<ArticleId, StoryStore.Place> places = stories.places(live.keySet());
        Set<UUID> seen = new HashSet<>(told);
        List<Item> items = new ArrayList<>();
        for (Related related : ranked) {
            Article article = live.get(id(related));
            StoryStore.Place place = places.get(id(related));
            if (article != null && (place == null || seen.add(place.story()))) {
                items.add(new Item(light(article), site(article), related.score(), related.reasons(), false));
            }
        }
        return items;
    }

    private Optional<Site> site(Article article) {
        return sites.find(article.site());
    }

    /** Lists are kept by the thousand, and nobody shows a whole article in one. */
    private static Article light(Article article) {
        Body body = article.body();
        return new Article(
                article.id(),
                article.origin(),
                article.link(),
                new Body(body.title(), body.summary(), "", body.language()),
                article.credit(),
                article.categories(),
                article.enclosures(),
                article.hot(),
                article.published(),
                article.updated(),
                article.history(),
                article.legacyReads());
    }

    private static ArticleId id(Related related) {
        return ArticleId.fromString(related.id());
    }
}
