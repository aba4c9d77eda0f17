package vn.kenhtin.hub.platform.problem;

import jakarta.ws.rs.core.Response;
import java.util.List;

/** A change that is well-formed and still cannot be made, since a rule or the present state forbids it: 409 for a caller over HTTP. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> reasons;

    /** @param reasons at least one, each a sentence for the caller */
    public RefusedException(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** Refuses for one reason. */
    public RefusedException(String reason) {
        this(List.of(reason));
    }

    /** Why, one sentence each. */
    public List<String> reasons() {
        return reasons;
    }

    Response response() {
        return new ProblemException(
                        Response.Status.CONFLICT, String.join("; ", reasons), reasons.size() > 1 ? reasons : List.of())
                .getResponse();
    }
}
