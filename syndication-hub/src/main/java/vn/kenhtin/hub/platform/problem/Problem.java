package vn.kenhtin.hub.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem document.
 *
 * @param type URI of the kind of problem; {@code about:blank} means the status says it all
 * @param title the status' own phrase
 * @param status HTTP status code
 * @param detail what is wrong with this request, in words for a developer
 * @param errors single mistakes, where there are several
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, @Nullable String detail, List<String> errors) {

    /** Media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies the list. */
    public Problem {
        errors = List.copyOf(errors);
    }
}
