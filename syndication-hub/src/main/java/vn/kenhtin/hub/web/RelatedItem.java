package vn.kenhtin.hub.web;

import java.net.URI;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.related.RelatedArticles;
import vn.kenhtin.hub.site.Site;

/** A related article as a page shows it. */
public record RelatedItem(String url, String title, String site, Moment published, String why) {

    /** Leading to its page on this hub. */
    static RelatedItem here(RelatedArticles.Item item, String suffix) {
        return of(item, "/articles/" + item.article().id() + suffix);
    }

    /** Leading to its page at the source, where there is one. */
    static RelatedItem elsewhere(RelatedArticles.Item item, HubUris uris) {
        URI link = item.article().link();
        return of(
                item, link == null ? uris.of("/articles/" + item.article().id()).toString() : link.toString());
    }

    private static RelatedItem of(RelatedArticles.Item item, String url) {
        Article article = item.article();
        return new RelatedItem(
                url,
                article.body().title(),
                item.siteName(),
                Moment.of(article.published(), item.site().map(Site::zone).orElse(Site.VIETNAM)),
                String.join("; ", item.why()));
    }
}
