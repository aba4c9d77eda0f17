package vn.kenhtin.hub.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Thrown by a resource to answer a request with an RFC 9457 problem. */
public final class ProblemException extends WebApplicationException {

    private static final long serialVersionUID = 1;

    /** Answers {@code status} with that detail. */
    public ProblemException(Response.Status status, String detail) {
        this(status, detail, List.of());
    }

    /** Answers {@code status} with that detail and a list of single mistakes. */
    public ProblemException(Response.Status status, String detail, List<String> errors) {
        super(
                detail,
                Response.status(status)
                        .type(Problem.MEDIA_TYPE)
                        .entity(new Problem(
                                "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, errors))
                        .build());
    }

    /** 400 with that detail. */
    public static ProblemException badRequest(String detail) {
        return new ProblemException(Response.Status.BAD_REQUEST, detail);
    }

    /** 404 with that detail. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(Response.Status.NOT_FOUND, detail);
    }

    /** 409 with that detail. */
    public static ProblemException conflict(String detail) {
        return new ProblemException(Response.Status.CONFLICT, detail);
    }
}
