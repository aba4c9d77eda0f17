package vn.kenhtin.hub.ingest.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.clean.ArticleSanitizer;
import vn.kenhtin.hub.ingest.parse.Entry;
import vn.kenhtin.hub.ingest.parse.ParsedFeed;

/** A parsed feed as JSON Feed 1.1: every entry, its id and dates as understood, its HTML made safe. Stateless. */
final class UnderstoodFeed {

    private final ArticleSanitizer sanitizer;
    private final URI extension;

    /** @param extension says in words what {@code _kenhtin} holds */
    UnderstoodFeed(ArticleSanitizer sanitizer, URI extension) {
        this.sanitizer = sanitizer;
        this.extension = extension;
    }

    ObjectNode of(ParsedFeed feed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.head().title());
        put(json, "home_page_url", feed.head().link());
        put(json, "feed_url", feed.head().self());
        put(json, "description", feed.head().description());
        put(json, "language", feed.head().language());
        put(json, "next_url", feed.head().pages().next());
        put(json, "icon", feed.head().icon());
        if (feed.head().pages().expired()) {
            json.put("expired", true);
        }
        ArrayNode items = json.putArray("items");
        feed.entries().forEach(entry -> items.add(item(entry)));
        if (!feed.tombstones().isEmpty()) {
            ObjectNode own = json.putObject("_kenhtin").put("about", extension.toString());
            feed.tombstones()
                    .forEach(tombstone -> own.withArray("tombstones")
                            .addObject()
                            .put("id", tombstone.guid())
                            .put("when", tombstone.when().toString()));
        }
        return json;
    }

    private ObjectNode item(Entry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", entry.guid());
        put(json, "url", entry.link());
        put(json, "external_url", entry.source() == null ? null : entry.source().link());
        put(json, "title", entry.title());
        content(entry, json);
        put(json, "image", entry.image());
        put(json, "date_published", entry.published());
        put(json, "date_modified", entry.updated());
        for (String author : entry.authors()) {
            json.withArray("authors").addObject().put("name", author);
        }
        texts(json, "tags", entry.categories());
        put(json, "language", entry.language());
        entry.enclosures()
                .forEach(enclosure ->
                        attachment(enclosure, json.withArray("attachments").addObject()));
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        EditorialJson.write(entry.editorial(), own);
        if (!own.has("source_name") && entry.source() != null) {
            put(own, "source_name", entry.source().title());
        }
        if (!own.isEmpty()) {
            own.put("about", extension.toString());
            json.set("_kenhtin", own);
        }
        return json;
    }

    /** An item must have content; one with a link and a title alone gets the title. */
    private void content(Entry entry, ObjectNode json) {
        String html = entry.body().isEmpty() ? "" : sanitizer.html(entry.body(), entry.base());
        if (html.isEmpty()) {
            json.put("content_text", entry.title());
        } else {
            json.put("content_html", html);
        }
        if (entry.content() != null && entry.summary() != null) {
            put(json, "summary", Jsoup.parseBodyFragment(entry.summary()).text());
        }
    }

    private static void attachment(Entry.Enclosure enclosure, ObjectNode json) {
        json.put("url", enclosure.url().toString());
        json.put("mime_type", enclosure.mediaType());
        put(json, "title", enclosure.title());
        if (enclosure.length() > 0) {
            json.put("size_in_bytes", enclosure.length());
        }
    }

    private static void texts(ObjectNode json, String name, List<String> texts) {
        texts.forEach(json.withArray(name)::add);
        if (texts.isEmpty()) {
            json.remove(name);
        }
    }

    /** A text field; an absent or empty value leaves it out. */
    static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            json.put(name, value.toString());
        }
    }
}
