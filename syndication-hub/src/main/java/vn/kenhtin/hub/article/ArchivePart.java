package vn.kenhtin.hub.article;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a site's archive: at most {@value #SIZE} of the articles that came to the hub in one month of Vietnam's time.
 *
 * @param month when they came
 * @param number from 1; the articles that came first are in part 1
 */
public record ArchivePart(YearMonth month, int number) {

    /** Most articles in a part. */
    public static final int SIZE = 100;

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2})-([1-9]\\d{0,5})");

    /** The part written as {@code 2026-11-2}.
     * @throws IllegalArgumentException when the text is not the one spelling of a part */
    public static ArchivePart fromString(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("A part of an archive is written as 2026-11-2");
        }
        try {
            return new ArchivePart(YearMonth.parse(form.group(1)), Integer.parseInt(form.group(2)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("There is no such month", e);
        }
    }

    @Override
    public String toString() {
        return month + "-" + number;
    }
}
