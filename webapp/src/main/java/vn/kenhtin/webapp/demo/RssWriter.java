package vn.kenhtin.webapp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;

/**
 * RSS 2.0 as the Advisory Board's profile wants it: full content, enclosures, one author, permanent links as guids. An enclosure's length
 * is 0, the profile's word for unknown: pictures are painted when they are asked for, not when the feed is.
 */
record RssWriter() implements FeedWriter {

    @Override
    public String contentType() {
        return "application/rss+xml; charset=utf-8";
    }

    @Override
    public byte[] write(Edition edition) {
        String items = edition.articles().stream().map(RssWriter::item).collect(Collectors.joining());
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
                <channel>
                <title>%s</title>
                <link>%s</link>
                <description>%s</description>
                <language>vi</language>
                <lastBuildDate>%s</lastBuildDate>
                <atom:link rel="self" type="application/rss+xml" href="%s"/>
                %s</channel>
                </rss>
                """.formatted(
                        Xml.escape(edition.site().name()),
                        edition.site().homePage(),
                        Xml.escape(edition.header().need("slogan")),
                        DateText.rfc822(edition.changed()),
                        edition.site().feed(),
                        items);
        return xml.getBytes(UTF_8);
    }

    private static String item(DemoArticle article) {
        Picture picture = article.picture();
        String author = article.author();
        return """
                <item>
                <title>%s</title>
                <link>%s</link>
                <guid isPermaLink="true">%2$s</guid>
                <pubDate>%s</pubDate>
                %s<category>%s</category>
                <description>%s</description>
                <content:encoded>%s</content:encoded>
                <enclosure url="%s" type="%s" length="0"/>
                <media:content url="%8$s" type="%9$s" medium="image" width="%10$s" height="%11$s"><media:description type="plain">%12$s</media:description></media:content>
                </item>
                """.formatted(
                        Xml.escape(article.words().title()),
                        article.link(),
                        DateText.rfc822(article.published()),
                        author == null ? "" : "<dc:creator>" + Xml.escape(author) + "</dc:creator>\n",
                        Xml.escape(article.category()),
                        Xml.escape(article.words().lead()),
                        Xml.cdata(Markup.whole(article)),
                        picture.address(),
                        picture.mediaType(),
                        Picture.WIDTH,
                        Picture.HEIGHT,
                        Xml.escape(article.words().caption()));
    }
}
