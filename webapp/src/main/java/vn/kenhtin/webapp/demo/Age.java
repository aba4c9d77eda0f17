package vn.kenhtin.webapp.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How old an article is when the demo starts, from one of three header lines: {@code age: 3h20m}; {@code day: -4 08:15}, that hour in
 * Vietnam four days before, so that older news keep office hours; or {@code date: 2018-05-10T09:00+07:00}.
 */
record Age(
        @Nullable Duration age,
        @Nullable String day,
        @Nullable Instant date) {

    static Age of(Header header) {
        String age = header.find("age");
        String date = header.find("date");
        return new Age(
                age == null ? null : Duration.parse("PT" + age.toUpperCase(Locale.ROOT)),
                header.find("day"),
                date == null ? null : OffsetDateTime.parse(date).toInstant());
    }

    Instant before(Instant start) {
        if (date != null) {
            return date;
        }
        if (age != null) {
            return start.minus(age);
        }
        if (day == null) {
            throw new IllegalArgumentException("a demo article without age, day or date");
        }
        String[] daysAndTime = day.split(" ", 2);
        return LocalDate.ofInstant(start, Words.ZONE)
                .plusDays(Integer.parseInt(daysAndTime[0]))
                .atTime(LocalTime.parse(daysAndTime[1]))
                .atZone(Words.ZONE)
                .toInstant();
    }
}
