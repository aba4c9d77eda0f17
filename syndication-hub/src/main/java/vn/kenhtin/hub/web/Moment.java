package vn.kenhtin.hub.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A point in time as a page shows it.
 *
 * @param iso RFC 3339 with offset, for machines
 * @param text {@code dd.MM.yyyy}, and the time of day where it is not midnight, as Vietnamese portals write it
 */
public record Moment(String iso, String text) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);

    static Moment of(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
        boolean dateOnly = local.toLocalTime().toSecondOfDay() == 0;
        return new Moment(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local), (dateOnly ? DAY : MINUTE).format(local));
    }
}
