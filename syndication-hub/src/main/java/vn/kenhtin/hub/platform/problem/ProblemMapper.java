package vn.kenhtin.hub.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.UUID;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every exception that leaves a resource into an RFC 9457 problem. Stateless and safe for use by many threads. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem.getResponse();
        }
        if (failure instanceof RefusedException refused) {
            return refused.response();
        }
        if (failure instanceof ParamException.PathParamException) {
            return answer(404, "No such thing: " + reasonOf(failure), failure);
        }
        if (failure instanceof ParamException parameter) {
            return answer(400, "Bad value of '" + parameter.getParameterName() + "': " + reasonOf(failure), failure);
        }
        if (failure instanceof WebApplicationException web) {
            return answer(web.getResponse().getStatus(), null, failure);
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, failure);
        return answer(500, "Incident " + incident + " was logged", failure);
    }

    /** The message of an {@link IllegalArgumentException} in our own value types is written for callers; any other is not shown. */
    private static String reasonOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return "not of the right form";
    }

    private static Response answer(int status, @org.jspecify.annotations.Nullable String detail, Throwable failure) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Status " + status : known.getReasonPhrase();
        Response.ResponseBuilder answer = Response.status(status);
        if (failure instanceof WebApplicationException web) {
            web.getResponse().getHeaders().forEach((name, values) -> {
                if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                        && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                    values.forEach(value -> answer.header(name, value));
                }
            });
        }
        return answer.type(Problem.MEDIA_TYPE)
                .entity(new Problem("about:blank", title, status, detail, List.of()))
                .build();
    }
}
