package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleChange.Kind;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * A page of the change log in the API's JSON.
 *
 * @param cursor the {@code since} of the next page, also when there is no more yet
 * @param more whether there is more already
 */
record ChangePage(String cursor, boolean more, List<ChangeView> changes) {

    /** A change, with the article as it is now; without it when that is withdrawn by now. */
    record ChangeView(
            long position,
            Kind change,
            Instant at,
            ArticleId id,
            SiteSlug site,
            @Nullable ArticleView article) {}

    static ChangePage read(ArticleStore store, HubUris uris, long cursor, int limit) {
        List<ArticleChange> found = store.changesSince(cursor, limit + 1);
        List<ArticleChange> shown = found.subList(0, Math.min(limit, found.size()));
        Map<ArticleId, Article> articles = store
                .findAll(shown.stream().map(ArticleChange::id).toList())
                .stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        List<ChangeView> views = shown.stream()
                .map(change -> view(change, articles.get(change.id()), uris))
                .toList();
        long last = shown.isEmpty() ? cursor : shown.get(shown.size() - 1).position();
        return new ChangePage(String.valueOf(last), found.size() > limit, views);
    }

    private static ChangeView view(ArticleChange change, @Nullable Article article, HubUris uris) {
        return new ChangeView(
                change.position(),
                change.kind(),
                change.at(),
                change.id(),
                change.site(),
                article == null || !article.isLive() ? null : ArticleView.of(article, uris));
    }
}
