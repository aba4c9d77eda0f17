package vn.kenhtin.hub.feed.write;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as feeds carry them, in a given zone. */
final class FeedDates {

    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final DateTimeFormatter form;

    private FeedDates(DateTimeFormatter form) {
        this.form = form;
    }

    /** English names, four-digit year, numeric zone: {@code Thu, 10 May 2018 14:05:00 +0700}. */
    static FeedDates rfc822(ZoneId zone) {
        return new FeedDates(RFC_822.withZone(zone));
    }

    /** {@code 2018-05-10T14:05:00+07:00}. */
    static FeedDates rfc3339(ZoneId zone) {
        return new FeedDates(RFC_3339.withZone(zone));
    }

    String of(Instant instant) {
        return form.format(instant);
    }
}
