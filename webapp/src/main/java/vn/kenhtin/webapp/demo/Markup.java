package vn.kenhtin.webapp.demo;

import java.util.stream.Collectors;

/** An article's text as HTML, the way editors' tools of such portals leave it. */
final class Markup {

    private Markup() {}

    /** The body's paragraphs alone. */
    static String paragraphs(DemoArticle article) {
        return article.words().body().stream()
                .map(text -> "<p>" + Xml.escape(text) + "</p>\n")
                .collect(Collectors.joining());
    }

    /** Body paragraphs, then the line with the writer at the right. */
    static String body(DemoArticle article) {
        return paragraphs(article) + signature(article);
    }

    /** Lead in bold, picture with caption, body. */
    static String whole(DemoArticle article) {
        return "<p><strong>" + Xml.escape(article.words().lead()) + "</strong></p>\n" + figure(article) + body(article);
    }

    static String figure(DemoArticle article) {
        String caption = Xml.escape(article.words().caption());
        String shown = caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>";
        return """
                <figure><img src="%s" alt="%s" width="%s" height="%s">%s</figure>
                """.formatted(article.picture().address(), caption, Picture.WIDTH, Picture.HEIGHT, shown);
    }

    private static String signature(DemoArticle article) {
        String line = article.signature();
        return line == null ? "" : "<p style=\"text-align: right\"><strong>" + Xml.escape(line) + "</strong></p>\n";
    }
}
