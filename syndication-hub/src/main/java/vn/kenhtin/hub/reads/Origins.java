package vn.kenhtin.hub.reads;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.site.SiteStore;

/** Which pages may send reads and see the answer (Fetch standard, CORS): those on the hosts of registered sites, and the hub's own. */
record Origins(SiteStore sites, HubUris uris) {

    /**
     * Refuses the pages of strangers. A request without an origin, or from a page that hides it, comes through.
     *
     * @throws ProblemException 403 when the origin is a stranger's
     */
    void check(@Nullable String origin) {
        if (origin != null && !origin.equals("null") && !isKnown(origin)) {
            throw new ProblemException(Response.Status.FORBIDDEN, "No registered site has the host of " + origin);
        }
    }

    /** Lets the page that asks see the answer. */
    Response.ResponseBuilder allow(Response.ResponseBuilder answer, @Nullable String origin) {
        answer.header("Vary", "Origin");
        return origin == null || origin.equals("null") ? answer : answer.header("Access-Control-Allow-Origin", origin);
    }

    private boolean isKnown(String origin) {
        try {
            URI uri = URI.create(origin);
            return uri.getHost() != null
                    && (uris.base().equals(origin)
                            || sites.byHost(uri.getHost().toLowerCase(Locale.ROOT))
                                    .isPresent());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
