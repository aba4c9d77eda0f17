package vn.kenhtin.magnolia.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import vn.kenhtin.magnolia.content.Decisions;
import vn.kenhtin.magnolia.content.Guid;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.settings.SiteSettings;

/**
 * Answers requests for the feed. News are read with the rights of the present user: what that user may not read is no item, and in
 * a list of changes a tombstone. Safe for use by several threads.
 */
public final class ArticleFeed {

    private static final JsonFactory JSON = new JsonFactory();

    /** Bytes that a feed without items has, and that an item mostly has. */
    private static final int HEAD = 1_024;

    private static final int USUAL_ITEM = 5_120;

    private final Sessions sessions;
    private final Ledger ledger;
    private final SiteSettings site;
    private final SiteLinks links;
    private final WrittenItems items;

    /** @param clock for how long what was written may be told again */
    public ArticleFeed(Sessions sessions, Ledger ledger, SiteSettings site, Decisions decisions, Clock clock) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.site = site;
        this.links = new SiteLinks(site);
        this.items = new WrittenItems(new ItemWriter(sessions, site, decisions), clock);
    }

    /** A tag that changes whenever the answer to {@code request} may have changed; made without reading any news. */
    public String tag(FeedRequest request) {
        int form = Objects.hash(
                request.query(), site.getBaseUrl(), site.getTitle(), site.getLanguage(), site.getArticlePath());
        return Long.toString(ledger.last(), Character.MAX_RADIX) + "-" + Integer.toHexString(form);
    }

    /** The answer to {@code request} as JSON Feed 1.1 in UTF-8. */
    public byte[] answer(FeedRequest request) throws RepositoryException {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(Math.min(ledger.size(), request.limit()) * USUAL_ITEM + HEAD);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(request, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(FeedRequest request, JsonGenerator json) throws IOException, RepositoryException {
        long last = ledger.last();
        Long since = request.changedSince();
        if (since != null && since > last) {
            // a cursor this ledger never gave out, as after a restored backup: begin anew rather than wait for its time
            // to come
            since = 0L;
        }
        List<LedgerEntry> entries = since == null
                ? ledger.before(request.before(), request.limit() + 1)
                : ledger.after(since, request.limit() + 1);
        boolean more = entries.size() > request.limit();
        List<LedgerEntry> page = more ? entries.subList(0, request.limit()) : entries;
        long end = page.isEmpty() ? last : page.get(page.size() - 1).position();

        json.writeStartObject();
        json.writeStringField("version", "https://jsonfeed.org/version/1.1");
        json.writeStringField("title", site.getTitle().isEmpty() ? site.getBaseUrl() : site.getTitle());
        json.writeStringField("home_page_url", links.home());
        json.writeStringField("feed_url", links.feed(""));
        if (more) {
            json.writeStringField(
                    "next_url", links.feed(since == null ? request.beforeQuery(end) : request.sinceQuery(end)));
        }
        json.writeStringField("language", site.getLanguage());
        List<LedgerEntry> gone = items(page, json);
        // pages after the newest carry no cursor: what changed while a client turned pages would be lost to it
        Optional<Long> cursor =
                since != null ? Optional.of(end) : request.newest() ? Optional.of(last) : Optional.empty();
        extension(cursor, since == null ? List.of() : gone, json);
        json.writeEndObject();
    }

    /** Writes what the user may read, and returns the rest. */
    private List<LedgerEntry> items(List<LedgerEntry> page, JsonGenerator json)
            throws IOException, RepositoryException {
        Session session = sessions.open(Workspaces.NEWS);
        List<LedgerEntry> gone = new ArrayList<>();
        json.writeArrayFieldStart("items");
        for (LedgerEntry entry : page) {
            Optional<NewsNode> news = entry.gone() ? Optional.empty() : NewsNode.find(session, entry.uuid());
            if (news.isPresent()) {
                json.writeRawValue(items.item(session.getUserID(), entry.position(), news.get()));
            } else {
                gone.add(entry);
            }
        }
        json.writeEndArray();
        return gone;
    }

    private static void extension(Optional<Long> cursor, List<LedgerEntry> gone, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart("_kenhtin");
        json.writeStringField("about", ItemWriter.ABOUT);
        if (cursor.isPresent()) {
            json.writeStringField("cursor", cursor.get().toString());
        }
        json.writeArrayFieldStart("tombstones");
        for (LedgerEntry entry : gone) {
            json.writeStartObject();
            json.writeStringField("id", Guid.of(entry.uuid()));
            json.writeStringField("when", entry.noticed().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
