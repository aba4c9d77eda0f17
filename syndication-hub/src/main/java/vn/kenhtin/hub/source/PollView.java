package vn.kenhtin.hub.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.html.Messages;

/**
 * How the polling of a source goes, in words for editors and in figures.
 *
 * @param text one or two sentences on how it stands, Vietnamese and English
 * @param outcome the same as one short word
 * @param detail what the last poll met, in technical English
 * @param nextPoll not before then it is polled again; absent when it is not polled any more
 * @param failures failed polls in a row
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PollView(
        Words text,
        String outcome,
        @Nullable String detail,
        @Nullable Instant nextPoll,
        @Nullable Instant lastPoll,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastChange,
        int failures,
        @Nullable Instant failingSince,
        @Nullable String movedTo) {

    private static final Messages VIETNAMESE = Messages.of(PollView.class, "vi");
    private static final Messages ENGLISH = Messages.of(PollView.class, "en");

    /** The same in both languages. */
    record Words(String vi, String en) {}

    static PollView of(Source source, Optional<PollState> polled) {
        PollState state = polled.orElse(PollState.neverPolled(source.created()));
        String outcome = outcome(source, state);
        boolean ended = source.paused() || state.stoppedAt() != null;
        return new PollView(
                new Words(words(VIETNAMESE, outcome, state), words(ENGLISH, outcome, state)),
                outcome,
                state.outcomeText(),
                ended ? null : state.nextPoll(),
                state.lastPoll(),
                state.lastSuccess(),
                state.lastChange(),
                state.failures(),
                state.failingSince(),
                state.movedTo());
    }

    private static String outcome(Source source, PollState state) {
        if (source.paused()) {
            return "paused";
        }
        if (state.stoppedAt() != null) {
            return "gone";
        }
        return state.outcome() == null ? "waiting" : state.outcome();
    }

    private static String words(Messages messages, String outcome, PollState state) {
        String words = messages.texts().getOrDefault("poll." + outcome, messages.text("poll.other"));
        if (state.failures() < 2) {
            return words;
        }
        return words + " " + messages.text("poll.failures").replace("{0}", Integer.toString(state.failures()));
    }
}
