package vn.kenhtin.webapp.demo;

import java.util.stream.Collectors;

/** RSS 2.0 of a system from the time before Unicode: windows-1258 bytes, everything in the description, numbers as guids. */
record LegacyRssWriter() implements FeedWriter {

    @Override
    public String contentType() {
        return "text/xml; charset=windows-1258";
    }

    @Override
    public byte[] write(Edition edition) {
        String items = edition.articles().stream().map(LegacyRssWriter::item).collect(Collectors.joining());
        String xml = """
                <?xml version="1.0" encoding="windows-1258"?>
                <rss version="2.0">
                <channel>
                <title>%s</title>
                <link>%s</link>
                <description>%s</description>
                <language>vi-vn</language>
                <pubDate>%s</pubDate>
                %s</channel>
                </rss>
                """.formatted(
                        Xml.escape(edition.site().name()),
                        edition.site().homePage(),
                        Xml.escape(edition.header().need("slogan")),
                        DateText.rfc822(edition.changed()),
                        items);
        return Windows1258.encode(xml);
    }

    private static String item(DemoArticle article) {
        return """
                <item>
                <title>%s</title>
                <link>%s</link>
                <guid isPermaLink="false">%s</guid>
                <pubDate>%s</pubDate>
                <category>%s</category>
                <description>%s</description>
                </item>
                """.formatted(
                        Xml.escape(article.words().title()),
                        article.link(),
                        article.link().getPath().replaceAll("\\D+", ""),
                        DateText.rfc822(article.published()),
                        Xml.escape(article.category()),
                        Xml.cdata(Markup.whole(article)));
    }
}
