package vn.kenhtin.hub.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that a source remembers from one poll to the next; one table row, replaced as a whole after each poll. Immutable; changed
 * copies are made through {@link #edit}.
 *
 * @param nextPoll not before this instant is the source polled again, also after a restart
 * @param lastPoll end of the last poll, whatever came of it
 * @param lastSuccess end of the last poll that brought a document or a 304
 * @param lastChange the last poll that brought something new
 * @param changeSeconds estimated seconds between changes, or null before the second change
 * @param etag validator of {@code validatorsUrl}, byte for byte
 * @param lastModified validator of {@code validatorsUrl}, byte for byte
 * @param validatorsUrl the URL that sent both validators, or null without any
 * @param askedSeconds the interval the document itself asks for ({@code ttl}, {@code sy:}), 0 when it does not
 * @param skipHours bit n set: the document asks not to be polled in hour n of the day, GMT
 * @param skipDays bit n set: not on that day of the week in GMT, bit 0 for Monday
 * @param failures failed polls in a row
 * @param refusals answers 403 and 429 in a row
 * @param failingSince the first of these failures
 * @param outcome short word for what came of the last poll
 * @param outcomeText the same as one English sentence
 * @param movedTo where permanent redirects led in the last poll
 * @param movedSince when they first led there
 * @param stoppedAt when the source ended for good (410); it is polled no more
 * @param originBlockedUntil how long the server asked that nothing of its origin be polled
 * @param cursor place in the changes of a source that numbers them, from which the next poll goes on; null for others
 */
public record PollState(
        Instant nextPoll,
        @Nullable Instant lastPoll,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastChange,
        @Nullable Long changeSeconds,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String validatorsUrl,
        long askedSeconds,
        int skipHours,
        int skipDays,
        int failures,
        int refusals,
        @Nullable Instant failingSince,
        @Nullable String outcome,
        @Nullable String outcomeText,
        @Nullable String movedTo,
        @Nullable Instant movedSince,
        @Nullable Instant stoppedAt,
        @Nullable Instant originBlockedUntil,
        @Nullable String cursor) {

    /** The state of a source that was never polled and is due at {@code due}. */
    public static PollState neverPolled(Instant due) {
        return new PollStateDraft(due).done();
    }

    /** A draft that begins equal to this state. */
    public PollStateDraft edit() {
        return new PollStateDraft(this);
    }
}
