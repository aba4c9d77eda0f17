package vn.kenhtin.hub.feed.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Withdrawal;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Selection;
import vn.kenhtin.hub.feed.catalog.Copies.Place;
import vn.kenhtin.hub.site.SiteSlug;

/** A selection with one article of each story: the original if it is among the first, else the one that comes first. */
record WithoutCopies(Selection all, Copies copies) implements Selection {

    private static final int SPARE = 20;

    @Override
    public FeedName name() {
        return all.name();
    }

    @Override
    public List<Article> articles(int limit) {
        for (int room = limit + SPARE; ; room *= 2) {
            List<Article> found = all.articles(room);
            List<Article> kept = onceEach(found);
            if (kept.size() >= limit || found.size() < room) {
                return kept.subList(0, Math.min(limit, kept.size()));
            }
        }
    }

    private List<Article> onceEach(List<Article> articles) {
        Map<ArticleId, Place> places =
                copies.among(articles.stream().map(Article::id).toList());
        Map<UUID, ArticleId> shown = new HashMap<>();
        for (Article article : articles) {
            Place place = places.get(article.id());
            if (place != null && (place.original() || !shown.containsKey(place.story()))) {
                shown.put(place.story(), article.id());
            }
        }
        return articles.stream()
                .filter(article -> {
                    Place place = places.get(article.id());
                    return place == null || article.id().equals(shown.get(place.story()));
                })
                .toList();
    }

    @Override
    public List<Withdrawal> withdrawn(Instant since, int limit) {
        return all.withdrawn(since, limit);
    }

    @Override
    public List<Article> corrected(Article last, Instant since, int limit) {
        return all.corrected(last, since, limit);
    }

    @Override
    public FeedDocument.Head head(List<Article> articles) {
        return all.head(articles);
    }

    @Override
    public @Nullable String archive() {
        return all.archive();
    }

    @Override
    public Set<SiteSlug> sites() {
        return all.sites();
    }

    @Override
    public boolean standing() {
        return all.standing();
    }

    @Override
    public Duration staleAfter() {
        return all.staleAfter();
    }
}
