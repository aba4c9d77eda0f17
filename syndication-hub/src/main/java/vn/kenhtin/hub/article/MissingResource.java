package vn.kenhtin.hub.article;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.kenhtin.hub.platform.http.AdminOnly;
import vn.kenhtin.hub.platform.problem.ProblemException;

/** Articles that their sources dropped without a word, for editors to decide about: {@code /api/v1/missing-articles}. */
@Path("api/v1/missing-articles")
@Produces(MediaType.APPLICATION_JSON)
public final class MissingResource {

    private static final int MOST = 500;

    private final MissingStore store;

    public MissingResource(MissingStore store) {
        this.store = store;
    }

    record MissingList(List<Missing> missing) {}

    /** The newest case first; 400 when {@code limit} is not 1 to 500. */
    @GET
    @AdminOnly
    public Object missing(@QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.badRequest("limit is a number from 1 to " + MOST);
        }
        return new MissingList(store.certain(limit));
    }
}
