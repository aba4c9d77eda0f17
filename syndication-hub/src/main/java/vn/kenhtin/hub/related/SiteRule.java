package vn.kenhtin.hub.related;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/**
 * What a site wants of the lists beside its own articles. Conditions add up; an editor's pin goes before all of them.
 *
 * @param from how far away the others may be
 * @param kinds the kinds of sites they may come from; empty for every kind. The site itself is always of the right kind
 * @param blockedSites sites they must not come from, nor from sites that have moved there
 * @param blockedSources ids of sources that must not have brought them
 */
record SiteRule(
        @JsonProperty("from") Reach from, Set<SiteKind> kinds, Set<SiteSlug> blockedSites, Set<Long> blockedSources) {

    /** Lets everything in. */
    static final SiteRule NONE = new SiteRule(Reach.ALL, Set.of(), Set.of(), Set.of());

    /** Copies the sets, in order. */
    SiteRule {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        blockedSites = Collections.unmodifiableSet(new TreeSet<>(blockedSites));
        blockedSources = Collections.unmodifiableSet(new TreeSet<>(blockedSources));
    }

    boolean choosesSites() {
        return from != Reach.ALL || !kinds.isEmpty() || !blockedSites.isEmpty();
    }

    /** The slugs of the sites whose articles may stand beside those of {@code home}. */
    Set<String> sites(SiteSlug home, SiteStore sites) {
        Set<SiteSlug> family = Reach.family(home, sites);
        return sites.all().stream()
                .filter(site -> from.covers(site, home, family))
                .filter(site -> kinds.isEmpty()
                        || kinds.contains(site.kind())
                        || site.slug().equals(home))
                .filter(site -> !isBlocked(site, sites))
                .map(site -> site.slug().value())
                .collect(Collectors.toSet());
    }

    private boolean isBlocked(Site site, SiteStore sites) {
        return blockedSites.contains(site.slug())
                || sites.heir(site.slug())
                        .map(Site::slug)
                        .filter(blockedSites::contains)
                        .isPresent();
    }
}
