package vn.kenhtin.hub.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/** Folds Vietnamese text to what a URL can carry. Stateless and safe for use by many threads. */
public final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    /**
     * Lower-case ASCII letters and digits of {@code text} with one hyphen for each run of anything else, cut at a word within 80 characters. Text without any
     * letter or digit gives {@code "khac"} ("other"), so that the result is never empty.
     */
    public static String of(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        String folded = fold(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return cut(slug);
    }

    /** {@code text} in lower case without diacritics; đ and its look-alikes (U+00D0, U+0189) become d, which NFD alone does not do. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c == 'đ' || c == 'ð' || c == 'ɖ') {
                folded.append('d');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static String cut(StringBuilder slug) {
        int end = slug.length();
        if (end > LONGEST) {
            int hyphen = slug.lastIndexOf("-", LONGEST);
            end = hyphen > 0 ? hyphen : LONGEST;
        }
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return end == 0 ? "khac" : slug.substring(0, end);
    }
}
