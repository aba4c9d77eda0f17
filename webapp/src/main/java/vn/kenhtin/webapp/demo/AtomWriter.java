package vn.kenhtin.webapp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;

/** Atom 1.0 (RFC 4287) with tombstones (RFC 6721), whose namespace is declared only while there are any. */
record AtomWriter() implements FeedWriter {

    @Override
    public String contentType() {
        return "application/atom+xml; charset=utf-8";
    }

    @Override
    public byte[] write(Edition edition) {
        String entries = edition.articles().stream().map(AtomWriter::entry).collect(Collectors.joining());
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"%s xml:lang="vi">
                <id>tag:%s.kenhtin.example,2018:feed</id>
                <title>%s</title>
                <subtitle>%s</subtitle>
                <updated>%s</updated>
                <author><name>%s</name></author>
                <link rel="self" type="application/atom+xml" href="%s"/>
                <link rel="alternate" type="text/html" href="%s"/>
                %s%s</feed>
                """.formatted(
                        edition.tombstones().isEmpty() ? "" : " xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"",
                        edition.site().slug(),
                        Xml.escape(edition.site().name()),
                        Xml.escape(edition.header().need("slogan")),
                        DateText.rfc3339(edition.changed()),
                        Xml.escape(edition.site().publication()),
                        edition.site().feed(),
                        edition.site().homePage(),
                        tombstones(edition),
                        entries);
        return xml.getBytes(UTF_8);
    }

    private static String tombstones(Edition edition) {
        return edition.tombstones().stream()
                .map(gone -> "<at:deleted-entry ref=\"%s\" when=\"%s\"/>\n"
                        .formatted(gone.id(), DateText.rfc3339(gone.when())))
                .collect(Collectors.joining());
    }

    private static String entry(DemoArticle article) {
        String author = article.author();
        return """
                <entry>
                <id>%s</id>
                <title>%s</title>
                <link rel="alternate" type="text/html" href="%s"/>
                <link rel="enclosure" type="%s" href="%s"/>
                <published>%s</published>
                <updated>%s</updated>
                %s<category term="%s"/>
                <summary>%s</summary>
                <content type="html">%s</content>
                </entry>
                """.formatted(
                        article.id(),
                        Xml.escape(article.words().title()),
                        article.link(),
                        article.picture().mediaType(),
                        article.picture().address(),
                        DateText.rfc3339(article.published()),
                        DateText.rfc3339(article.updated()),
                        author == null ? "" : "<author><name>" + Xml.escape(author) + "</name></author>\n",
                        Xml.escape(article.category()),
                        Xml.escape(article.words().lead()),
                        Xml.escape(Markup.whole(article)));
    }
}
