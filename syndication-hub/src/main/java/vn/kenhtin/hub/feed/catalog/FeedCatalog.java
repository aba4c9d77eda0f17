package vn.kenhtin.hub.feed.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<FeedName, Selection> others = new ConcurrentHashMap<>();
    private volatile SiteTree tree = new SiteTree(List.of());

    /**
     * @param words how feeds present themselves
     * @param freshness told when sites have changed
     */
    public FeedCatalog(SiteStore sites, ArticleStore articles, HeadWords words, Freshness freshness) {
        this.sites = sites;
        this.articles = articles;
        this.words = words;
        this.freshness = freshness;
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

    /** What the name stands for. A site unknown so far is looked for in the database, so that a new site's feed is there at once. */
    public Outcome find(FeedName name) {
        SiteSlug slug = name.site();
        if (slug != null) {
            return siteOf(slug).<Outcome>map(site -> ofSite(name, site)).orElseGet(Outcome.Unknown::new);
        }
        if (name.category() != null || name.equals(FeedName.ALL) || name.equals(FeedName.HOT)) {
            return new Outcome.Found(new StoredSelection(articles, words, name, null));
        }
        Selection other = others.get(name);
        return other == null ? new Outcome.Unknown() : new Outcome.Found(other);
    }

    private Optional<Site> siteOf(SiteSlug slug) {
        Optional<Site> known = tree.find(slug);
        if (known.isEmpty() && sites.find(slug).isPresent()) {
            reload();
            return tree.find(slug);
        }
        return known;
    }

    private Outcome ofSite(FeedName name, Site site) {
        if (site.life() instanceof SiteLife.Active) {
            return new Outcome.Found(
                    new StoredSelection(articles, words, name, new StoredSelection.Scope(site, tree.withMerged(site))));
        }
        return tree.heirOf(site)
                .<Outcome>map(heir -> new Outcome.Moved(name.withSite(heir.slug())))
                .orElseGet(Outcome.Gone::new);
    }

    /** Takes notice of sites made, renamed, merged or closed since the last call; one query. */
    public void reload() {
        List<Site> now = sites.all();
        if (!tree.sameAs(now)) {
            tree = new SiteTree(now);
            freshness.touchEverything();
        }
    }

    SiteTree tree() {
        return tree;
    }
}
