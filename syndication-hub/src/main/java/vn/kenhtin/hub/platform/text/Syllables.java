package vn.kenhtin.hub.platform.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into the syllables by which Vietnamese is written, searched and compared. Numbers keep the points and commas inside them ({@code 5,2}, {@code
 * 10.05.2018}); every other mark separates. Stateless and safe for use by many threads; time is linear in the text.
 */
public final class Syllables {

    private Syllables() {}

    /** {@code text} in NFC, the form to which the offsets of {@link #of} refer. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The syllables of {@code nfc} in order. */
    public static List<Syllable> of(String nfc) {
        List<Syllable> syllables = new ArrayList<>(nfc.length() / 5 + 4);
        boolean opens = true;
        int at = 0;
        while (at < nfc.length()) {
            char c = nfc.charAt(at);
            if (isPart(c)) {
                int end = Character.isDigit(c) ? endOfNumber(nfc, at) : endOfWord(nfc, at);
                syllables.add(new Syllable(at, end, VietnameseSpelling.normal(nfc.substring(at, end)), opens));
                opens = false;
                at = end;
            } else {
                opens |= endsPhrase(c);
                at++;
            }
        }
        return syllables;
    }

    private static int endOfWord(String text, int start) {
        int end = start + 1;
        while (end < text.length() && isPart(text.charAt(end)) && !Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int endOfNumber(String text, int start) {
        int end = start + 1;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || joinsDigits(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean joinsDigits(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',') && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean endsPhrase(char c) {
        return switch (c) {
            case '.', '!', '?', ';', ':', '\n', '(', ')', '[', ']', '"', '“', '”', '«', '»', '…' -> true;
            default -> false;
        };
    }
}
