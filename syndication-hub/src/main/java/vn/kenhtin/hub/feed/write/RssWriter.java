package vn.kenhtin.hub.feed.write;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedDocument.Head;
import vn.kenhtin.hub.feed.FeedDocument.Item;

/** RSS 2.0 to the RSS Advisory Board's profile, with the content, dc, atom and media modules where an item needs them. */
final class RssWriter {

    private static final String MINUTES_TO_LIVE = "5";

    private final FeedDocument document;
    private final FeedLinks links;
    private final FeedDates dates;
    private final XmlText xml;

    RssWriter(FeedDocument document, FeedLinks links) {
        this.document = document;
        this.links = links;
        this.dates = FeedDates.rfc822(document.head().zone());
        this.xml = new XmlText(links.isFull() ? 1 << 18 : 1 << 16);
    }

    WrittenFeed write() {
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                ifAny(item -> hasContent(item), "http://purl.org/rss/1.0/modules/content/"),
                "xmlns:fh",
                document.paging().archived() ? FeedLinks.HISTORY : null,
                "xmlns:dc",
                ifAny(RssWriter::usesDublinCore, "http://purl.org/dc/elements/1.1/"),
                "xmlns:media",
                ifAny(item -> !item.article().enclosures().isEmpty(), "http://search.yahoo.com/mrss/"));
        xml.open("channel");
        writeHead(document.head());
        document.items().forEach(item -> xml.piece(() -> write(item)));
        return xml.close("channel").close("rss").written();
    }

    /** A namespace is declared only when the document uses it: validators complain of idle ones. */
    private @Nullable String ifAny(Predicate<Item> user, String namespace) {
        return document.items().stream().anyMatch(user) ? namespace : null;
    }

    private boolean hasContent(Item item) {
        return links.isFull() && !item.article().body().content().isEmpty();
    }

    private static boolean usesDublinCore(Item item) {
        return item.article().credit().author() != null
                || item.article().credit().source() != null;
    }

    private void writeHead(Head head) {
        xml.plain("title", head.title())
                .text("link", head.home().toString())
                .plain("description", head.description())
                .empty(
                        "atom:link",
                        "href",
                        links.self(),
                        "rel",
                        "self",
                        "type",
                        links.format().mediaType());
        if (links.hub() != null) {
            xml.empty("atom:link", "href", links.hub(), "rel", "hub");
        }
        page("current", document.paging().current());
        page("prev-archive", document.paging().previous());
        if (document.paging().archived()) {
            xml.empty("fh:archive");
        }
        xml.text("language", head.language())
                .plain("copyright", head.rights())
                .text("lastBuildDate", dates.of(document.modified()))
                .text("generator", FeedLinks.GENERATOR)
                .text("docs", "https://www.rssboard.org/rss-specification")
                .text("ttl", MINUTES_TO_LIVE)
                .open("image")
                .text("url", links.smallIcon())
                .plain("title", head.title())
                .text("link", head.home().toString())
                .text("width", "144")
                .text("height", "144")
                .close("image");
    }

    private void page(String relation, @Nullable String stem) {
        if (stem != null) {
            xml.empty(
                    "atom:link",
                    "href",
                    links.page(stem),
                    "rel",
                    relation,
                    "type",
                    links.format().mediaType());
        }
    }

    private void write(Item item) {
        Article article = item.article();
        xml.open("item")
                .plain("title", Headline.of(article.body().title()))
                .text("link", item.link().toString())
                .text("description", XmlText.asHtml(item.summary()));
        if (hasContent(item)) {
            xml.html("content:encoded", article.body().content());
        }
        xml.text("guid", article.id().urn(), "isPermaLink", "false")
                .text("pubDate", dates.of(article.published()))
                .text("dc:creator", article.credit().author());
        for (Category category : article.categories()) {
            xml.text("category", category.label(), "domain", links.scheme());
        }
        xml.text("source", article.origin().publication(), "url", links.ofSite(article.site()))
                .text("dc:publisher", article.credit().source());
        writeMedia(article);
        xml.close("item");
    }

    private void writeMedia(Article article) {
        List<Enclosure> all = article.enclosures();
        if (all.isEmpty()) {
            return;
        }
        Enclosure first = all.get(0);
        xml.empty(
                "enclosure",
                "url",
                first.url().toString(),
                "length",
                Long.toString(first.length()),
                "type",
                first.mediaType());
        Enclosure lead = article.image().orElse(null);
        for (Enclosure media : all) {
            MediaRss.write(xml, media, media.equals(lead) ? article.credit().photo() : null);
        }
        if (lead != null) {
            MediaRss.thumbnail(xml, lead);
        }
    }
}
