package vn.kenhtin.hub.ingest.parse.date;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A date as understood.
 *
 * @param instant the moment meant; the start of the day where no time is given
 * @param flaws what was unusual about its form
 */
public record DateReading(Instant instant, Set<Flaw> flaws) {

    /** Copies the set. */
    public DateReading {
        flaws = flaws.isEmpty() ? Set.of() : EnumSet.copyOf(flaws);
    }

    /** What can be unusual about a date. */
    public enum Flaw {
        /** Neither RFC 822 nor RFC 3339. */
        FORM,
        /** No zone is named, the site's was taken. */
        NO_ZONE,
        /** The weekday is not that of the date, which was believed. */
        WEEKDAY
    }
}
