package vn.kenhtin.hub.feed.write;

import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.article.Withdrawal;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedDocument.Head;
import vn.kenhtin.hub.feed.FeedDocument.Item;
import vn.kenhtin.hub.feed.FeedName;

/** Atom 1.0 (RFC 4287), with tombstones (RFC 6721) while there are any. */
final class AtomWriter {

    private static final String RELATED = "Tin liên quan";

    private final FeedDocument document;
    private final FeedLinks links;
    private final FeedDates dates;
    private final XmlText xml;

    AtomWriter(FeedDocument document, FeedLinks links) {
        this.document = document;
        this.links = links;
        this.dates = FeedDates.rfc3339(document.head().zone());
        this.xml = new XmlText(links.isFull() ? 1 << 18 : 1 << 16);
    }

    WrittenFeed write() {
        Head head = document.head();
        xml.open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:at",
                        document.withdrawn().isEmpty() ? null : "http://purl.org/atompub/tombstones/1.0",
                        "xmlns:fh",
                        document.paging().archived() ? FeedLinks.HISTORY : null,
                        "xml:lang",
                        head.language())
                .text("id", links.id())
                .text("title", head.title())
                .text("subtitle", head.description())
                .text("updated", dates.of(document.modified()))
                .empty("link", "rel", "self", "type", links.format().mediaType(), "href", links.self());
        if (links.hub() != null) {
            xml.empty("link", "rel", "hub", "href", links.hub());
        }
        xml.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "text/html",
                "href",
                head.home().toString());
        page("current", document.paging().current());
        page("prev-archive", document.paging().previous());
        if (document.paging().archived()) {
            xml.empty("fh:archive");
        }
        person("author", head.publisher());
        xml.text("rights", head.rights()).text("generator", FeedLinks.GENERATOR).text("icon", links.icon());
        for (Withdrawal withdrawal : document.withdrawn()) {
            xml.piece(() ->
                    xml.empty("at:deleted-entry", "ref", withdrawal.id().urn(), "when", dates.of(withdrawal.at())));
        }
        document.items().forEach(item -> xml.piece(() -> write(item)));
        return xml.close("feed").written();
    }

    private void page(String relation, @Nullable String stem) {
        if (stem != null) {
            xml.empty("link", "rel", relation, "type", links.format().mediaType(), "href", links.page(stem));
        }
    }

    private void write(Item item) {
        Article article = item.article();
        Body body = article.body();
        String language = body.language().equals(document.head().language()) ? null : body.language();
        xml.open("entry", "xml:lang", language)
                .text("id", article.id().urn())
                .text("title", titleOf(body))
                .empty(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        "text/html",
                        "href",
                        item.link().toString())
                .empty(
                        "link",
                        "rel",
                        "related",
                        "type",
                        "text/html",
                        "title",
                        RELATED,
                        "href",
                        links.related(article.id()))
                .text("published", dates.of(article.published()))
                .text("updated", dates.of(article.updated()));
        writeCredit(article);
        for (Category category : article.categories()) {
            xml.empty("category", "term", category.slug(), "scheme", links.scheme(), "label", category.label());
        }
        for (Enclosure media : article.enclosures()) {
            enclosure(media);
        }
        xml.text("summary", item.summary().isEmpty() ? titleOf(body) : item.summary());
        if (links.isFull() && !body.content().isEmpty()) {
            xml.html("content", body.content(), "type", "html");
        }
        writeSource(article);
        xml.close("entry");
    }

    /** An entry must have a title (RFC 4287, 4.1.2); an article that came without one shows a mark instead. */
    private static String titleOf(Body body) {
        return body.title().isEmpty() ? "…" : body.title();
    }

    private void writeCredit(Article article) {
        Credit credit = article.credit();
        person("author", credit.author() == null ? article.origin().publication() : credit.author());
        if (credit.photo() != null) {
            person("contributor", credit.photo());
        }
        xml.text("rights", "© " + (credit.source() == null ? article.origin().publication() : credit.source()));
        if (credit.sourceUrl() != null) {
            xml.empty("link", "rel", "via", "href", credit.sourceUrl().toString(), "title", credit.source());
        }
    }

    private void person(String element, String name) {
        xml.open(element).text("name", name).close(element);
    }

    private void enclosure(Enclosure media) {
        xml.empty(
                "link",
                "rel",
                "enclosure",
                "type",
                media.mediaType(),
                "length",
                media.length() > 0 ? Long.toString(media.length()) : null,
                "title",
                media.title(),
                "href",
                media.url().toString());
    }

    /** The feed of its site. That feed's own date would change this entry whenever the site publishes another, so the entry's stands here. */
    private void writeSource(Article article) {
        xml.open("source")
                .text("id", links.id(FeedName.ofSite(article.site())))
                .text("title", article.origin().publication())
                .text("updated", dates.of(article.updated()))
                .empty("link", "rel", "self", "type", links.format().mediaType(), "href", links.ofSite(article.site()))
                .close("source");
    }
}
