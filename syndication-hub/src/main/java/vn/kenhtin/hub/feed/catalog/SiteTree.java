package vn.kenhtin.hub.feed.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteLife;
import vn.kenhtin.hub.site.SiteSlug;

/** All sites at one moment, and who took over whom. */
final class SiteTree {

    private final List<Site> sites;
    private final Map<SiteSlug, Site> bySlug;

    SiteTree(List<Site> sites) {
        this.sites = List.copyOf(sites);
        this.bySlug = sites.stream().collect(Collectors.toMap(Site::slug, Function.identity()));
    }

    List<Site> all() {
        return sites;
    }

    Optional<Site> find(SiteSlug slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The active site at the end of the chain of successors; none when the chain ends in a closed or unknown site, or bites its tail. */
    Optional<Site> heirOf(Site site) {
        Set<SiteSlug> seen = new HashSet<>();
        Optional<Site> heir = Optional.of(site);
        while (heir.isPresent() && heir.get().life() instanceof SiteLife.Moved moved) {
            heir = seen.add(heir.get().slug()) ? find(moved.successor()) : Optional.empty();
        }
        return heir.filter(last -> last.life() instanceof SiteLife.Active);
    }

    /** The site and all sites merged into it, directly or through others, in the order of their slugs. */
    Set<SiteSlug> withMerged(Site site) {
        Set<SiteSlug> merged = new TreeSet<>();
        merged.add(site.slug());
        for (Site other : sites) {
            if (heirOf(other).filter(site::equals).isPresent()) {
                merged.add(other.slug());
            }
        }
        return merged;
    }

    boolean sameAs(List<Site> others) {
        return sites.equals(others);
    }
}
