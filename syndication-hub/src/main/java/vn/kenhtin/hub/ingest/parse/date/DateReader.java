package vn.kenhtin.hub.ingest.parse.date;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads a date of a feed. Never throws for any text; looks at the first 120 characters only. Stateless and safe for use by many threads. */
public final class DateReader {

    private static final int LONGEST = 120;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    private DateReader() {}

    /** The moment {@code text} means, in {@code zone} where it names none; empty when it is no date, or a day or time that does not exist. */
    public static Optional<DateReading> read(String text, ZoneId zone) {
        String stripped = text.strip();
        if (stripped.length() < 6) {
            return Optional.empty();
        }
        String trimmed = stripped.substring(0, Math.min(LONGEST, stripped.length()));
        DateParts parts = StrictForms.read(trimmed);
        if (parts == null) {
            parts = EpochForm.read(trimmed);
        }
        if (parts == null) {
            parts = WildForms.read(trimmed);
        }
        return parts == null ? Optional.empty() : parts.reading(zone).filter(DateReader::isPlausible);
    }

    /** Not a year that nobody publishes in, nor one of the two zeros that programs write for "no date". */
    private static boolean isPlausible(DateReading reading) {
        Instant instant = reading.instant();
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR && instant.getEpochSecond() != 0;
    }
}
