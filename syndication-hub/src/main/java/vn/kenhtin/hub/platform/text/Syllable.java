package vn.kenhtin.hub.platform.text;

/**
 * One syllable or number of a text.
 *
 * @param start index of its first character in the NFC text
 * @param end index after its last character
 * @param text its normal spelling (see {@link VietnameseSpelling}): lower case, accents kept
 * @param opensPhrase whether a sentence end, a quote, a bracket or a line break lies between it and the syllable before
 */
public record Syllable(int start, int end, String text, boolean opensPhrase) {

    /** Whether it begins with a digit. */
    public boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }
}
