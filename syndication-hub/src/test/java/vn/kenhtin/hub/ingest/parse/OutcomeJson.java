package vn.kenhtin.hub.ingest.parse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.NotAFeed;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.Parsed;

/** An outcome as the fixtures' expectation files write it: what is absent is left out, findings are {@code code@line}. */
final class OutcomeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OutcomeJson() {}

    static ObjectNode of(ParseOutcome outcome) {
        ObjectNode json = JSON.objectNode();
        if (outcome instanceof NotAFeed not) {
            put(json, "discovered", not.discovered());
        } else if (outcome instanceof Parsed parsed) {
            feed(json, parsed.feed());
        }
        ArrayNode findings = json.putArray("findings");
        outcome.findings().forEach(finding -> findings.add(finding.code() + "@" + finding.line()));
        return json;
    }

    private static void feed(ObjectNode json, ParsedFeed feed) {
        put(json, "format", feed.format().label());
        put(json, "charset", feed.charset());
        json.set("head", head(feed.head()));
        ArrayNode entries = json.putArray("entries");
        feed.entries().forEach(entry -> entries.add(entry(entry)));
        for (Tombstone tombstone : feed.tombstones()) {
            json.withArray("tombstones").add(tombstone.guid() + " " + tombstone.when());
        }
    }

    private static ObjectNode head(FeedHead head) {
        ObjectNode json = JSON.objectNode();
        put(json, "title", head.title());
        put(json, "link", head.link());
        put(json, "description", head.description());
        put(json, "language", head.language());
        put(json, "self", head.self());
        put(json, "updated", head.updated());
        put(json, "ttl", head.rhythm().ttl());
        put(json, "skipHours", head.rhythm().skipHours().stream().sorted().toList());
        put(json, "skipDays", head.rhythm().skipDays().stream().sorted().toList());
        put(json, "hubs", head.hubs());
        put(json, "next", head.pages().next());
        put(json, "previousArchive", head.pages().previousArchive());
        put(json, "complete", head.pages().complete());
        put(json, "expired", head.pages().expired());
        put(json, "icon", head.icon());
        return json;
    }

    private static ObjectNode entry(Entry entry) {
        ObjectNode json = JSON.objectNode();
        put(json, "guid", entry.guid());
        put(json, "guidMade", !entry.guidGiven());
        put(json, "link", entry.link());
        put(json, "title", entry.title());
        put(json, "summary", entry.summary());
        put(json, "content", entry.content());
        put(json, "authors", entry.authors());
        put(json, "published", entry.published());
        put(json, "updated", entry.updated());
        put(json, "categories", entry.categories());
        put(json, "language", entry.language());
        for (Entry.Enclosure enclosure : entry.enclosures()) {
            json.withArray("enclosures").add(enclosure(enclosure));
        }
        put(json, "image", entry.image());
        if (entry.base().getPath() != null && !entry.base().equals(FeedFixturesTest.URL)) {
            put(json, "base", entry.base());
        }
        if (entry.source() != null) {
            put(json, "sourceTitle", entry.source().title());
            put(json, "sourceLink", entry.source().link());
        }
        put(json, "line", entry.line());
        ObjectNode editorial = editorial(entry.editorial());
        if (!editorial.isEmpty()) {
            json.set("editorial", editorial);
        }
        return json;
    }

    private static ObjectNode enclosure(Entry.Enclosure enclosure) {
        ObjectNode json = JSON.objectNode();
        put(json, "url", enclosure.url());
        put(json, "mediaType", enclosure.mediaType());
        put(json, "length", enclosure.length() == 0 ? null : enclosure.length());
        put(json, "size", enclosure.width() == 0 ? null : enclosure.width() + "x" + enclosure.height());
        put(json, "title", enclosure.title());
        put(json, "credit", enclosure.credit());
        return json;
    }

    private static ObjectNode editorial(Entry.Editorial editorial) {
        ObjectNode json = JSON.objectNode();
        put(json, "lead", editorial.lead());
        put(json, "byline", editorial.byline());
        put(json, "photoCredit", editorial.photoCredit());
        put(json, "photoCaption", editorial.photoCaption());
        put(json, "sourceName", editorial.sourceName());
        put(json, "sourceUrl", editorial.sourceUrl());
        put(json, "section", editorial.section());
        put(json, "hot", editorial.hot());
        put(json, "legacyReads", editorial.legacyReads() == 0 ? null : editorial.legacyReads());
        put(json, "expires", editorial.expires());
        put(json, "canonical", editorial.canonical());
        if (editorial.choice() != null) {
            put(json, "pins", editorial.choice().pins());
            put(json, "hides", editorial.choice().hides());
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value instanceof Collection<?> values) {
            values.forEach(one -> json.withArray(name).add(one.toString()));
        } else if (value instanceof Number number) {
            json.put(name, number.longValue());
        } else if (Boolean.TRUE.equals(value)) {
            json.put(name, true);
        } else if (value != null
                && !(value instanceof Boolean)
                && !value.toString().isEmpty()) {
            json.put(name, value.toString());
        }
    }
}
