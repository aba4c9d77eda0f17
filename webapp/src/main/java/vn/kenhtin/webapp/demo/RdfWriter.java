package vn.kenhtin.webapp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;

/** RSS 1.0: an RDF sequence of addresses, then the items, with Dublin Core for dates, people and sections. */
record RdfWriter() implements FeedWriter {

    @Override
    public String contentType() {
        return "application/rdf+xml; charset=utf-8";
    }

    @Override
    public byte[] write(Edition edition) {
        String sequence = edition.articles().stream()
                .map(article -> "<rdf:li rdf:resource=\"" + article.link() + "\"/>\n")
                .collect(Collectors.joining());
        String items = edition.articles().stream().map(RdfWriter::item).collect(Collectors.joining());
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel rdf:about="%s">
                <title>%s</title>
                <link>%s</link>
                <description>%s</description>
                <dc:language>vi</dc:language>
                <dc:publisher>%s</dc:publisher>
                <dc:date>%s</dc:date>
                <items><rdf:Seq>
                %s</rdf:Seq></items>
                </channel>
                %s</rdf:RDF>
                """.formatted(
                        edition.site().feed(),
                        Xml.escape(edition.site().name()),
                        edition.site().homePage(),
                        Xml.escape(edition.header().need("slogan")),
                        Xml.escape(edition.site().publication()),
                        DateText.rfc3339(edition.changed()),
                        sequence,
                        items);
        return xml.getBytes(UTF_8);
    }

    private static String item(DemoArticle article) {
        String author = article.author();
        return """
                <item rdf:about="%s">
                <title>%s</title>
                <link>%1$s</link>
                <description>%s</description>
                <dc:date>%s</dc:date>
                <dc:subject>%s</dc:subject>
                %s<content:encoded>%s</content:encoded>
                </item>
                """.formatted(
                        article.link(),
                        Xml.escape(article.words().title()),
                        Xml.escape(article.words().lead()),
                        DateText.rfc3339(article.published()),
                        Xml.escape(article.category()),
                        author == null ? "" : "<dc:creator>" + Xml.escape(author) + "</dc:creator>\n",
                        Xml.cdata(Markup.whole(article)));
    }
}
