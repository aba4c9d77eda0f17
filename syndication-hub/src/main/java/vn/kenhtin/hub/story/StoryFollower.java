package vn.kenhtin.hub.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleChange;
import vn.kenhtin.hub.article.ArticleFilter;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.story.Placing.Match;

/**
 * Lets stories follow the articles by the change log. Every node remembers the latest texts; whichever comes first writes what it found, and how far that reaches,
 * in one transaction. {@link #catchUp} is meant to run several times a second on every node. Safe for use by many threads.
 */
public final class StoryFollower {

    private static final int PAGE = 200;
    private static final int PERCENT = 100;

    /** About a month of a province with all its communes; some 100 MB at most. */
    private static final int REMEMBERED = 50_000;

    private final ArticleStore articles;
    private final StoryStore stories;
    private final Consumer<SiteSlug> changed;
    private final StoryFinder finder = new StoryFinder(REMEMBERED);
    private long taken = -1;

    /** @param changed told the sites whose articles may have come into a story, or out of one, after that is committed */
    public StoryFollower(ArticleStore articles, StoryStore stories, Consumer<SiteSlug> changed) {
        this.articles = articles;
        this.stories = stories;
        this.changed = changed;
    }

    /** Takes in every change there is; one small query when there is none. The first call reads the latest articles, seconds for many. */
    public synchronized void catchUp() {
        if (taken < 0) {
            remember(stories.position());
        }
        long head = articles.head();
        while (taken < head) {
            List<ArticleChange> changes = articles.changesSince(taken, PAGE);
            if (changes.isEmpty()) {
                return;
            }
            take(changes);
        }
    }

    private void remember(long position) {
        ArticleStore.@Nullable PageKey after = null;
        List<Article> latest = new ArrayList<>();
        while (position > 0 && latest.size() < REMEMBERED) {
            List<Article> page = articles.latest(ArticleFilter.ALL, PAGE, after);
            page.forEach(article -> latest.add(0, article));
            if (page.size() < PAGE) {
                break;
            }
            after = ArticleStore.PageKey.of(page.get(page.size() - 1));
        }
        latest.forEach(article -> finder.add(article.id().toString(), print(article)));
        taken = position;
    }

    private void take(List<ArticleChange> changes) {
        Set<ArticleId> ids =
                changes.stream().map(ArticleChange::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<ArticleId, Article> live = articles.findAll(ids).stream()
                .filter(Article::isLive)
                .collect(Collectors.toMap(Article::id, Function.identity()));
        Map<ArticleId, List<StoryMatch>> found = new HashMap<>();
        for (ArticleId id : ids) {
            Article article = live.get(id);
            finder.remove(id.toString());
            if (article != null) {
                Fingerprint print = print(article);
                found.put(id, finder.check(print));
                finder.add(id.toString(), print);
            }
        }
        long last = changes.get(changes.size() - 1).position();
        Map<ArticleId, Article> others = others(found);
        stories.follow(
                last,
                placing -> ids.forEach(id -> {
                    Article article = live.get(id);
                    if (article == null) {
                        placing.remove(id.value());
                    } else {
                        placing.place(StoryStore.placed(article), matches(found.getOrDefault(id, List.of()), others));
                    }
                }));
        taken = last;
        Set<SiteSlug> sites = changes.stream().map(ArticleChange::site).collect(Collectors.toSet());
        others.values().forEach(other -> sites.add(other.site()));
        sites.forEach(changed);
    }

    private Map<ArticleId, Article> others(Map<ArticleId, List<StoryMatch>> found) {
        Set<ArticleId> ids = found.values().stream()
                .flatMap(List::stream)
                .map(match -> ArticleId.fromString(match.id()))
                .collect(Collectors.toSet());
        return articles.findAll(ids).stream()
                .filter(Article::isLive)
                .collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private static List<Match> matches(List<StoryMatch> found, Map<ArticleId, Article> others) {
        List<Match> matches = new ArrayList<>();
        for (StoryMatch match : found) {
            Article other = others.get(ArticleId.fromString(match.id()));
            if (other != null) {
                int percent = (int) Math.round(match.similarity() * PERCENT);
                matches.add(new Match(StoryStore.placed(other), percent));
            }
        }
        return matches;
    }

    private static Fingerprint print(Article article) {
        String lead = article.body().summary();
        String body = Jsoup.parseBodyFragment(article.body().content()).text();
        String rest = body.startsWith(lead) ? body.substring(lead.length()) : body;
        return Fingerprint.of(article.body().title(), lead, rest);
    }
}
