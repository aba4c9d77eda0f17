package vn.kenhtin.hub.ingest.parse.date;

import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two forms that standards ask for, read without regular expressions: they are nearly all of what comes. */
final class StrictForms {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private StrictForms() {}

    /** The parts of {@code text} if it is RFC 3339 or RFC 822 with a four-digit year, but for a missing zone or, in RFC 3339, time; else null. */
    static @Nullable DateParts read(String text) {
        Digits in = new Digits(text);
        return Character.isDigit(text.charAt(0)) && text.length() > 4 && text.charAt(4) == '-'
                ? rfc3339(in)
                : rfc822(in);
    }

    private static @Nullable DateParts rfc3339(Digits in) {
        DateParts parts = new DateParts()
                .date(in.number(4, 4), in.after('-').number(2, 2), in.after('-').number(2, 2));
        if (in.isDone()) {
            return parts;
        }
        if (!in.accept('T') && !in.accept('t')) {
            return null;
        }
        parts.time(in.number(2, 2), in.after(':').number(2, 2), in.after(':').number(2, 2));
        if (in.accept('.')) {
            parts.nano(in.fraction());
        }
        if (in.accept('Z') || in.accept('z')) {
            parts.zone(ZoneOffset.UTC);
        } else if (!in.isDone()) {
            parts.zone(in.offset(true));
        }
        return in.isDone() ? parts : null;
    }

    private static @Nullable DateParts rfc822(Digits in) {
        DateParts parts = new DateParts();
        if (in.isLetter()) {
            parts.weekday(Words.weekday(in.word().toLowerCase(Locale.ROOT)));
            in.after(',').after(' ');
        }
        int day = in.number(1, 2);
        int month = MONTHS.indexOf(in.after(' ').word());
        int year = in.after(' ').number(4, 4);
        if (month < 0 || month % 3 != 0) {
            return null;
        }
        parts.date(year, month / 3 + 1, day);
        int hour = in.after(' ').number(2, 2);
        int minute = in.after(':').number(2, 2);
        parts.time(hour, minute, in.accept(':') ? in.number(2, 2) : 0);
        if (in.isDone()) {
            return parts;
        }
        in.after(' ');
        if (in.isLetter()) {
            ZoneOffset named = Zones.rfc822(in.word());
            if (named == null) {
                return null;
            }
            parts.zone(named);
        } else {
            parts.zone(in.offset(false));
        }
        return in.isDone() ? parts : null;
    }
}
