package vn.kenhtin.hub.ingest.parse.charset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How many of a text's words with letters beyond ASCII are Vietnamese syllables.
 *
 * @param lawful number that are
 * @param others number that are not
 */
record VietnameseWords(int lawful, int others) {

    private static final int ENOUGH = 400;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
            + "(?:oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|iêu|yêu|"
            + "ai|ao|au|ay|âu|ây|eo|êu|ia|iê|yê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|"
            + "[aăâeêioôơuưy])"
            + "(?:ch|ng|nh|[cmnpt])?");

    static VietnameseWords in(String text) {
        int lawful = 0;
        int others = 0;
        int i = 0;
        while (i < text.length() && lawful + others < ENOUGH) {
            int from = i;
            boolean beyondAscii = false;
            while (i < text.length() && isWordPart(text.charAt(i))) {
                beyondAscii |= text.charAt(i) > 0x7F;
                i++;
            }
            if (beyondAscii) {
                boolean fits = isSyllable(text.substring(from, i));
                lawful += fits ? 1 : 0;
                others += fits ? 0 : 1;
            }
            i += i == from ? 1 : 0;
        }
        return new VietnameseWords(lawful, others);
    }

    /** Whether the evidence is for Vietnamese. */
    boolean areVietnamese() {
        return lawful >= 3 && lawful >= 5 * others;
    }

    /** Whether {@code word} can be a Vietnamese syllable: its letters in a lawful order, with one tone at most. */
    static boolean isSyllable(String word) {
        if (word.length() > 12) {
            return false;
        }
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder toneless = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            if (TONES.indexOf(apart.charAt(i)) < 0) {
                toneless.append(apart.charAt(i));
            }
        }
        return apart.length() - toneless.length() <= 1
                && SYLLABLE.matcher(Normalizer.normalize(toneless, Normalizer.Form.NFC))
                        .matches();
    }

    // in font encodings, signs of the upper half of Latin-1 are letters
    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 0xA0 && (c < 0x2000 || Character.isLetter(c)));
    }
}
