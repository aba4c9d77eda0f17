package vn.kenhtin.hub.related;

import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.PublicAnswer;
import vn.kenhtin.hub.site.SiteSlug;

/** Tells over HTTP what is related to an article. */
record RelatedAnswer(RelatedArticles related, HubUris uris) {

    record Answer(ArticleId id, List<View> related) {}

    record SiteName(SiteSlug slug, String name) {}

    /**
     * @param url its page on this hub
     * @param link its page at the source
     * @param pinned whether an editor chose it
     * @param why reasons in Vietnamese, the weightiest first
     */
    record View(
            ArticleId id,
            URI url,
            @Nullable URI link,
            SiteName site,
            String title,
            String summary,
            @Nullable URI image,
            Instant published,
            boolean pinned,
            double score,
            List<String> why) {}

    /** 404 without an article, 410 for a withdrawn one, 400 when {@code limit} is not 1 to 20. */
    Response of(Optional<Article> asked, int limit, Request request) {
        RelatedArticles.Found found = related.find(asked, limit);
        List<View> views = found.items().stream().map(this::view).toList();
        return PublicAnswer.json(request, new Answer(found.article().id(), views), PublicAnswer.ASK);
    }

    private View view(RelatedArticles.Item item) {
        Article article = item.article();
        return new View(
                article.id(),
                uris.of("/articles/" + article.id()),
                article.link(),
                new SiteName(article.site(), item.siteName()),
                article.body().title(),
                article.body().summary(),
                article.image().map(Enclosure::url).orElse(null),
                article.published(),
                item.pinned(),
                item.score(),
                item.why());
    }
}
