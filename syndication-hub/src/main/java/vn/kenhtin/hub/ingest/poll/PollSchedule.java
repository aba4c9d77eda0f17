package vn.kenhtin.hub.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.NotModified;
import vn.kenhtin.hub.ingest.fetch.ReplyHead;
import vn.kenhtin.hub.ingest.fetch.Validators;
import vn.kenhtin.hub.source.PollState;
import vn.kenhtin.hub.source.Source;

/**
 * The rules of polling one source, as pure functions: what it remembers after a poll, and when the next one is due. Immutable.
 *
 * <p>A poll is due at the maximum of our own schedule (adapted to how often the source changes), the feed's {@code ttl},
 * {@code max-age} or {@code Expires}, and {@code Retry-After}; outside the feed's skipped hours and days; never more than a day
 * away. Failures back off, doubling up to a day.
 */
public final class PollSchedule {

    /** Sources that give no validators are downloaded whole each time: daily, unless an operator agreed on less than this floor. */
    static final Duration FLOOR_OF_STRANGERS = Duration.ofHours(1);

    /** A permanent redirect is believed when it has been seen for so long. */
    static final Duration MOVE_PROVEN_AFTER = Duration.ofDays(1);

    /** Longer values are no honest validators or URLs, and databases have columns. */
    private static final int LONGEST_VALUE = 2000;

    private static final int LONGEST_TEXT = 1000;

    private final Source source;

    public PollSchedule(Source source) {
        this.source = source;
    }

    /** The conditional values to send to the source, as the last poll left them. */
    public Validators validators(PollState state) {
        String url = state.validatorsUrl();
        return url == null
                ? Validators.none(source.url())
                : new Validators(URI.create(url), state.etag(), state.lastModified());
    }

    /**
     * The state after a poll that ended at {@code now}.
     *
     * @param harvest what the document held; {@link Harvest#none} when there was none
     */
    public PollState after(PollState before, FetchOutcome outcome, Harvest harvest, Instant now) {
        return outcome.choose(new AfterPoll(source, before, harvest, now));
    }

    /**
     * The URL to poll from now on: where permanent redirects have led for at least a day, in the same way in this poll and an
     * earlier one. Temporary redirects never get here.
     */
    public Optional<URI> adopted(PollState before, FetchOutcome outcome, Instant now) {
        String moved = movedTo(head(outcome));
        Instant since = before.movedSince();
        boolean proven = moved != null
                && moved.equals(before.movedTo())
                && since != null
                && !since.plus(MOVE_PROVEN_AFTER).isAfter(now);
        return proven ? Optional.of(URI.create(moved)) : Optional.empty();
    }

    /** A URL that is not the source's own and can be kept, where the whole way there was permanent. */
    static @Nullable String movedTo(@Nullable ReplyHead head) {
        URI target = head == null || head.movedTo() == null ? null : ChangeCursor.plain(head.movedTo());
        return target == null || target.toString().length() > LONGEST_VALUE ? null : target.toString();
    }

    private static @Nullable ReplyHead head(FetchOutcome outcome) {
        if (outcome instanceof Fetched fetched) {
            return fetched.head();
        }
        return outcome instanceof NotModified notModified ? notModified.head() : null;
    }

    static @Nullable String keepable(@Nullable String value) {
        return value == null || value.length() > LONGEST_VALUE ? null : value;
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
