package vn.kenhtin.hub.ingest.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.EntryDraft.EditorialDraft;

/**
 * Maps the delivery JSON of Magnolia's REST endpoint: nodes with {@code @id}, {@code @path} and properties that are all text. The uuid is the same on author
 * and public instances and so is the guid. For one document and one thread.
 */
final class MagnoliaMapper {

    private final URI url;
    private final URI site;
    private final Dates dates;
    private final FindingLog log;

    MagnoliaMapper(URI url, Dates dates, FindingLog log) {
        this.url = url;
        this.site = site(url);
        this.dates = dates;
        this.log = log;
    }

    static boolean isMagnolia(JsonDocument document) {
        if (document.items().isEmpty()) {
            return document.list().equals("results") || isNode(document.head());
        }
        return document.items().stream().anyMatch(item -> isNode(item.fields()));
    }

    private static boolean isNode(ObjectNode object) {
        return object.has("@path") || object.has("@id");
    }

    ParsedFeed map(JsonDocument document, String charset) {
        List<JsonDocument.Item> nodes = new ArrayList<>(document.items());
        if (nodes.isEmpty() && isNode(document.head())) {
            nodes.add(new JsonDocument.Item(document.head(), 1));
        }
        EntryFinisher finisher = new EntryFinisher(url, List.of(), dates, log);
        List<Entry> entries = new ArrayList<>(nodes.size());
        for (JsonDocument.Item node : nodes) {
            Entry entry = finisher.finish(draft(node));
            if (entry != null) {
                entries.add(entry);
            }
        }
        FeedHead head = new FeedHead(
                "",
                site,
                null,
                null,
                null,
                null,
                FeedHead.Rhythm.UNSAID,
                List.of(),
                new FeedHead.Pages(null, null, false, false, null),
                null);
        return new ParsedFeed(FeedDialect.MAGNOLIA_DELIVERY, charset, head, entries, List.of(), log.all());
    }

    private EntryDraft draft(JsonDocument.Item node) {
        ObjectNode fields = node.fields();
        EntryDraft draft = new EntryDraft(node.line(), site);
        draft.guid = JsonFields.text(fields, "@id", "jcr:uuid");
        URI canonical = JsonFields.url(site, fields, "canonicalUrl", "canonical", "url", "link");
        draft.link = canonical != null ? canonical : published(JsonFields.text(fields, "@path"));
        String title = JsonFields.text(fields, "title", "headline", "@name");
        draft.title = title == null ? "" : PlainText.line(title);
        String lead = JsonFields.text(fields, "lead", "abstract", "summary");
        draft.summary = lead;
        draft.content = JsonFields.text(fields, "body", "text", "content");
        String byline = JsonFields.text(fields, "byline", "author");
        draft.published = JsonFields.text(fields, "publishedAt", "date", "mgnl:created");
        draft.updated = JsonFields.text(fields, "mgnl:lastModified", "updatedAt");
        draft.language = JsonFields.text(fields, "language", "@language");
        List<String> sections = JsonFields.texts(fields, "category");
        draft.categories.addAll(sections);
        draft.categories.addAll(JsonFields.texts(fields, "categories"));
        draft.categories.addAll(JsonFields.texts(fields, "tags"));
        picture(fields.path("heroImage"), fields, draft);
        draft.editorial = new EditorialDraft(
                lead,
                byline,
                JsonFields.text(fields, "photoCredit"),
                JsonFields.text(fields, "heroCaption", "photoCaption"),
                JsonFields.text(fields, "sourceName"),
                JsonFields.url(site, fields, "sourceUrl"),
                sections.isEmpty() ? null : sections.get(0),
                JsonFields.isTrue(fields, "hot"),
                Numbers.count(JsonFields.text(fields, "legacyReads")),
                JsonFields.text(fields, "expiresAt"),
                canonical,
                null);
        return draft;
    }

    /** The asset as the delivery endpoint expands it; an unresolved {@code jcr:} reference is no picture. */
    private void picture(JsonNode asset, ObjectNode fields, EntryDraft draft) {
        String written =
                asset.isObject() ? JsonFields.text(asset, "@link", "link") : JsonFields.text(fields, "heroImage");
        URI target = written == null || written.startsWith("jcr:") ? null : Links.resolve(site, written);
        if (target == null) {
            return;
        }
        JsonNode about = asset.path("metadata");
        String caption = JsonFields.text(fields, "heroCaption", "photoCaption");
        String credit = JsonFields.text(fields, "photoCredit");
        draft.image = target;
        draft.enclosures.add(new Entry.Enclosure(
                target,
                MediaTypes.of(JsonFields.text(about, "mimeType"), target, "image"),
                Numbers.count(JsonFields.text(about, "fileSize")),
                (int) Math.min(Numbers.count(JsonFields.text(about, "width")), 100_000),
                (int) Math.min(Numbers.count(JsonFields.text(about, "height")), 100_000),
                PlainText.ofHtmlOrNull(caption != null ? caption : JsonFields.text(about, "caption", "title")),
                PlainText.ofHtmlOrNull(credit != null ? credit : JsonFields.text(about, "rights"))));
    }

    private @Nullable URI published(@Nullable String path) {
        return path == null ? null : Links.resolve(site, site.getRawPath().replaceAll("/$", "") + path);
    }

    /** Where pages of the site begin: before {@code /.rest/} in the endpoint's URL, which keeps the context path. */
    private static URI site(URI url) {
        String path = url.getRawPath() == null ? "/" : url.getRawPath();
        int rest = path.indexOf("/.rest/");
        return url.resolve(rest < 0 ? "/" : path.substring(0, rest) + "/");
    }
}
