package vn.kenhtin.hub.feed.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Selection;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteLife;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/** Finds the articles behind a feed's name, and what became of feeds whose site is no more. Safe for use by many threads. */
public final class FeedCatalog {

    private final SiteStore sites;
    private final ArticleStore articles;
    private final HeadWords words;
    private final Freshness freshness;
    private final SiteArchives archives;
    private final Map<FeedName, Selection> others = new ConcurrentHashMap<>();
    private volatile List<Site> known = List.of();
    private volatile Copies copies = Copies.NONE;

    /**
     * @param words how feeds present themselves
     * @param freshness told when sites have changed
     */
    public FeedCatalog(SiteStore sites, ArticleStore articles, HeadWords words, Freshness freshness) {
        this.sites = sites;
        this.articles = articles;
        this.words = words;
        this.freshness = freshness;
        this.archives = new SiteArchives(sites, articles.archive(), words);
    }

    /** What a name stands for now. */
    public sealed interface Outcome {

        /** There is such a feed; a selection that is not {@link Selection#standing() standing} may still turn out to be unknown. */
        record Found(Selection selection) implements Outcome {}

        /** The feed lives on under another name, which is itself found. */
        record Moved(FeedName to) implements Outcome {}

        /** Its site is closed. */
        record Gone() implements Outcome {}

        /** There never was one. */
        record Unknown() implements Outcome {}
    }

    /** Adds a selection made elsewhere, such as the most-read articles. */
    public void add(Selection selection) {
        others.put(selection.name(), selection);
    }

    /** Makes known which articles tell the same story. */
    public void copies(Copies recognised) {
        copies = recognised;
    }

    /** The selection with one article of each story: the original if it is among them. */
    public Selection withoutCopies(Selection selection) {
        return new WithoutCopies(selection, copies);
    }

    /** What the name stands for. */
    public Outcome find(FeedName name) {
        SiteSlug slug = name.site();
        if (slug != null) {
            return sites.find(slug).<Outcome>map(site -> ofSite(name, site)).orElseGet(Outcome.Unknown::new);
        }
        if (name.category() != null || name.equals(FeedName.ALL) || name.equals(FeedName.HOT)) {
            return new Outcome.Found(new StoredSelection(articles, words, name, null, null));
        }
        Selection other = others.get(name);
        return other == null ? new Outcome.Unknown() : new Outcome.Found(other);
    }

    private Outcome ofSite(FeedName name, Site site) {
        if (site.life() instanceof SiteLife.Active) {
            Set<SiteSlug> all = new TreeSet<>(sites.mergedInto(site.slug()));
            all.add(site.slug());
            StoredSelection.Scope scope = new StoredSelection.Scope(site, all);
            return new Outcome.Found(
                    new StoredSelection(articles, words, name, scope, name.category() == null ? archives : null));
        }
        return sites.heir(site.slug())
                .filter(heir -> heir.life() instanceof SiteLife.Active)
                .<Outcome>map(heir -> new Outcome.Moved(name.withSite(heir.slug())))
                .orElseGet(Outcome.Gone::new);
    }

    /** Takes notice of sites made, renamed, merged or closed since the last call. */
    public void noticeSites() {
        List<Site> now = sites.all();
        if (!now.equals(known)) {
            known = now;
            freshness.touchEverything();
        }
    }

    /** What has changed since. */
    public Freshness freshness() {
        return freshness;
    }

    /** What sites published before. */
    public SiteArchives archives() {
        return archives;
    }

    /** Sites with feeds of their own, in the order of their slugs. */
    List<Site> activeSites() {
        return sites.all().stream()
                .filter(site -> site.life() instanceof SiteLife.Active)
                .toList();
    }

    /** The selections made elsewhere, in the order of their names. */
    List<Selection> others() {
        return others.values().stream()
                .sorted(Comparator.comparing(selection -> selection.name().toString()))
                .toList();
    }

    /** The slug of the site under whose feeds a site's articles are found; its own unless it has moved. */
    SiteSlug heirOf(SiteSlug site) {
        return sites.heir(site).map(Site::slug).orElse(site);
    }
}
