package vn.kenhtin.hub.ingest.parse.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.date.DateReading.Flaw;

/** The parts of a date while it is being read; numbers are as written and perhaps impossible. Not for use by several threads. */
final class DateParts {

    private int year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private @Nullable ZoneId zone;
    private @Nullable DayOfWeek weekday;
    private final EnumSet<Flaw> flaws = EnumSet.noneOf(Flaw.class);

    DateParts date(int ofYear, int ofMonth, int ofDay) {
        year = ofYear;
        month = ofMonth;
        day = ofDay;
        return this;
    }

    DateParts time(int ofHour, int ofMinute, int ofSecond) {
        hour = ofHour;
        minute = ofMinute;
        second = ofSecond;
        return this;
    }

    void nano(int ofSecond) {
        nano = ofSecond;
    }

    void zone(@Nullable ZoneId named) {
        zone = named;
    }

    void weekday(@Nullable DayOfWeek named) {
        weekday = named;
    }

    DateParts flaw(Flaw flaw) {
        flaws.add(flaw);
        return this;
    }

    /** The moment these parts mean; empty when the calendar or the clock has no such. */
    Optional<DateReading> reading(ZoneId otherwise) {
        try {
            // a leap second counts as the one before it
            LocalDate date = LocalDate.of(year, month, day);
            LocalTime time = LocalTime.of(hour, minute, second == 60 ? 59 : second, nano);
            if (zone == null) {
                flaws.add(Flaw.NO_ZONE);
            }
            if (weekday != null && weekday != date.getDayOfWeek()) {
                flaws.add(Flaw.WEEKDAY);
            }
            ZoneId meant = zone == null ? otherwise : zone;
            return Optional.of(
                    new DateReading(LocalDateTime.of(date, time).atZone(meant).toInstant(), flaws));
        } catch (DateTimeException noSuchDayOrTime) {
            return Optional.empty();
        }
    }
}
