package vn.kenhtin.hub.web;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jsoup.Jsoup;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.site.Site;

/** An article as its page shows it, the parts in the order Vietnamese portals give them. */
public record ArticlePage(
        String id,
        String urn,
        String title,
        String lead,
        boolean leadRepeated,
        String content,
        String language,
        boolean hot,
        Optional<String> section,
        Moment published,
        Optional<Moment> corrected,
        Optional<Picture> image,
        Optional<String> author,
        Optional<String> photo,
        Optional<String> source,
        Optional<URI> sourceUrl,
        String publication,
        Optional<URI> siteUrl,
        Optional<URI> link,
        long reads) {

    /** Changes sooner than this after publication are not worth telling readers. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** The lead picture; width and height in pixels, 0 when unknown. */
    public record Picture(URI url, Optional<String> caption, int width, int height) {}

    static ArticlePage of(Article article, Optional<Site> site, long reads) {
        ZoneId zone = site.map(Site::zone).orElse(Site.VIETNAM);
        boolean corrected = article.history().revision() > 1
                && article.updated().isAfter(article.published().plus(FRESH));
        return new ArticlePage(
                article.id().toString(),
                article.id().urn(),
                article.body().title(),
                article.body().summary(),
                isRepeated(article),
                article.body().content(),
                article.body().language(),
                article.hot(),
                article.categories().stream().findFirst().map(Category::label),
                Moment.of(article.published(), zone),
                corrected ? Optional.of(Moment.of(article.updated(), zone)) : Optional.empty(),
                picture(article),
                Optional.ofNullable(article.credit().author()),
                Optional.ofNullable(article.credit().photo()),
                Optional.ofNullable(article.credit().source()),
                Optional.ofNullable(article.credit().sourceUrl()),
                article.origin().publication(),
                site.map(Site::homePage),
                Optional.ofNullable(article.link()),
                reads);
    }

    /** Many sites send the lead once more as the first paragraph of the text. */
    private static boolean isRepeated(Article article) {
        String lead = article.body().summary();
        return !lead.isEmpty()
                && Jsoup.parseBodyFragment(article.body().content()).text().startsWith(lead);
    }

    /** Not when the text shows that picture already. */
    private static Optional<Picture> picture(Article article) {
        return article.image()
                .filter(image -> !article.body()
                        .content()
                        .contains(image.url().toString().replace("&", "&amp;")))
                .map(ArticlePage::picture);
    }

    private static Picture picture(Enclosure image) {
        return new Picture(image.url(), Optional.ofNullable(image.title()), image.width(), image.height());
    }
}
