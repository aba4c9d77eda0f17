package vn.kenhtin.hub.site;

import java.net.URI;
import java.util.List;

/** Site drafts that differ from another in one thing. */
final class SiteDrafts {

    private SiteDrafts() {}

    static SiteDraft renamed(SiteDraft site, String name) {
        return new SiteDraft(
                name,
                site.kind(),
                site.parent(),
                site.zone(),
                site.publication(),
                site.language(),
                site.homePage(),
                site.hosts());
    }

    static SiteDraft ofKind(SiteDraft site, SiteKind kind) {
        return new SiteDraft(
                site.name(),
                kind,
                site.parent(),
                site.zone(),
                site.publication(),
                site.language(),
                site.homePage(),
                site.hosts());
    }

    static SiteDraft at(SiteDraft site, String homePage) {
        return new SiteDraft(
                site.name(),
                site.kind(),
                site.parent(),
                site.zone(),
                site.publication(),
                site.language(),
                URI.create(homePage),
                site.hosts());
    }

    static SiteDraft withHosts(SiteDraft site, String... hosts) {
        return new SiteDraft(
                site.name(),
                site.kind(),
                site.parent(),
                site.zone(),
                site.publication(),
                site.language(),
                site.homePage(),
                List.of(hosts));
    }
}
