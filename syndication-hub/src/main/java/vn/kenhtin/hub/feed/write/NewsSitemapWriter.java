package vn.kenhtin.hub.feed.write;

import java.util.List;
import java.util.Locale;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.feed.FeedDocument.Item;
import vn.kenhtin.hub.site.Site;

/** A sitemap of one site's news, as Google News reads it. Equal news give equal bytes. */
public final class NewsSitemapWriter {

    private NewsSitemapWriter() {}

    /** The sitemap of these items of the site, UTF-8. */
    public static byte[] write(Site site, List<Item> items) {
        FeedDates dates = FeedDates.rfc3339(site.zone());
        XmlText xml = new XmlText(1 << 14)
                .open(
                        "urlset",
                        "xmlns",
                        "http://www.sitemaps.org/schemas/sitemap/0.9",
                        "xmlns:news",
                        items.isEmpty() ? null : "http://www.google.com/schemas/sitemap-news/0.9");
        for (Item item : items) {
            Article article = item.article();
            xml.open("url")
                    .text("loc", item.link().toString())
                    .open("news:news")
                    .open("news:publication")
                    .text("news:name", site.publication())
                    .text("news:language", language(article.body().language()))
                    .close("news:publication")
                    .text("news:publication_date", dates.of(article.published()))
                    .text("news:title", article.body().title())
                    .close("news:news")
                    .close("url");
        }
        return xml.close("urlset").bytes();
    }

    /** ISO 639 without region, except for the two ways to write Chinese. */
    private static String language(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        return lower.equals("zh-cn") || lower.equals("zh-tw") ? lower : lower.replaceAll("-.*", "");
    }
}
