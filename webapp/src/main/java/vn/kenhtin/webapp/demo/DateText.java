package vn.kenhtin.webapp.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as the demo sites write them, always in Vietnam's time. */
final class DateText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter HTTP =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private DateText() {}

    /** "Thu, 10 May 2018 14:05:00 +0700". */
    static String rfc822(Instant instant) {
        return RFC_822.format(local(instant));
    }

    /** "2018-05-10T14:05:00+07:00". */
    static String rfc3339(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                local(instant).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS));
    }

    /** IMF-fixdate of RFC 9110, section 5.6.7. */
    static String http(Instant instant) {
        return HTTP.format(instant.atZone(ZoneOffset.UTC));
    }

    /** With a pattern of {@link DateTimeFormatter} and Vietnamese names, such as "Thứ Năm, 10/05/2018 14:05 GMT+7". */
    static String vietnamese(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, VIETNAMESE).format(local(instant));
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(Words.ZONE);
    }
}
