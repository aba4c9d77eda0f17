package vn.kenhtin.hub.web;

import java.util.Optional;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.site.Site;

/** An article in a list of news, as a page shows it. */
public record NewsItem(
        String url, String title, String lead, String site, Moment published, boolean hot, Optional<String> image) {

    static NewsItem of(Article article, Optional<Site> site, String suffix) {
        return new NewsItem(
                "/articles/" + article.id() + suffix,
                article.body().title(),
                article.body().summary(),
                site.map(Site::name).orElse(article.origin().publication()),
                Moment.of(article.published(), site.map(Site::zone).orElse(Site.VIETNAM)),
                article.hot(),
                article.image().map(Enclosure::url).map(Object::toString));
    }
}
