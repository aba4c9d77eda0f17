package vn.kenhtin.hub.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * A source as JSON.
 *
 * @param poll how its polling goes
 * @param formerUrls where it was polled before; only where one source is asked for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SourceView(@JsonUnwrapped Source source, PollView poll, List<FormerUrl> formerUrls) {

    static SourceView of(Source source, Optional<PollState> state, List<FormerUrl> formerUrls) {
        return new SourceView(source, PollView.of(source, state), formerUrls);
    }
}
