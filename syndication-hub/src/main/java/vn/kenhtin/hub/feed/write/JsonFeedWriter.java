package vn.kenhtin.hub.feed.write;

import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedDocument.Head;
import vn.kenhtin.hub.feed.FeedDocument.Item;

/** JSON Feed 1.1, with what it has no field for in a {@code _kenhtin} extension. */
final class JsonFeedWriter {

    private final FeedDocument document;
    private final FeedLinks links;
    private final FeedDates dates;
    private final JsonText json;

    JsonFeedWriter(FeedDocument document, FeedLinks links) {
        this.document = document;
        this.links = links;
        this.dates = FeedDates.rfc3339(document.head().zone());
        this.json = new JsonText(links.isFull() ? 1 << 18 : 1 << 16);
    }

    WrittenFeed write() {
        json.open("{");
        writeHead(document.head());
        KenhTinExtension.write(json, document.withdrawn(), dates, links);
        json.open("items", "[");
        document.items().forEach(item -> json.piece(() -> write(item)));
        return json.close("]").close("}").written();
    }

    private void writeHead(Head head) {
        json.text("version", "https://jsonfeed.org/version/1.1")
                .text("title", head.title())
                .text("home_page_url", head.home())
                .text("feed_url", links.self())
                .text("next_url", links.page(document.paging().previous()))
                .text("description", head.description())
                .text("icon", links.icon())
                .text("favicon", links.favicon());
        writeAuthor(head.publisher());
        json.text("language", head.language());
        if (links.hub() != null) {
            json.open("hubs", "[")
                    .open("{")
                    .text("type", "WebSub")
                    .text("url", links.hub())
                    .close("}")
                    .close("]");
        }
    }

    private void write(Item item) {
        Article article = item.article();
        Body body = article.body();
        json.open("{")
                .text("id", article.id().urn())
                .text("url", item.link())
                .text("external_url", article.credit().sourceUrl())
                .text("title", body.title());
        writeContent(item);
        json.text("summary", item.summary())
                .text("image", article.image().map(Enclosure::url).orElse(null))
                .text("date_published", dates.of(article.published()))
                .text("date_modified", dates.of(article.updated()));
        String author = article.credit().author();
        writeAuthor(author == null ? article.origin().publication() : author);
        writeTags(article);
        json.text("language", body.language());
        writeAttachments(article);
        KenhTinExtension.write(json, item, links);
        json.close("}");
    }

    private void writeContent(Item item) {
        Body body = item.article().body();
        if (links.isFull() && !body.content().isEmpty()) {
            json.text("content_html", body.content());
        } else if (!item.summary().isEmpty()) {
            json.text("content_text", item.summary());
        } else {
            json.text("content_text", body.title().isEmpty() ? "…" : body.title());
        }
    }

    private void writeAuthor(String name) {
        json.open("authors", "[").open("{").text("name", name).close("}").close("]");
    }

    private void writeTags(Article article) {
        if (!article.categories().isEmpty()) {
            json.open("tags", "[");
            article.categories().stream().map(Category::label).forEach(json::value);
            json.close("]");
        }
    }

    private void writeAttachments(Article article) {
        if (article.enclosures().isEmpty()) {
            return;
        }
        json.open("attachments", "[");
        for (Enclosure media : article.enclosures()) {
            json.open("{")
                    .text("url", media.url())
                    .text("mime_type", media.mediaType())
                    .text("title", media.title());
            if (media.length() > 0) {
                json.number("size_in_bytes", media.length());
            }
            json.close("}");
        }
        json.close("]");
    }
}
