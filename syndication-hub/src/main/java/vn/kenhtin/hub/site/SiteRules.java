package vn.kenhtin.hub.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.kenhtin.hub.platform.problem.RefusedException;

/** What may be done to sites as they are. Each check refuses with all its reasons at once. */
final class SiteRules {

    private final SiteSnapshot now;
    private final List<String> reasons = new ArrayList<>();

    SiteRules(SiteSnapshot now) {
        this.now = now;
    }

    /** @throws RefusedException when {@code slug} cannot become what {@code draft} says */
    void checkDraft(SiteSlug slug, SiteDraft draft) {
        SiteSlug parent = draft.parent();
        if (parent != null) {
            refuseUnless(now.sites().containsKey(parent), "The parent site '" + parent + "' does not exist");
            refuseUnless(
                    !now.isAbove(slug, parent), "The parent '" + parent + "' is the site itself or stands below it");
        }
        for (String host : draft.hosts()) {
            SiteSlug owner = now.hosts().getOrDefault(host, slug);
            refuseUnless(
                    owner.equals(slug) || gaveWay(owner, slug),
                    "The host '" + host + "' belongs to the site '" + owner + "'");
        }
        finish();
    }

    /** @throws RefusedException when the sites cannot all move to {@code successor} */
    void checkMerge(Collection<SiteSlug> sites, SiteSlug successor) {
        refuseUnless(now.sites().containsKey(successor), "The successor '" + successor + "' does not exist");
        now.heir(successor).ifPresent(heir -> {
            refuseUnless(
                    !(heir.life() instanceof SiteLife.Closed),
                    "The successor '" + successor + "' is closed, or has moved to a closed site");
        });
        for (SiteSlug slug : sites) {
            refuseUnless(now.sites().containsKey(slug), "The site '" + slug + "' does not exist");
            refuseUnless(
                    !slug.equals(successor) && !now.mergedInto(slug).contains(successor),
                    "The site '" + slug + "' would be its own successor");
            now.find(slug)
                    .flatMap(Site::successor)
                    .ifPresent(other -> refuseUnless(
                            other.equals(successor),
                            "The site '" + slug + "' has moved to '" + other + "'; reopen it first"));
        }
        finish();
    }

    /** @throws RefusedException when {@code site} cannot be closed */
    void checkClose(Site site) {
        site.successor()
                .ifPresent(other -> refuseUnless(
                        false, "The site '" + site.slug() + "' has moved to '" + other + "'; reopen it first"));
        finish();
    }

    /** A site hands its hosts over to its heir. */
    private boolean gaveWay(SiteSlug owner, SiteSlug slug) {
        return now.mergedInto(slug).contains(owner);
    }

    private void refuseUnless(boolean fine, String reason) {
        if (!fine) {
            reasons.add(reason);
        }
    }

    private void finish() {
        if (!reasons.isEmpty()) {
            throw new RefusedException(reasons);
        }
    }
}
