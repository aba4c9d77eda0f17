package vn.kenhtin.hub.ingest.clean;

import java.text.Normalizer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Plain text of one line, NFC, without marks nobody sees. */
final class PlainText {

    private PlainText() {}

    /** The text of HTML or of text with entities, however often escaped once more; empty for null. */
    static String ofHtml(@Nullable String html) {
        if (html == null) {
            return "";
        }
        String text = html;
        for (int i = 0; i < 2 && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0); i++) {
            text = Jsoup.parseBodyFragment(text).body().text();
        }
        return line(text);
    }

    /** {@code text} on one line; null when nothing is left. */
    static @Nullable String lineOrNull(@Nullable String text) {
        String line = ofHtml(text);
        return line.isEmpty() ? null : line;
    }

    /** Blanks of every kind become one space; characters that show nothing go. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        append(line, text, true);
        return composed(line.toString().stripTrailing());
    }

    /**
     * Appends {@code text}, its runs of blanks as one space.
     *
     * @param afterBlank whether what is before ends with a blank, so that none need follow
     * @return whether it ends with a blank now
     */
    static boolean append(StringBuilder to, String text, boolean afterBlank) {
        boolean blank = afterBlank;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\u00A0' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!blank) {
                    to.append(' ');
                }
                blank = true;
            } else if (isVisible(c)) {
                to.append(c);
                blank = false;
            }
        }
        return blank;
    }

    /** In the form all text inside the hub has: NFC. */
    static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Not a control character, nor soft hyphen, zero-width space, byte order mark or a change of writing direction, in which text can hide. Nor U+0338, which
     * composes with the bracket of a tag before it as soon as anybody normalises the whole HTML.
     */
    private static boolean isVisible(char c) {
        if (c < 0x7F) {
            return c >= 0x20;
        }
        return c >= 0xA0
                && c != '\u00AD'
                && c != '\u0338'
                && c != '\u200B'
                && c != '\uFEFF'
                && c != '\u2060'
                && (c < '\u202A' || c > '\u202E')
                && (c < '\u2066' || c > '\u2069')
                && c < '\uFFFE';
    }
}
