package vn.kenhtin.hub.ingest.parse.date;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.date.DateReading.Flaw;

/** Dates in any other form: the time, the zone, the weekday and the day are looked for one after the other, wherever they stand. */
final class WildForms {

    private static final Pattern SECTION = Pattern.compile("<!\\[cdata\\[|\\]\\]>");
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)(?:t(?=\\d))?");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})t?(\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern TIME = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?(?::|h|giờ)\\s?(\\d{1,2})(?![\\d/])"
            + "(?:\\s?(?::|phút)\\s?(\\d{1,2})(?!\\d))?(?:[.,](\\d{1,9}))?(?:\\s?phút)?");
    private static final Pattern HALF =
            Pattern.compile("(?<!\\p{L})(am|pm|a\\.m\\.|p\\.m\\.|sa|ch|sáng|trưa|chiều|tối)(?!\\p{L})");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?<!\\p{L})thứ\\s(hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])(?!\\p{L})"
                    + "|(?<!\\p{L})t([2-7])(?=\\s?,)|(?<!\\p{L})(chủ nhật|cn)(?!\\p{L})"
                    + "|(?<!\\p{L})((?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})(?!\\p{L})");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?,?\\s?tháng\\s"
            + "(\\d{1,2}|mười hai|mười một|\\p{L}{2,5})\\s?,?\\s?(?:năm\\s)?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("tháng\\s(\\d{1,2}|mười hai|mười một|\\p{L}{2,5})\\s(\\d{1,2})\\s?,\\s?(\\d{4})(?!\\d)");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s,-]{1,3}([a-z]{3,9})\\.?[\\s,-]{1,3}(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern AMERICAN =
            Pattern.compile("(?<!\\p{L})([a-z]{3,9})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?[\\s,]{1,6}(\\d{4})(?!\\d)");

    /** Ruby and Twitter write the year last, after the offset. */
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2}:\\d{2}:\\d{2}) ([+-]\\d{2}:?\\d{2}) (\\d{4})$");

    private WildForms() {}

    static @Nullable DateParts read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        plain = SECTION.matcher(plain)
                .replaceAll(" ")
                .replaceAll("[\\s\u00A0\u200B\uFEFF]+", " ")
                .strip();
        plain = YEAR_LAST.matcher(plain).replaceFirst("$3 $1 $2");
        Remainder rest = new Remainder(plain);
        DateParts parts = new DateParts().flaw(Flaw.FORM);
        Matcher compact = rest.take(COMPACT);
        if (compact != null) {
            parts.date(number(compact, 1), number(compact, 2), number(compact, 3));
            parts.time(number(compact, 4), number(compact, 5), number(compact, 6));
            ZoneId offset = Zones.takeOffset(rest);
            parts.zone(offset != null ? offset : Zones.takeNamed(rest));
            return parts;
        }
        boolean found = takeIso(rest, parts);
        takeTime(rest, parts);
        parts.weekday(takeWeekday(rest));
        ZoneId named = Zones.takeNamed(rest);
        found = found || takeDay(rest, parts);
        ZoneId offset = Zones.takeOffset(rest);
        parts.zone(offset != null ? offset : named);
        return found ? parts : null;
    }

    private static boolean takeIso(Remainder rest, DateParts parts) {
        Matcher iso = rest.take(ISO);
        if (iso != null) {
            parts.date(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        return iso != null;
    }

    private static void takeTime(Remainder rest, DateParts parts) {
        Matcher time = rest.take(TIME);
        if (time == null) {
            return;
        }
        Matcher half = rest.take(HALF);
        int hour = half == null ? number(time, 1) : hourOf(number(time, 1), half.group(1));
        parts.time(hour, number(time, 2), time.group(3) == null ? 0 : number(time, 3));
        if (time.group(3) != null && time.group(4) != null) {
            parts.nano(Integer.parseInt((time.group(4) + "000000000").substring(0, 9)));
        }
    }

    // an hour beyond 12 needs no half of the day, whatever is said of it
    private static int hourOf(int hour, String half) {
        if (hour > 12) {
            return hour;
        }
        return switch (half) {
            case "am", "a.m.", "sa", "sáng" -> hour % 12;
            case "trưa" -> hour < 4 ? hour + 12 : hour;
            default -> hour % 12 + 12;
        };
    }

    private static @Nullable DayOfWeek takeWeekday(Remainder rest) {
        Matcher day = rest.take(WEEKDAY);
        if (day == null) {
            return null;
        }
        if (day.group(3) != null) {
            return DayOfWeek.SUNDAY;
        }
        if (day.group(4) != null) {
            return Words.weekday(day.group(4));
        }
        return Words.vietnameseWeekday(day.group(1) != null ? day.group(1) : day.group(2));
    }

    private static boolean takeDay(Remainder rest, DateParts parts) {
        Matcher numbers = rest.take(NUMBERS);
        if (numbers != null) {
            parts.date(year(numbers.group(4)), number(numbers, 3), number(numbers, 1));
            return true;
        }
        Matcher words = rest.take(MONTH_IN_WORDS);
        if (words != null) {
            parts.date(number(words, 3), month(words.group(2)), number(words, 1));
            return true;
        }
        Matcher monthFirst = rest.take(MONTH_FIRST);
        if (monthFirst != null) {
            parts.date(number(monthFirst, 3), month(monthFirst.group(1)), number(monthFirst, 2));
            return true;
        }
        return takeEnglishDay(rest, parts);
    }

    private static boolean takeEnglishDay(Remainder rest, DateParts parts) {
        Matcher english = rest.take(ENGLISH);
        if (english != null) {
            parts.date(year(english.group(3)), Words.month(english.group(2)), number(english, 1));
            return true;
        }
        Matcher american = rest.take(AMERICAN);
        if (american != null) {
            parts.date(number(american, 3), Words.month(american.group(1)), number(american, 2));
            return true;
        }
        return false;
    }

    private static int month(String word) {
        return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : Words.month(word);
    }

    // RFC 2822, section 4.3
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
