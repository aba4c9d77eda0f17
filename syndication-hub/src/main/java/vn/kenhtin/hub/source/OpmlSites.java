package vn.kenhtin.hub.source;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.http.HttpUrl;
import vn.kenhtin.hub.platform.text.Slug;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteLife;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/** Finds the site of each feed of one OPML document, and plans new ones. For one thread. */
final class OpmlSites {

    private static final int LONGEST_SLUG = 63;

    private final SiteStore sites;
    private final Map<SiteSlug, SiteDraft> fresh = new LinkedHashMap<>();
    private final Map<String, SiteSlug> freshHosts = new HashMap<>();

    OpmlSites(SiteStore sites) {
        this.sites = sites;
    }

    /** The sites that have to be made. */
    Map<SiteSlug, SiteDraft> fresh() {
        return fresh;
    }

    /**
     * The site named by the outline, or in its category, or that of its front page, or a new one called {@code title}.
     *
     * @throws IllegalArgumentException when the outline names no slug, or a closed site
     */
    SiteSlug siteOf(OpmlOutline outline, String title) {
        if (outline.site() != null) {
            SiteSlug named = new SiteSlug(outline.site());
            return known(named).orElseGet(() -> plan(named, title, homeOf(outline)));
        }
        URI home = homeOf(outline);
        return outline.categories().stream()
                .flatMap(category -> inCategory(category).stream())
                .findFirst()
                .or(() -> home == null ? Optional.empty() : atHost(home.getHost()))
                .orElseGet(() -> plan(freeSlug(title), title, home));
    }

    private Optional<SiteSlug> known(SiteSlug slug) {
        if (fresh.containsKey(slug)) {
            return Optional.of(slug);
        }
        Optional<Site> heir = sites.heir(slug);
        if (heir.isPresent() && heir.get().life() instanceof SiteLife.Closed) {
            throw new IllegalArgumentException("The site '" + heir.get().slug() + "' is closed");
        }
        return heir.map(Site::slug);
    }

    private Optional<SiteSlug> inCategory(String category) {
        try {
            return known(new SiteSlug(category.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<SiteSlug> atHost(String host) {
        return Optional.ofNullable(freshHosts.get(bare(host)))
                .or(() -> sites.byHost(host).flatMap(site -> known(site.slug())));
    }

    private SiteSlug plan(SiteSlug slug, String title, @Nullable URI home) {
        if (home != null) {
            freshHosts.putIfAbsent(bare(home.getHost()), slug);
        }
        boolean own = home != null && slug.equals(freshHosts.get(bare(home.getHost())));
        fresh.put(slug, SiteDraft.of(title, SiteKind.OTHER, own ? home : null));
        return slug;
    }

    /** A front page that is no web address is no reason to refuse the feed. */
    private static @Nullable URI homeOf(OpmlOutline outline) {
        try {
            return outline.htmlUrl() == null ? null : HttpUrl.parse(outline.htmlUrl());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** The slug of {@code title}, with a number when other sites have it. */
    private SiteSlug freeSlug(String title) {
        String base = Slug.of(title);
        for (int number = 1; ; number++) {
            String end = number == 1 ? "" : "-" + number;
            String start = base.substring(0, Math.min(base.length(), LONGEST_SLUG - end.length()));
            SiteSlug slug = new SiteSlug(start.replaceAll("-+$", "") + end);
            if (sites.find(slug).isEmpty() && !fresh.containsKey(slug)) {
                return slug;
            }
        }
    }
}
