package vn.kenhtin.hub.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.http.HttpUrl;
import vn.kenhtin.hub.platform.json.JsonBody;
import vn.kenhtin.hub.platform.problem.RefusedException;
import vn.kenhtin.hub.platform.text.Slug;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/** Makes sources of the feeds in an OPML document, and sites for those that belong to none. Safe for use by many threads. */
final class OpmlImport {

    private static final int LONGEST_SLUG = 63;

    private final SourceStore sources;
    private final SiteStore sites;
    private final Predicate<URI> allowed;

    OpmlImport(SourceStore sources, SiteStore sites, Predicate<URI> allowed) {
        this.sources = sources;
        this.sites = sites;
        this.allowed = allowed;
    }

    /** One feed after another; a refused one stops no other. */
    OpmlReport run(List<OpmlOutline> outlines) {
        return OpmlReport.of(outlines.stream().map(this::take).toList());
    }

    private OpmlReport.Line take(OpmlOutline outline) {
        if (outline.xmlUrl() == null) {
            return OpmlReport.Line.refused(outline, "The outline has no xmlUrl");
        }
        try {
            URI url = SourceBody.address(outline.xmlUrl(), allowed);
            Optional<Source> known = sources.findByUrl(url);
            if (known.isPresent()) {
                return OpmlReport.Line.of(outline, OpmlReport.Outcome.EXISTS, known.get());
            }
            String title = JsonBody.line(200).apply(outline.title().isEmpty() ? url.getHost() : outline.title());
            Site site = siteOf(outline, title);
            Source made = sources.create(SourceDraft.of(site.slug(), url, title));
            return OpmlReport.Line.of(outline, OpmlReport.Outcome.CREATED, made);
        } catch (IllegalArgumentException | RefusedException e) {
            return OpmlReport.Line.refused(outline, e.getMessage());
        }
    }

    private Site siteOf(OpmlOutline outline, String title) {
        URI home = homeOf(outline);
        String named = outline.site();
        return (named == null ? Optional.<Site>empty() : sites.heir(new SiteSlug(named)))
                .or(() -> outline.categories().stream()
                        .flatMap(slug -> known(slug).stream())
                        .findFirst())
                .or(() -> home == null
                        ? Optional.empty()
                        : sites.byHost(home.getHost()).flatMap(site -> sites.heir(site.slug())))
                .orElseGet(() -> sites.create(
                        named == null ? freeSlug(title) : new SiteSlug(named),
                        SiteDraft.of(title, SiteKind.OTHER, home)));
    }

    private Optional<Site> known(String slug) {
        try {
            return sites.heir(new SiteSlug(slug.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A front page that is no web address is no reason to refuse the feed. */
    private static @Nullable URI homeOf(OpmlOutline outline) {
        try {
            return outline.htmlUrl() == null ? null : HttpUrl.parse(outline.htmlUrl());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The slug of {@code title}, with a number when other sites have it. */
    private SiteSlug freeSlug(String title) {
        String base = Slug.of(title);
        for (int number = 1; ; number++) {
            String end = number == 1 ? "" : "-" + number;
            String start = base.substring(0, Math.min(base.length(), LONGEST_SLUG - end.length()));
            SiteSlug slug = new SiteSlug(start.replaceAll("-+$", "") + end);
            if (sites.find(slug).isEmpty()) {
                return slug;
            }
        }
    }
}
