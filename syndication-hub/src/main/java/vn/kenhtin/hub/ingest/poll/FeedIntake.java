package vn.kenhtin.hub.ingest.poll;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.article.ArticleDraft;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.ArticleStore.MergeResult;
import vn.kenhtin.hub.article.EditorsChoice;
import vn.kenhtin.hub.article.MissingStore;
import vn.kenhtin.hub.ingest.clean.ArticleSanitizer;
import vn.kenhtin.hub.ingest.clean.ArticleSanitizer.Defaults;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.parse.Entry;
import vn.kenhtin.hub.ingest.parse.FeedBytes;
import vn.kenhtin.hub.ingest.parse.FeedHead;
import vn.kenhtin.hub.ingest.parse.FeedHead.Rhythm;
import vn.kenhtin.hub.ingest.parse.FeedParser;
import vn.kenhtin.hub.ingest.parse.Finding;
import vn.kenhtin.hub.ingest.parse.ParseContext;
import vn.kenhtin.hub.ingest.parse.ParseOutcome;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.NotAFeed;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.Parsed;
import vn.kenhtin.hub.ingest.parse.ParsedFeed;
import vn.kenhtin.hub.ingest.parse.Tombstone;
import vn.kenhtin.hub.ingest.poll.Harvest.Progress;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.source.Source;

/** Parses a document, cleans the entries that are new or changed, merges them, and withdraws what the feed declares deleted. */
public final class FeedIntake implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(FeedIntake.class);

    private final FeedParser parser = new FeedParser();
    private final ArticleSanitizer sanitizer = new ArticleSanitizer();
    private final SiteStore sites;
    private final ArticleStore articles;
    private final MissingWatch missing;
    private final InstantSource clock;
    private volatile ChoiceListener choices = (source, byGuid) -> {};

    /** @param missing where articles are counted that vanish without a word */
    public FeedIntake(SiteStore sites, ArticleStore articles, MissingStore missing, InstantSource clock) {
        this.sites = sites;
        this.articles = articles;
        this.missing = new MissingWatch(missing, articles);
        this.clock = clock;
    }

    /** Tells {@code listener}, in place of any other, of all later choices. */
    public void tellChoices(ChoiceListener listener) {
        choices = listener;
    }

    @Override
    public Harvest take(Source source, Fetched document) {
        Site site = sites.find(source.site()).orElseThrow();
        ParseOutcome outcome = parser.parse(
                new FeedBytes(
                        document.body(),
                        document.head().contentType(),
                        document.head().url()),
                new ParseContext(site.zone(), clock.instant()));
        return outcome instanceof Parsed parsed ? take(site, source, parsed.feed()) : unusable((NotAFeed) outcome);
    }

    @Override
    public Harvest unchanged(Source source) {
        return missing.again(source) > 0 ? Harvest.of(true, Rhythm.UNSAID) : Harvest.none();
    }

    private static Harvest unusable(NotAFeed page) {
        String why = page.findings().stream()
                .map(Finding::message)
                .map(Finding.Bilingual::en)
                .findFirst()
                .orElse("The document is not a feed");
        URI discovered = page.discovered().isEmpty() ? null : page.discovered().get(0);
        return Harvest.unusable(why, discovered);
    }

    private Harvest take(Site site, Source source, ParsedFeed feed) {
        List<Entry> entries = feed.newestByGuid();
        Set<String> guids = entries.stream().map(Entry::guid).collect(Collectors.toSet());
        MergeResult merged = articles.merge(site, source.id(), drafts(site, source, entries, guids));
        tellChoices(source, entries);
        List<ArticleId> withdrawn = articles.withdrawByGuid(source.id(), deleted(feed, guids));
        if (!withdrawn.isEmpty()) {
            LOG.info("Source {} declares {} articles deleted: {}", source.id(), withdrawn.size(), withdrawn);
        }
        int vanished = missing.look(source, feed, guids);
        boolean changed = merged.created() + merged.changed() + merged.withdrawn() + withdrawn.size() + vanished > 0;
        return Harvest.of(changed, feed.head().rhythm())
                .upTo(progress(feed.head().pages()));
    }

    private void tellChoices(Source source, List<Entry> entries) {
        Map<String, EditorsChoice> byGuid = new HashMap<>();
        for (Entry entry : entries) {
            EditorsChoice choice = entry.editorial().choice();
            if (choice != null) {
                byGuid.put(entry.guid(), choice);
            }
        }
        if (!byGuid.isEmpty()) {
            choices.told(source.id(), byGuid);
        }
    }

    private static @Nullable Progress progress(FeedHead.Pages pages) {
        String cursor = pages.cursor();
        return cursor == null || !ChangeCursor.isUsable(cursor) ? null : new Progress(cursor, pages.next() != null);
    }

    /** Only what differs from the last poll: cleaning and merging cost far more than the look-up. */
    private List<ArticleDraft> drafts(Site site, Source source, List<Entry> entries, Set<String> guids) {
        Map<String, Long> known = articles.knownHashes(source.id(), guids);
        Defaults defaults = new Defaults(site.language(), source.category(), source.hot());
        List<ArticleDraft> drafts = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.isBlank() && !Objects.equals(known.get(entry.guid()), entry.rawHash())) {
                clean(source, entry, defaults, drafts);
            }
        }
        return drafts;
    }

    private void clean(Source source, Entry entry, Defaults defaults, List<ArticleDraft> drafts) {
        try {
            drafts.add(sanitizer.clean(entry, defaults));
        } catch (RuntimeException e) {
            // one entry that we stumble over must not keep out the others
            LOG.warn("Source {}: entry {} left out", source.id(), entry.guid(), e);
        }
    }

    /** A tombstone beside a live entry of the same guid is contradicted by it (RFC 6721 section 3). */
    private static Set<String> deleted(ParsedFeed feed, Set<String> guids) {
        return feed.tombstones().stream()
                .map(Tombstone::guid)
                .filter(guid -> !guids.contains(guid))
                .collect(Collectors.toSet());
    }
}
