package vn.kenhtin.hub.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a site; the components mean what they mean in {@link Site}.
 *
 * @param hosts all host names whose pages are the site's, former ones too, in lower-case ASCII; the home page's host is one of them without being named,
 *     unless another site has it already
 */
public record SiteDraft(
        String name,
        SiteKind kind,
        @Nullable SiteSlug parent,
        ZoneId zone,
        String publication,
        String language,
        @Nullable URI homePage,
        List<String> hosts) {

    /** Copies the list. */
    public SiteDraft {
        hosts = List.copyOf(hosts);
    }

    /** A site with the defaults for everything but its name, kind and home page: Vietnamese, in Vietnam's zone, published under its own name. */
    public static SiteDraft of(String name, SiteKind kind, @Nullable URI homePage) {
        return new SiteDraft(name, kind, null, Site.VIETNAM, name, "vi", homePage, List.of());
    }

    /** The same below another site, or below none. */
    public SiteDraft under(@Nullable SiteSlug newParent) {
        return new SiteDraft(name, kind, newParent, zone, publication, language, homePage, hosts);
    }

    static SiteDraft of(Site site, List<String> hosts) {
        return new SiteDraft(
                site.name(),
                site.kind(),
                site.parent(),
                site.zone(),
                site.publication(),
                site.language(),
                site.homePage(),
                hosts);
    }
}
