package vn.kenhtin.hub.feed.catalog;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument.Head;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Selection;
import vn.kenhtin.hub.feed.catalog.Totals.Total;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;

/** All feeds there are, for the directory in its three forms: page, JSON, OPML. Safe for use by many threads. */
public final class FeedDirectory {

    /** Counting reads every live article, so that a busy hub does it no more often than this. */
    private static final long REST_MILLIS = 3_000;

    private final FeedCatalog catalog;
    private final ArticleStore articles;
    private final HeadWords words;
    private final InstantSource clock;
    private volatile @Nullable Counted counted;

    /** @param words how feeds present themselves */
    public FeedDirectory(FeedCatalog catalog, ArticleStore articles, HeadWords words, InstantSource clock) {
        this.catalog = catalog;
        this.articles = articles;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Every feed, as {@code /feeds} tells it to machines.
     *
     * @param title what the hub calls itself
     * @param opml the same as OPML
     * @param feeds general ones, then each active site's in the order of slugs, then categories by size, then categories of sites
     */
    public record Listing(String title, URI opml, List<FeedListing> feeds) {}

    /**
     * The feeds a person would choose from, without their counts.
     *
     * @param title what the hub calls itself
     * @param general those of the whole hub
     * @param byKind those of active sites under the name of their kind
     */
    public record Groups(String title, List<FeedListing> general, Map<String, List<FeedListing>> byKind) {}

    private record Counted(Listing listing, Freshness.Stamp stamp, long atMillis) {}

    /** The listing; its counts are at most some seconds behind. */
    public Listing listing() {
        Counted last = counted;
        long now = clock.millis();
        if (last == null || (!last.stamp().isCurrent() && now - last.atMillis() >= REST_MILLIS)) {
            last = count(now);
            counted = last;
        }
        return last.listing();
    }

    /** The feeds of the hub and of its sites; not counted, so that nothing in it changes but for the sites themselves. */
    public Groups groups() {
        Map<SiteKind, List<FeedListing>> byKind = new EnumMap<>(SiteKind.class);
        for (Site site : catalog.activeSites()) {
            byKind.computeIfAbsent(site.kind(), kind -> new ArrayList<>()).add(ofSite(site, Total.NONE));
        }
        Map<String, List<FeedListing>> byLabel = new LinkedHashMap<>();
        byKind.forEach((kind, feeds) -> byLabel.put(words.labelOf(kind), feeds));
        return new Groups(words.title(), general(null), byLabel);
    }

    private Counted count(long now) {
        Freshness freshness = catalog.freshness();
        Freshness.Stamp stamp = freshness.stamp(freshness.moment(), List.of());
        Totals totals = Totals.of(articles.tallies(), catalog);
        List<FeedListing> feeds = new ArrayList<>(general(totals));
        List<Site> sites = catalog.activeSites();
        sites.forEach(site -> feeds.add(ofSite(site, totals.of(FeedName.ofSite(site.slug())))));
        totals.names(name -> name.site() == null && name.category() != null)
                .forEach(name -> feeds.add(ofCategory(name, null, totals.of(name))));
        for (Site site : sites) {
            totals.names(name -> site.slug().equals(name.site()) && name.category() != null)
                    .forEach(name -> feeds.add(ofCategory(name, site, totals.of(name))));
        }
        return new Counted(new Listing(words.title(), words.uris().of("/feeds.opml"), List.copyOf(feeds)), stamp, now);
    }

    private List<FeedListing> general(@Nullable Totals totals) {
        List<FeedListing> general = new ArrayList<>();
        for (FeedName name : List.of(FeedName.ALL, FeedName.HOT)) {
            general.add(listing(words.of(name, null, List.of()), null, totals == null ? Total.NONE : totals.of(name)));
        }
        for (Selection other : catalog.others()) {
            long size = totals == null ? 0 : other.articles(FeedAddress.USUAL).size();
            general.add(listing(other.head(List.of()), null, new Total("", size, null)));
        }
        return general;
    }

    private FeedListing ofSite(Site site, Total total) {
        return listing(words.of(FeedName.ofSite(site.slug()), site, List.of()), site, total);
    }

    private FeedListing ofCategory(FeedName name, @Nullable Site site, Total total) {
        return listing(words.ofCategory(name, site, total.label()), site, total);
    }

    private FeedListing listing(Head head, @Nullable Site site, Total total) {
        Map<String, URI> urls = new LinkedHashMap<>();
        for (FeedFormat format : FeedFormat.values()) {
            urls.put(
                    format.code(),
                    words.uris().of(FeedAddress.of(head.name(), format).path()));
        }
        return new FeedListing(
                head.name(),
                head.title(),
                head.description(),
                head.language(),
                head.home(),
                urls,
                site == null ? null : site.slug(),
                site == null ? null : site.kind(),
                head.name().category(),
                total.articles(),
                total.updated());
    }
}
