package vn.kenhtin.hub.feed.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Paging;
import vn.kenhtin.hub.feed.Selection;
import vn.kenhtin.hub.feed.catalog.FeedDocumentDao.Dated;
import vn.kenhtin.hub.platform.http.HubUris;

/** Makes documents of selections, dated in the database, so that every node at every time gives the same bytes for the same content. Safe for many threads. */
public final class FeedDocuments {

    /** A node that was in the middle of a race must see the outcome however far the clocks are apart. */
    private static final Duration RACE = Duration.ofMinutes(1);

    /** Readers that look in less often than after so many days have to start anew. */
    private static final int TOMBSTONES = 30;

    private static final int MOST_TOMBSTONES = 100;

    /** For so many days an article that was corrected stands behind the newest ones. */
    private static final int CORRECTIONS = 7;

    private static final int MOST_CORRECTIONS = 20;

    private final DocumentDates dates;
    private final InstantSource clock;
    private final HubUris uris;

    /** @param uris where the hub's own links point */
    public FeedDocuments(Jdbi jdbi, InstantSource clock, HubUris uris) {
        this.dates = new DocumentDates(jdbi, clock);
        this.clock = clock;
        this.uris = uris;
    }

    /**
     * The document of a selection with at most {@code limit} items; empty when the selection only exists by its articles and never had any.
     *
     * <p>The usual document of a feed with an archive also has, behind the newest, what was corrected in the last days (RFC 5005, 4): who asks for a certain number gets no more than that.
     * Shorter feeds than the usual are dated like the usual one, longer ones like the longest: two dates for each name, however many limits are asked for.
     */
    public Optional<FeedDocument> read(Selection selection, int limit) {
        return read(selection, limit, "");
    }

    /** As {@link #read(Selection, int)}, of the articles that belong to this address. */
    public Optional<FeedDocument> read(Selection selection, FeedAddress address) {
        return read(selection, address.limit(), edition(address));
    }

    private Optional<FeedDocument> read(Selection selection, int limit, String edition) {
        int depth = limit <= FeedAddress.USUAL ? FeedAddress.USUAL : FeedAddress.MOST;
        List<Article> articles = selection.articles(depth);
        if (articles.isEmpty()
                && !selection.standing()
                && dates.find(key(selection.name(), FeedAddress.USUAL)).isEmpty()) {
            return Optional.empty();
        }
        String archive = selection.archive();
        FeedDocument newest = FeedDocument.of(selection.head(articles), articles, uris, Instant.EPOCH)
                .withdrawn(selection.withdrawn(daysAgo(TOMBSTONES), MOST_TOMBSTONES))
                .paged(new Paging(null, archive, false));
        FeedDocument document = archive == null ? newest : newest.and(corrected(selection, articles, depth), uris);
        Instant modified = dates.agree(key(selection.name(), depth) + edition, document.fingerprint());
        return Optional.of((limit == FeedAddress.USUAL ? document : newest.first(limit)).modified(modified));
    }

    private List<Article> corrected(Selection selection, List<Article> articles, int depth) {
        return articles.size() < depth
                ? List.of()
                : selection.corrected(articles.get(depth - 1), daysAgo(CORRECTIONS), MOST_CORRECTIONS);
    }

    /** The same all day on every node, or each rendering would be dated anew. */
    private Instant daysAgo(int days) {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).minus(days, ChronoUnit.DAYS);
    }

    /** Dates lately given to documents by any node, by the key of the document. */
    public Map<String, Instant> lately() {
        return dates.changedSince(clock.instant().minus(RACE)).stream()
                .collect(Collectors.toMap(Dated::name, Dated::modified));
    }

    /** When something else that is published got this content, for example the directory or an archive; {@code key} is not the name of a feed. */
    public Instant dated(String key, String hash) {
        return dates.agree(key, hash);
    }

    /** When the usual document of this name last changed, if anybody ever read it. */
    Optional<Instant> modified(FeedName name) {
        return dates.find(key(name, FeedAddress.USUAL)).map(Dated::modified);
    }

    /** The key under which an address is dated. */
    public static String key(FeedAddress address) {
        return key(address.name(), address.limit() <= FeedAddress.USUAL ? FeedAddress.USUAL : FeedAddress.MOST)
                + edition(address);
    }

    private static String edition(FeedAddress address) {
        return address.isUsualOfCopies() ? "" : "?duplicates=" + address.copies();
    }

    private static String key(FeedName name, int depth) {
        return depth == FeedAddress.USUAL ? name.toString() : name + "?limit=" + depth;
    }
}
