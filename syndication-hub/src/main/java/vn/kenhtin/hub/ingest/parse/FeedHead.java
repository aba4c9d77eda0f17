package vn.kenhtin.hub.ingest.parse;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself. Text is plain and NFC, URLs are absolute http or https.
 *
 * @param title name of the feed; empty when it has none
 * @param link the page it belongs to
 * @param description what it is about
 * @param language BCP 47 tag
 * @param self the URL it claims as its own
 * @param updated when it says it last changed
 * @param rhythm how often it wants to be read
 * @param hubs WebSub hubs, in their order
 * @param pages other documents of the same feed (RFC 5005)
 * @param icon its picture
 */
public record FeedHead(
        String title,
        @Nullable URI link,
        @Nullable String description,
        @Nullable String language,
        @Nullable URI self,
        @Nullable Instant updated,
        Rhythm rhythm,
        List<URI> hubs,
        Pages pages,
        @Nullable URI icon) {

    /** Copies the list. */
    public FeedHead {
        hubs = List.copyOf(hubs);
    }

    /**
     * How often a feed wants to be read.
     *
     * @param ttl time between two readings, from RSS {@code ttl} or {@code sy:updatePeriod}; null when unsaid
     * @param skipHours hours 0–23 in GMT at which nothing changes
     * @param skipDays days in GMT on which nothing changes
     */
    public record Rhythm(@Nullable Duration ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

        /** Nothing is said. */
        public static final Rhythm UNSAID = new Rhythm(null, Set.of(), Set.of());

        /** Copies the sets. */
        public Rhythm {
            skipHours = Set.copyOf(skipHours);
            skipDays = Set.copyOf(skipDays);
        }
    }

    /**
     * The other documents of a feed (RFC 5005; JSON Feed {@code next_url} and {@code _kenhtin.cursor}).
     *
     * @param next the page after this one
     * @param previousArchive the archive document with the entries before these
     * @param complete whether this one document holds every entry there is
     * @param expired whether the feed has ended for good
     * @param cursor asks the same address, as {@code changedSince}, for what changes after this document; null when it cannot be asked so
     */
    public record Pages(
            @Nullable URI next,
            @Nullable URI previousArchive,
            boolean complete,
            boolean expired,
            @Nullable String cursor) {}
}
