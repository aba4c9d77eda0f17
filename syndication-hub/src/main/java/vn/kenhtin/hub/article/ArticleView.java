package vn.kenhtin.hub.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * A live article in the API's JSON.
 *
 * @param url its page on this hub
 * @param link its page at the source
 * @param position place of its newest change in the change log
 * @param story the articles that tell the same, itself among them, the original first; absent while it is alone
 */
record ArticleView(
        ArticleId id,
        SiteSlug site,
        String publication,
        String guid,
        URI url,
        @Nullable URI link,
        String title,
        String summary,
        String content,
        String language,
        Credit credit,
        List<Category> categories,
        List<Enclosure> enclosures,
        boolean hot,
        Instant published,
        Instant updated,
        int revision,
        long position,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Member> story) {

    /** Another article of the story. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(
            ArticleId id,
            SiteSlug site,
            URI url,
            String title,
            boolean original,
            @Nullable String why) {

        static Member of(Siblings.Sibling sibling, HubUris uris) {
            Article article = sibling.article();
            return new Member(
                    article.id(),
                    article.site(),
                    uris.of("/articles/" + article.id()),
                    article.body().title(),
                    sibling.original(),
                    sibling.why());
        }
    }

    static ArticleView of(Article article, HubUris uris) {
        return of(article, List.of(), uris);
    }

    static ArticleView of(Article article, List<Siblings.Sibling> story, HubUris uris) {
        return new ArticleView(
                article.id(),
                article.site(),
                article.origin().publication(),
                article.origin().guid(),
                uris.of("/articles/" + article.id()),
                article.link(),
                article.body().title(),
                article.body().summary(),
                article.body().content(),
                article.body().language(),
                article.credit(),
                article.categories(),
                article.enclosures(),
                article.hot(),
                article.published(),
                article.updated(),
                article.history().revision(),
                article.history().position(),
                story.stream().map(sibling -> Member.of(sibling, uris)).toList());
    }
}
