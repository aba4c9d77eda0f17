package vn.kenhtin.hub.feed.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedDocument.Head;
import vn.kenhtin.hub.feed.FeedDocument.Item;
import vn.kenhtin.hub.platform.json.Json;

/** JSON Feed 1.1, with what it has no field for in a {@code _kenhtin} extension. */
final class JsonFeedWriter {

    private final FeedDocument document;
    private final FeedLinks links;
    private final FeedDates dates;
    private final ByteArrayOutputStream bytes;

    JsonFeedWriter(FeedDocument document, FeedLinks links) {
        this.document = document;
        this.links = links;
        this.dates = FeedDates.rfc3339(document.head().zone());
        this.bytes = new ByteArrayOutputStream(links.isFull() ? 1 << 17 : 1 << 15);
    }

    byte[] write() {
        try (JsonGenerator json = Json.mapper().getFactory().createGenerator(bytes)) {
            json.writeStartObject();
            writeHead(json, document.head());
            json.writeArrayFieldStart("items");
            for (Item item : document.items()) {
                write(json, item);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private void writeHead(JsonGenerator json, Head head) throws IOException {
        json.writeStringField("version", "https://jsonfeed.org/version/1.1");
        json.writeStringField("title", head.title());
        json.writeStringField("home_page_url", head.home().toString());
        json.writeStringField("feed_url", links.self());
        json.writeStringField("description", head.description());
        json.writeStringField("icon", links.icon());
        json.writeStringField("favicon", links.favicon());
        writeAuthor(json, head.publisher());
        json.writeStringField("language", head.language());
    }

    private void write(JsonGenerator json, Item item) throws IOException {
        Article article = item.article();
        Body body = article.body();
        json.writeStartObject();
        json.writeStringField("id", article.id().urn());
        json.writeStringField("url", item.link().toString());
        text(json, "external_url", article.credit().sourceUrl());
        text(json, "title", body.title());
        writeContent(json, item);
        text(json, "summary", item.summary());
        text(json, "image", article.image().map(Enclosure::url).orElse(null));
        json.writeStringField("date_published", dates.of(article.published()));
        json.writeStringField("date_modified", dates.of(article.updated()));
        String author = article.credit().author();
        writeAuthor(json, author == null ? article.origin().publication() : author);
        writeTags(json, article);
        json.writeStringField("language", body.language());
        writeAttachments(json, article);
        KenhTinExtension.write(json, item, links);
        json.writeEndObject();
    }

    private void writeContent(JsonGenerator json, Item item) throws IOException {
        String content = item.article().body().content();
        if (links.isFull() && !content.isEmpty()) {
            json.writeStringField("content_html", content);
        } else {
            json.writeStringField(
                    "content_text",
                    item.summary().isEmpty() ? item.article().body().title() : item.summary());
        }
    }

    private static void writeAuthor(JsonGenerator json, String name) throws IOException {
        json.writeArrayFieldStart("authors");
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void writeTags(JsonGenerator json, Article article) throws IOException {
        if (!article.categories().isEmpty()) {
            json.writeArrayFieldStart("tags");
            for (Category category : article.categories()) {
                json.writeString(category.label());
            }
            json.writeEndArray();
        }
    }

    private static void writeAttachments(JsonGenerator json, Article article) throws IOException {
        if (article.enclosures().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("attachments");
        for (Enclosure media : article.enclosures()) {
            json.writeStartObject();
            json.writeStringField("url", media.url().toString());
            json.writeStringField("mime_type", media.mediaType());
            text(json, "title", media.title());
            if (media.length() > 0) {
                json.writeNumberField("size_in_bytes", media.length());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A text field; an absent or empty value leaves it out. */
    static void text(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null && !value.toString().isEmpty()) {
            json.writeStringField(name, value.toString());
        }
    }
}
