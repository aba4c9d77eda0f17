package vn.kenhtin.webapp.demo;

import java.net.URI;
import java.util.List;

/** One site as written in its {@code news.txt}: who it is, where its pages lie, and its articles in the order of the file. */
record SiteScript(String slug, Header header, List<ArticleScript> articles) {

    SiteScript {
        articles = List.copyOf(articles);
    }

    ArticleScript article(String key) {
        return articles.stream()
                .filter(article -> article.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no demo article " + slug + "/" + key));
    }

    String homePath() {
        return "/" + slug + "/";
    }

    String feedPath() {
        return "/" + slug + header.need("feed");
    }

    /** The path of the article at {@code index} of the file; it never changes, as a title does. */
    String articlePath(int index) {
        String key = articles.get(index).key();
        return "/" + slug
                + header.need("article").replace("{key}", key).replace("{n}", Integer.toString(number(index)));
    }

    String picturePath(int index) {
        String key = articles.get(index).key();
        return "/" + slug
                + header.need("pictures").replace("{key}", key).replace("{uuid}", ArticleJson.uuid(slug + "/" + key));
    }

    /** A plain number for the article, as old systems put into addresses. */
    int number(int index) {
        return Math.floorMod(slug.hashCode(), 80) * 100 + 1000 + index;
    }

    DemoSite site(URI base) {
        return new DemoSite(
                slug,
                header.need("name"),
                header.need("kind"),
                header.find("parent"),
                header.need("publication"),
                base.resolve(homePath()),
                base.resolve(feedPath()),
                header.need("label"));
    }
}
