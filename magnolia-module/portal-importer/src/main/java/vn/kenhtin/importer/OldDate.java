package vn.kenhtin.importer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Vietnamese portals write them: day before month, any separator, padded or not, with or without a time and a weekday. */
final class OldDate {

    private static final Pattern DATE =
            Pattern.compile("(?<![\\d.,/-])(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d{2})(?![\\d./-])");
    private static final Pattern TIME =
            Pattern.compile("(?<![\\d.,/-])(\\d{1,2})[:hg](\\d{1,2})(?::\\d{1,2})?(?!\\d)\\s*(SA|CH|AM|PM)?");
    private static final Pattern WORDS =
            Pattern.compile("(?iu)thứ|chủ nhật|hai|ba|tư|năm|sáu|bảy|cập nhật|đăng|lúc|ngày|gmt|sa|ch|am|pm|t[2-7]|cn");

    private OldDate() {}

    /** The date in a line that holds nothing else; empty for a sentence with a date in it and for a day that never was. */
    static Optional<LocalDateTime> of(String line) {
        Matcher date = DATE.matcher(line);
        if (!date.find()) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(line);
        boolean timed = time.find();
        String rest = date.replaceFirst("");
        rest = TIME.matcher(rest).replaceFirst("");
        rest = WORDS.matcher(rest).replaceAll("").replaceAll("[^\\p{L}]", "");
        if (!rest.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(date, 4), number(date, 3), number(date, 1));
            return Optional.of(day.atTime(timed ? time(time) : LocalTime.MIDNIGHT));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher time) {
        int hour = number(time, 1);
        String half = time.group(3) == null ? "" : time.group(3).toUpperCase(Locale.ROOT);
        // "17:23 PM" is written too; only a hour of the first half can be moved to the second
        boolean afternoon = (half.equals("CH") || half.equals("PM")) && hour < 12;
        boolean midnight = (half.equals("SA") || half.equals("AM")) && hour == 12;
        return LocalTime.of(afternoon ? hour + 12 : midnight ? 0 : hour, number(time, 2));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
