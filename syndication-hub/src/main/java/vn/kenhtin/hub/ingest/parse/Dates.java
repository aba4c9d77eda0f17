package vn.kenhtin.hub.ingest.parse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.date.DateReader;
import vn.kenhtin.hub.ingest.parse.date.DateReading;
import vn.kenhtin.hub.ingest.parse.date.DateReading.Flaw;

/** Reads the dates of one document and tells what is wrong with them. For one thread. */
final class Dates {

    private static final Duration TOLERANCE = Duration.ofDays(1);

    private final ParseContext context;
    private final FindingLog log;

    Dates(ParseContext context, FindingLog log) {
        this.context = context;
        this.log = log;
    }

    /** The moment {@code text} means: not more than a day after arrival, null when there is none or it cannot be read. */
    @Nullable Instant past(@Nullable String text, int line) {
        Instant read = any(text, line);
        if (read != null && read.isAfter(context.arrival().plus(TOLERANCE))) {
            log.add(Trouble.DATE_IN_FUTURE, line, String.valueOf(text));
            return context.arrival();
        }
        return read;
    }

    /** Whether {@code text} means a moment at all; says nothing of its flaws. */
    boolean isReadable(String text) {
        return DateReader.read(text, context.zone()).isPresent();
    }

    /** The moment {@code text} means, be it in the future; null when there is none or it cannot be read. */
    @Nullable Instant any(@Nullable String text, int line) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<DateReading> reading = DateReader.read(text, context.zone());
        if (reading.isEmpty()) {
            log.add(Trouble.DATE_UNREADABLE, line, text);
            return null;
        }
        Set<Flaw> flaws = reading.get().flaws();
        if (flaws.contains(Flaw.FORM)) {
            log.add(Trouble.DATE_FORM, line, text);
        } else if (flaws.contains(Flaw.NO_ZONE)) {
            log.add(Trouble.DATE_NO_ZONE, line, text, context.zone().getId());
        }
        if (flaws.contains(Flaw.WEEKDAY)) {
            log.add(Trouble.DATE_WEEKDAY, line, text);
        }
        return reading.get().instant();
    }

    Instant arrival() {
        return context.arrival();
    }
}
