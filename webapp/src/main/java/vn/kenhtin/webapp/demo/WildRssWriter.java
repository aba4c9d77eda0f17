package vn.kenhtin.webapp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * RSS 2.0 as it is found in the wild: blank lines before the declaration, picture and link inside the description, unquoted attributes,
 * line breaks around titles and links, named entities for plain letters, quotes and ampersands escaped twice, dates in Vietnamese, no
 * guid, and the content type of a web page.
 */
record WildRssWriter() implements FeedWriter {

    static final String DATE = "EEEE, dd/MM/uuuu HH:mm 'GMT+7'";

    private static final Map<Integer, String> ENTITIES =
            Map.of((int) 'à', "&agrave;", (int) 'ò', "&ograve;", (int) 'ê', "&ecirc;", (int) 'ý', "&yacute;");

    @Override
    public String contentType() {
        return "text/html";
    }

    @Override
    public byte[] write(Edition edition) {
        String items = edition.articles().stream().map(WildRssWriter::item).collect(Collectors.joining());
        String xml = """


                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
                <channel>
                <title>%s</title>
                <description>%s</description>
                <pubDate>%s</pubDate>
                <generator>BBT CMS</generator>
                <link>%s</link>
                %s</channel></rss>
                """.formatted(
                        twice(edition.site().name()),
                        twice(edition.header().need("slogan")),
                        DateText.vietnamese(edition.changed(), DATE),
                        edition.site().homePage(),
                        items);
        return xml.getBytes(UTF_8);
    }

    private static String item(DemoArticle article) {
        return """
                <item>
                <title>
                %s
                </title>
                <description><![CDATA[<a href="%s"><img width=130 height=100 src="%s" ></a></br>%s]]></description>
                <pubDate>%s</pubDate>
                <link>
                %2$s
                </link>
                <slash:comments>0</slash:comments>
                </item>
                """.formatted(
                        twice(article.words().title()),
                        article.link(),
                        article.picture().address(),
                        withEntities(article.words().lead()),
                        DateText.vietnamese(article.published(), DATE));
    }

    /** Escaped for HTML, then once more for XML, as by two programs that each meant well. */
    private static String twice(String text) {
        return html(html(text));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String withEntities(String text) {
        StringBuilder out = new StringBuilder();
        html(text).codePoints().forEach(c -> {
            String entity = ENTITIES.get(c);
            out.append(entity == null ? Character.toString(c) : entity);
        });
        return out.toString();
    }
}
