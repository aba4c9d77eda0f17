package vn.kenhtin.hub.ingest.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.EditorsChoice;
import vn.kenhtin.hub.ingest.parse.EntryDraft.EditorialDraft;

/** Maps JSON Feed 1.0 and 1.1, with our {@code _kenhtin} extension. For one document and one thread. */
final class JsonFeedMapper {

    private URI url;
    private final Dates dates;
    private final FindingLog log;

    JsonFeedMapper(URI url, Dates dates, FindingLog log) {
        this.url = url;
        this.dates = dates;
        this.log = log;
    }

    static boolean isJsonFeed(JsonDocument document) {
        String version = JsonFields.text(document.head(), "version");
        return document.list().equals("items") || (version != null && version.contains("jsonfeed.org"));
    }

    ParsedFeed map(JsonDocument document, String charset) {
        ObjectNode head = document.head();
        String version = String.valueOf(JsonFields.text(head, "version"));
        if (!version.contains("jsonfeed.org/version/1")) {
            log.add(Trouble.VERSION_UNKNOWN, 1, version.equals("null") ? "" : version);
        }
        String language = PlainText.languageOrNull(JsonFields.text(head, "language"));
        FeedHead feedHead = head(head, language);
        url = FeedBytes.base(url, feedHead);
        EntryFinisher finisher = new EntryFinisher(url, authors(head), dates, log);
        List<Entry> entries = new ArrayList<>(document.items().size());
        for (JsonDocument.Item item : document.items()) {
            Entry entry = finisher.finish(draft(item, language));
            if (entry != null) {
                entries.add(entry);
            }
        }
        FeedDialect dialect = version.endsWith("/1") || version.endsWith("/1.0")
                ? FeedDialect.JSON_FEED_1_0
                : FeedDialect.JSON_FEED_1_1;
        return new ParsedFeed(dialect, charset, feedHead, entries, tombstones(head), log.all());
    }

    private FeedHead head(ObjectNode head, @Nullable String language) {
        List<URI> hubs = new ArrayList<>();
        for (JsonNode hub : head.path("hubs")) {
            URI target = JsonFields.url(url, hub, "url");
            if (target != null) {
                hubs.add(target);
            }
        }
        String title = JsonFields.text(head, "title");
        return new FeedHead(
                title == null ? "" : PlainText.line(title),
                JsonFields.url(url, head, "home_page_url"),
                PlainText.lineOrNull(JsonFields.text(head, "description")),
                language,
                JsonFields.url(url, head, "feed_url"),
                null,
                FeedHead.Rhythm.UNSAID,
                hubs,
                new FeedHead.Pages(
                        JsonFields.url(url, head, "next_url"),
                        null,
                        false,
                        JsonFields.isTrue(head, "expired"),
                        JsonFields.text(head.path("_kenhtin"), "cursor")),
                JsonFields.url(url, head, "icon", "favicon"));
    }

    private EntryDraft draft(JsonDocument.Item item, @Nullable String feedLanguage) {
        ObjectNode fields = item.fields();
        EntryDraft draft = new EntryDraft(item.line(), url);
        draft.guid = JsonFields.text(fields, "id");
        URI external = JsonFields.url(url, fields, "external_url");
        URI own = JsonFields.url(url, fields, "url");
        draft.link = own != null ? own : external;
        if (draft.link == null && JsonFields.text(fields, "url", "external_url") != null) {
            log.add(Trouble.LINK_UNUSABLE, item.line(), String.valueOf(JsonFields.text(fields, "url", "external_url")));
        }
        String title = JsonFields.text(fields, "title");
        draft.title = title == null ? "" : PlainText.line(title);
        draft.content = JsonFields.text(fields, "content_html");
        String plain = JsonFields.text(fields, "content_text");
        if (draft.content == null && plain != null) {
            draft.content = PlainText.toHtml(plain.strip()).replace("\n", "<br>");
        }
        String summary = JsonFields.text(fields, "summary");
        draft.summary = summary == null ? null : PlainText.toHtml(summary);
        draft.authors = authors(fields);
        draft.published = JsonFields.text(fields, "date_published");
        draft.updated = JsonFields.text(fields, "date_modified");
        draft.categories = JsonFields.texts(fields, "tags");
        String language = PlainText.languageOrNull(JsonFields.text(fields, "language"));
        draft.language = language == null ? feedLanguage : language;
        attachments(fields, draft);
        draft.image = JsonFields.url(url, fields, "image", "banner_image");
        draft.source = external == null ? null : new Entry.Source(null, external);
        draft.editorial = editorial(fields.path("_kenhtin"));
        draft.exact = fields.path("_kenhtin").has("about");
        return draft;
    }

    private static List<String> authors(JsonNode object) {
        List<String> names = JsonFields.texts(object, "authors");
        return names.isEmpty() ? JsonFields.texts(object, "author") : names;
    }

    private void attachments(JsonNode fields, EntryDraft draft) {
        for (JsonNode attachment : fields.path("attachments")) {
            URI target = JsonFields.url(url, attachment, "url");
            if (target != null) {
                draft.enclosures.add(new Entry.Enclosure(
                        target,
                        MediaTypes.of(JsonFields.text(attachment, "mime_type"), target, null),
                        Numbers.count(JsonFields.text(attachment, "size_in_bytes")),
                        0,
                        0,
                        PlainText.lineOrNull(JsonFields.text(attachment, "title")),
                        null));
            }
        }
    }

    private EditorialDraft editorial(JsonNode extension) {
        if (!extension.isObject()) {
            return EditorialDraft.UNSAID;
        }
        return new EditorialDraft(
                JsonFields.text(extension, "lead"),
                JsonFields.text(extension, "byline"),
                JsonFields.text(extension, "photo_credit"),
                JsonFields.text(extension, "photo_caption"),
                JsonFields.text(extension, "source_name"),
                JsonFields.url(url, extension, "source_url"),
                JsonFields.text(extension, "section"),
                JsonFields.isTrue(extension, "hot"),
                Numbers.count(JsonFields.text(extension, "legacy_reads")),
                JsonFields.text(extension, "expires"),
                JsonFields.url(url, extension, "canonical"),
                new EditorsChoice(JsonFields.texts(extension, "pins"), JsonFields.texts(extension, "hides")));
    }

    private List<Tombstone> tombstones(ObjectNode head) {
        List<Tombstone> tombstones = new ArrayList<>();
        for (JsonNode deleted : head.path("_kenhtin").path("tombstones")) {
            String guid = deleted.isTextual() ? deleted.asText() : JsonFields.text(deleted, "id", "ref");
            String line = PlainText.lineOrNull(guid);
            if (line != null) {
                Instant when = dates.past(JsonFields.text(deleted, "when"), 0);
                tombstones.add(new Tombstone(line, when == null ? dates.arrival() : when));
            }
        }
        return tombstones;
    }
}
