package vn.kenhtin.hub.websub.hub;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.http.AdminOnly;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.websub.hub.SubscriptionDao.Listed;

/** Who is subscribed to our feeds, for callers with a key. Callbacks are shown by their hosts only: whoever knows the rest could speak to them in our name. */
@Path("/api/v1/websub/subscriptions")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public final class SubscriptionsResource {

    private static final int PAGE = 500;

    private final SubscriptionStore store;

    SubscriptionsResource(SubscriptionStore store) {
        this.store = store;
    }

    /** At most 500 subscriptions whose ids follow {@code after}, in the order of their ids, and how many there are. */
    @GET
    public Subscriptions list(@QueryParam("after") @Nullable Long after) {
        if (after != null && after < 0) {
            throw ProblemException.badRequest("after is an id: a whole number, not negative");
        }
        return new Subscriptions(store.count(), store.listed(after == null ? 0 : after, PAGE));
    }

    record Subscriptions(long total, List<Listed> subscriptions) {}
}
