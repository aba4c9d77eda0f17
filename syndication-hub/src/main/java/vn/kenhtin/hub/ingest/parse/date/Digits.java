package vn.kenhtin.hub.ingest.parse.date;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A cursor over a date's characters. Once something expected is missing it fails for good, which {@link #isDone} tells. Not for use by several threads. */
final class Digits {

    private final String text;
    private int at;
    private boolean failed;

    Digits(String text) {
        this.text = text;
    }

    Digits after(char expected) {
        failed |= !accept(expected);
        return this;
    }

    boolean accept(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    boolean isLetter() {
        return at < text.length() && isAsciiLetter(text.charAt(at));
    }

    int number(int least, int most) {
        int value = 0;
        int from = at;
        while (at < text.length() && at - from < most && isDigit(text.charAt(at))) {
            value = value * 10 + text.charAt(at++) - '0';
        }
        failed |= at - from < least;
        return value;
    }

    /** Digits of a fraction as billionths; those beyond the ninth are passed over. */
    int fraction() {
        int value = 0;
        int count = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            value = count < 9 ? value * 10 + text.charAt(at) - '0' : value;
            count++;
            at++;
        }
        failed |= count == 0;
        for (int i = count; i < 9; i++) {
            value *= 10;
        }
        return value;
    }

    String word() {
        int from = at;
        while (isLetter()) {
            at++;
        }
        return text.substring(from, at);
    }

    @Nullable ZoneOffset offset(boolean colon) {
        int sign = accept('+') ? 1 : accept('-') ? -1 : 0;
        int hours = number(2, 2);
        if (colon) {
            after(':');
        }
        int minutes = number(2, 2);
        failed |= sign == 0 || minutes > 59;
        try {
            return failed ? null : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        } catch (DateTimeException tooFarAway) {
            failed = true;
            return null;
        }
    }

    /** Whether all was as expected and nothing is left. */
    boolean isDone() {
        return !failed && at == text.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
