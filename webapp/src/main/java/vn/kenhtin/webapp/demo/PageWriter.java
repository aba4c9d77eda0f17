package vn.kenhtin.webapp.demo;

import java.util.List;
import java.util.stream.Collectors;

/** The demo sites' web pages: plain HTML in the site's colour, readable on a phone, with the feed's discovery link. */
final class PageWriter {

    private PageWriter() {}

    /** The page that lists the sites, at the server's root. */
    static String directory(List<DemoSite> sites) {
        String rows = sites.stream()
                .map(site -> "<li><a href=\"%s\">%s</a> · <a href=\"%s\">%s</a></li>\n"
                        .formatted(
                                site.homePage(), Xml.escape(site.name()), site.feed(), Xml.escape(site.feedFormat())))
                .collect(Collectors.joining());
        return page("Các trang tin mẫu", "#31506b", "", "<h1>Các trang tin mẫu</h1>\n<ul>\n" + rows + "</ul>\n");
    }

    static String home(Edition edition) {
        String items = edition.articles().stream()
                .map(article -> teaser(edition, article))
                .collect(Collectors.joining());
        return sitePage(
                edition,
                edition.site().name(),
                "<p class=\"slogan\">" + Xml.escape(edition.header().need("slogan")) + "</p>\n" + items);
    }

    static String article(Edition edition, DemoArticle article) {
        Words words = article.words();
        String lead = "<p class=\"lead\">" + Xml.escape(words.lead()) + "</p>\n";
        String headline = "<h1>" + Xml.escape(words.title()) + "</h1>\n";
        boolean leadFirst = edition.header().get("layout", "").equals("lead-first");
        String label = article.header().get("section", article.category());
        return sitePage(
                edition,
                words.title(),
                "<article>\n<p class=\"label\">" + Xml.escape(label) + "</p>\n<p class=\"date\">"
                        + date(edition, article) + "</p>\n"
                        + (leadFirst ? lead + headline : headline + lead)
                        + Markup.figure(article) + Markup.body(article) + reads(article)
                        + "<p class=\"source\">" + Xml.escape(source(edition, article)) + "</p>\n</article>\n"
                        + others(edition, article));
    }

    static String missing() {
        return page(
                "Không tìm thấy trang",
                "#31506b",
                "",
                "<h1>Không tìm thấy trang</h1>\n<p><a href=\"/\">Các trang tin mẫu</a></p>\n");
    }

    static String withdrawn(Edition edition) {
        return sitePage(
                edition,
                "Bài viết đã được gỡ",
                "<h1>Bài viết đã được gỡ</h1>\n<p>Bài viết này không còn được đăng.</p>\n");
    }

    private static String teaser(Edition edition, DemoArticle article) {
        return """
                <section><h2><a href="%s">%s</a></h2>
                <p class="date">%s · %s</p>
                <p>%s</p></section>
                """.formatted(
                        article.link(),
                        Xml.escape(article.words().title()),
                        date(edition, article),
                        Xml.escape(article.category()),
                        Xml.escape(article.words().lead()));
    }

    private static String others(Edition edition, DemoArticle shown) {
        String links = edition.articles().stream()
                .filter(article -> !article.id().equals(shown.id()))
                .limit(5)
                .map(article -> "<li><a href=\"%s\">%s</a></li>\n"
                        .formatted(article.link(), Xml.escape(article.words().title())))
                .collect(Collectors.joining());
        return "<aside><h2>Tin khác</h2>\n<ul>\n" + links + "</ul></aside>\n";
    }

    private static String reads(DemoArticle article) {
        String reads = article.header().find("reads");
        return reads == null ? "" : "<p class=\"reads\">Số lần đọc: " + Xml.escape(reads) + "</p>\n";
    }

    private static String source(Edition edition, DemoArticle article) {
        return article.header().get("source", edition.site().publication());
    }

    private static String date(Edition edition, DemoArticle article) {
        return Xml.escape(
                DateText.vietnamese(article.published(), edition.header().need("dates")));
    }

    private static String sitePage(Edition edition, String title, String body) {
        DemoSite site = edition.site();
        String discovery = "<link rel=\"alternate\" type=\"%s\" title=\"%s\" href=\"%s\">\n"
                .formatted(edition.header().need("feed-type"), Xml.escape(site.name()), site.feed());
        String head = "<header><a href=\"%s\">%s</a></header>\n".formatted(site.homePage(), Xml.escape(site.name()));
        return page(title, edition.header().need("colour"), discovery, head + "<main>\n" + body + "</main>\n");
    }

    private static String page(String title, String colour, String head, String body) {
        return """
                <!DOCTYPE html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                %s<style>
                body{margin:0 auto;max-width:46rem;padding:0 1rem 3rem;font:1.06rem/1.6 system-ui,sans-serif;color:#1c2329;background:#fff}
                header{margin:0 -1rem 1.5rem;padding:1rem;background:%s;font-weight:700;font-size:1.15rem}
                header a{color:#fff;text-decoration:none}
                h1{font-size:1.6rem;line-height:1.3}h2{font-size:1.15rem;margin:1.4rem 0 .2rem}a{color:#0b4f86}
                img{max-width:100%%;height:auto;border-radius:4px}figure{margin:1rem 0}
                figcaption,.date,.label,.reads,.source,.slogan{color:#55606a;font-size:.92rem;margin:.2rem 0}
                .lead{font-weight:600}aside{border-top:1px solid #d5dbe0;margin-top:2rem}
                </style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(Xml.escape(title), head, colour, body);
    }
}
