package vn.kenhtin.hub.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site as JSON.
 *
 * @param state active, moved or closed
 * @param successor the site it has moved to
 * @param since when it moved or was closed
 * @param heir the last of the chain of successors, for a moved site
 * @param mergedFrom the sites that have moved to this one, directly or over others
 * @param names what it was and is called; only where one site is asked for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SiteView(
        SiteSlug slug,
        String name,
        SiteKind kind,
        @Nullable SiteSlug parent,
        String zone,
        String publication,
        String language,
        @Nullable URI homePage,
        List<String> hosts,
        String state,
        @Nullable SiteSlug successor,
        @Nullable Instant since,
        @Nullable SiteSlug heir,
        List<SiteSlug> mergedFrom,
        List<SiteName> names) {

    static SiteView of(Site site, SiteStore sites, List<SiteName> names) {
        SiteSlug successor = site.successor().orElse(null);
        return new SiteView(
                site.slug(),
                site.name(),
                site.kind(),
                site.parent(),
                site.zone().getId(),
                site.publication(),
                site.language(),
                site.homePage(),
                sites.hosts(site.slug()),
                stateOf(site.life()),
                successor,
                sinceOf(site.life()),
                successor == null ? null : sites.heir(successor).map(Site::slug).orElse(null),
                sites.mergedInto(site.slug()),
                names);
    }

    static String stateOf(SiteLife life) {
        return life instanceof SiteLife.Moved ? "moved" : life instanceof SiteLife.Closed ? "closed" : "active";
    }

    private static @Nullable Instant sinceOf(SiteLife life) {
        if (life instanceof SiteLife.Moved moved) {
            return moved.since();
        }
        return life instanceof SiteLife.Closed closed ? closed.since() : null;
    }
}
