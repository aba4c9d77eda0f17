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
import vn.kenhtin.hub.platform.http.CheckedAnswer;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.site.SiteSlug;

/** Tells over HTTP what is related to an article. */
record RelatedAnswer(RelatedArticles related, HubUris uris) {

    record Answer(ArticleId id, List<View> related) {}

    record SiteName(SiteSlug slug, String name) {}

    /**
     * @param url its page on this hub
     * @param link its page at the source
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
            double score,
            List<String> why) {}

    /** 404 without an article, 410 for a withdrawn one, 400 when {@code limit} is not 1 to 20. */
    Response of(Optional<Article> found, int limit, Request request) {
        if (limit < 1 || limit > RelatedArticles.MOST) {
            throw ProblemException.badRequest("'limit' is a number from 1 to " + RelatedArticles.MOST);
        }
        Article article = found.orElseThrow(() -> ProblemException.notFound("The hub has no such article"));
        if (!article.isLive()) {
            throw new ProblemException(Response.Status.GONE, "The article was withdrawn by its publisher");
        }
        List<View> views = related.of(article, limit).stream().map(this::view).toList();
        return CheckedAnswer.json(request, new Answer(article.id(), views));
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
                item.score(),
                item.why());
    }
}
