package vn.kenhtin.hub.ingest.parse.date;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of weekdays and months, in lower case. */
final class Words {

    private static final List<String> ENGLISH_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> LONG_MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Map<String, Integer> VIETNAMESE_MONTHS = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("giêng", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("tư", 4),
            Map.entry("bốn", 4),
            Map.entry("năm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9),
            Map.entry("mười", 10),
            Map.entry("mười một", 11),
            Map.entry("mười hai", 12),
            Map.entry("chạp", 12));
    private static final List<String> ENGLISH_DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Map<String, DayOfWeek> VIETNAMESE_DAYS = Map.ofEntries(
            Map.entry("hai", DayOfWeek.MONDAY),
            Map.entry("2", DayOfWeek.MONDAY),
            Map.entry("ba", DayOfWeek.TUESDAY),
            Map.entry("3", DayOfWeek.TUESDAY),
            Map.entry("tư", DayOfWeek.WEDNESDAY),
            Map.entry("4", DayOfWeek.WEDNESDAY),
            Map.entry("năm", DayOfWeek.THURSDAY),
            Map.entry("5", DayOfWeek.THURSDAY),
            Map.entry("sáu", DayOfWeek.FRIDAY),
            Map.entry("6", DayOfWeek.FRIDAY),
            Map.entry("bảy", DayOfWeek.SATURDAY),
            Map.entry("bẩy", DayOfWeek.SATURDAY),
            Map.entry("7", DayOfWeek.SATURDAY));

    private Words() {}

    /** The month of an English name, long or cut, or of the Vietnamese word after "tháng"; 0 when it is none. */
    static int month(String word) {
        int english = ENGLISH_MONTHS.indexOf(word.equals("sept") ? "sep" : word);
        int longer = english < 0 ? LONG_MONTHS.indexOf(word) : english;
        return longer >= 0 ? longer + 1 : VIETNAMESE_MONTHS.getOrDefault(word, 0);
    }

    /** The day of an English name, long or cut, or null. */
    static @Nullable DayOfWeek weekday(String word) {
        int day = word.length() < 3 ? -1 : ENGLISH_DAYS.indexOf(word.substring(0, 3));
        return day < 0 ? null : DayOfWeek.of(day + 1);
    }

    /** The day of the word or digit after "thứ", or null. */
    static @Nullable DayOfWeek vietnameseWeekday(String word) {
        return VIETNAMESE_DAYS.get(word);
    }
}
