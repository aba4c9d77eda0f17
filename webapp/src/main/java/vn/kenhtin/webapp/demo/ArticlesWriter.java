package vn.kenhtin.webapp.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.webapp.demo.Edition.Tombstone;

/**
 * What the articles endpoint of the Magnolia module answers for the same news: JSON Feed 1.1 with its extension, the newest change
 * first, or all changes after a cursor. It has no pages, since no demo site has as many news as the endpoint's first page shows.
 */
record ArticlesWriter() implements FeedWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Something that happened to the feed; its position is its moment in microseconds, made unique and growing. */
    private record Change(Instant when, String id, @Nullable DemoArticle article, long position) {

        Change after(long before) {
            return new Change(when, id, article, Math.max(before + 1, when.getEpochSecond() * 1_000_000));
        }
    }

    @Override
    public String contentType() {
        return "application/feed+json";
    }

    @Override
    public byte[] write(Edition edition) {
        List<Change> changes = changes(edition);
        ObjectNode document = head(edition);
        ArrayNode items = document.putArray("items");
        for (int i = changes.size() - 1; i >= 0; i--) {
            addItem(changes.get(i), items);
        }
        extension(document, last(changes));
        return bytes(document);
    }

    @Override
    public byte[] changes(Edition edition, long since) {
        List<Change> changes = changes(edition);
        long cursor = since > last(changes) ? 0 : since;
        ObjectNode document = head(edition);
        ArrayNode items = document.putArray("items");
        ArrayNode tombstones = extension(document, last(changes));
        for (Change change : changes) {
            if (change.position() > cursor && change.article() == null) {
                tombstones
                        .addObject()
                        .put("id", change.id())
                        .put("when", change.when().toString());
            } else if (change.position() > cursor) {
                addItem(change, items);
            }
        }
        return bytes(document);
    }

    /** Oldest first. */
    private static List<Change> changes(Edition edition) {
        Stream<Change> live = edition.articles().stream()
                .map(article -> new Change(article.updated(), ArticleJson.guid(article.id()), article, 0));
        Stream<Change> gone = edition.tombstones().stream().map(ArticlesWriter::change);
        List<Change> changes = new ArrayList<>();
        Stream.concat(live, gone)
                .sorted(Comparator.comparing(Change::when).thenComparing(Change::id))
                .forEach(change -> changes.add(change.after(last(changes))));
        return changes;
    }

    private static Change change(Tombstone tombstone) {
        return new Change(tombstone.when(), ArticleJson.guid(tombstone.id()), null, 0);
    }

    private static long last(List<Change> changes) {
        return changes.isEmpty() ? 0 : changes.get(changes.size() - 1).position();
    }

    private static ObjectNode head(Edition edition) {
        DemoSite site = edition.site();
        return JsonNodeFactory.instance
                .objectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", site.name())
                .put("home_page_url", site.homePage().toString())
                .put("feed_url", site.feed().toString())
                .put("language", "vi");
    }

    private static void addItem(Change change, ArrayNode items) {
        DemoArticle article = change.article();
        if (article != null) {
            items.add(ArticleJson.item(article));
        }
    }

    private static ArrayNode extension(ObjectNode document, long cursor) {
        return document.putObject("_kenhtin")
                .put("about", ArticleJson.ABOUT)
                .put("cursor", Long.toString(cursor))
                .putArray("tombstones");
    }

    private static byte[] bytes(ObjectNode document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text is always JSON", e);
        }
    }
}
