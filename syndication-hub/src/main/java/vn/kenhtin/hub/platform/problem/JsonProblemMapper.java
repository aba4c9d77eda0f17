package vn.kenhtin.hub.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.Collectors;

/** A request body that is not the JSON expected is the caller's mistake: 400 with the place of it. Stateless and safe for use by many threads. */
public final class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {

    @Override
    public Response toResponse(JsonProcessingException failure) {
        String place = failure.getLocation() == null
                ? ""
                : " at line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr();
        return ProblemException.badRequest(
                        "The body is not the JSON expected" + place + fieldOf(failure) + reasonOf(failure))
                .getResponse();
    }

    private static String fieldOf(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining(".", ", field '", "'"));
    }

    private static String reasonOf(JsonProcessingException failure) {
        Throwable cause = failure.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null ? ": " + cause.getMessage() : "";
    }
}
