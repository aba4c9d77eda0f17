package vn.kenhtin.hub.source;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.http.HttpUrl;
import vn.kenhtin.hub.platform.json.JsonBody;
import vn.kenhtin.hub.platform.problem.RefusedException;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/** Makes sources of the feeds in an OPML document, and sites for those that belong to none. Safe for use by many threads. */
final class OpmlImport {

    private final SourceStore sources;
    private final SiteStore sites;
    private final Predicate<URI> allowed;

    OpmlImport(SourceStore sources, SiteStore sites, Predicate<URI> allowed) {
        this.sources = sources;
        this.sites = sites;
        this.allowed = allowed;
    }

    /**
     * Makes all new sites in one act, then one source after another; a refused one stops no other.
     *
     * @throws RefusedException when somebody else makes one of the new sites at the same time; nothing is imported then
     */
    OpmlReport run(List<OpmlOutline> outlines) {
        OpmlSites homes = new OpmlSites(sites);
        Map<UUID, SiteSlug> planned = new HashMap<>();
        List<Step> steps =
                outlines.stream().map(outline -> plan(outline, planned, homes)).toList();
        sites.createAll(homes.fresh());
        return OpmlReport.of(steps.stream().map(this::take).toList());
    }

    private Step plan(OpmlOutline outline, Map<UUID, SiteSlug> planned, OpmlSites homes) {
        if (outline.xmlUrl() == null) {
            return new Step(outline, null, "The outline has no xmlUrl");
        }
        try {
            URI url = SourceBody.address(outline.xmlUrl(), allowed);
            String title = JsonBody.line(200).apply(outline.title().isEmpty() ? url.getHost() : outline.title());
            SiteSlug site = planned.get(HttpUrl.key(url));
            if (site == null) {
                site = sources.findByUrl(url).map(Source::site).orElseGet(() -> homes.siteOf(outline, title));
                planned.put(HttpUrl.key(url), site);
            }
            return new Step(outline, SourceDraft.of(site, url, title), null);
        } catch (IllegalArgumentException e) {
            return new Step(outline, null, e.getMessage());
        }
    }

    private OpmlReport.Line take(Step step) {
        if (step.draft() == null) {
            return OpmlReport.Line.refused(step.outline(), step.refusal());
        }
        try {
            Optional<Source> known = sources.findByUrl(step.draft().url());
            return known.isPresent()
                    ? OpmlReport.Line.of(step.outline(), OpmlReport.Outcome.EXISTS, known.get())
                    : OpmlReport.Line.of(step.outline(), OpmlReport.Outcome.CREATED, sources.create(step.draft()));
        } catch (RefusedException e) {
            return OpmlReport.Line.refused(step.outline(), e.getMessage());
        }
    }

    private record Step(
            OpmlOutline outline,
            @Nullable SourceDraft draft,
            @Nullable String refusal) {}
}
