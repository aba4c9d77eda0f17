package vn.kenhtin.hub.related;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.http.AdminOnly;
import vn.kenhtin.hub.platform.json.JsonBody;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/** {@code /api/v1/sites/<slug>/related/rule}: what a site wants of the lists beside its own articles. Safe for use by many threads. */
@Path("api/v1/sites/{slug}/related/rule")
@Produces(MediaType.APPLICATION_JSON)
@AdminOnly
public final class SiteRuleResource {

    private static final int MOST_BLOCKED = 200;

    private final DecisionStore decisions;
    private final SiteStore sites;
    private final LongPredicate sources;

    /** @param sources whether there is a source with that id */
    public SiteRuleResource(DecisionStore decisions, SiteStore sites, LongPredicate sources) {
        this.decisions = decisions;
        this.sites = sites;
        this.sources = sources;
    }

    /** The rule; where the site never gave one, that which lets everything in. 404 without the site. */
    @GET
    public SiteRule rule(@PathParam("slug") SiteSlug slug) {
        return decisions.rule(known(slug));
    }

    /**
     * Replaces the rule: {@code {"from": "all"|"children"|"own", "kinds": […], "blockedSites": […], "blockedSources": […]}}, what is left out being free. 400
     * with every mistake, 404 without the site.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public SiteRule replace(@PathParam("slug") SiteSlug slug, @Nullable JsonNode json) {
        JsonBody body = new JsonBody(json);
        SiteRule rule = new SiteRule(
                body.text("from", Reach::fromString, Reach.ALL),
                Set.copyOf(body.texts("kinds", SiteKind::fromString, List.of(), SiteKind.values().length)),
                Set.copyOf(body.texts("blockedSites", this::site, List.of(), MOST_BLOCKED)),
                Set.copyOf(body.numbers("blockedSources", List.of(), MOST_BLOCKED)));
        rule.blockedSources().stream()
                .filter(source -> !sources.test(source))
                .forEach(source -> body.mistake("'blockedSources': there is no source " + source));
        body.finish();
        decisions.rule(known(slug), rule);
        return rule;
    }

    /** Lets everything in again: 204, also where there is no rule; 404 without the site. */
    @DELETE
    public void drop(@PathParam("slug") SiteSlug slug) {
        decisions.rule(known(slug), SiteRule.NONE);
    }

    private SiteSlug site(String text) {
        SiteSlug slug = SiteSlug.fromString(text);
        if (sites.find(slug).isEmpty()) {
            throw new IllegalArgumentException("there is no site '" + slug + "'");
        }
        return slug;
    }

    private SiteSlug known(SiteSlug slug) {
        if (sites.find(slug).isEmpty()) {
            throw ProblemException.notFound("There is no site '" + slug + "'");
        }
        return slug;
    }
}
