package vn.kenhtin.hub.ingest.parse.date;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.date.DateReading.Flaw;

/** Seconds or milliseconds since 1970, as bare digits: 10 or 13 of them, which no other form has. */
final class EpochForm {

    private EpochForm() {}

    static @Nullable DateParts read(String text) {
        if ((text.length() != 10 && text.length() != 13) || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        long number = Long.parseLong(text);
        Instant instant = text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        DateParts parts = new DateParts()
                .date(utc.getYear(), utc.getMonthValue(), utc.getDayOfMonth())
                .time(utc.getHour(), utc.getMinute(), utc.getSecond())
                .flaw(Flaw.FORM);
        parts.nano(utc.getNano());
        parts.zone(ZoneOffset.UTC);
        return parts;
    }
}
