package vn.kenhtin.hub.ingest.parse.charset;

import java.text.Normalizer;

/** Unicode normalization form C, without cost for text that plainly has it. */
public final class Composed {

    private Composed() {}

    /** {@code text} in NFC. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mayChange(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    // Latin with its extensions, Vietnamese, general punctuation beyond its two singletons, and currency signs are
    // stable
    private static boolean mayChange(char c) {
        return c >= 0x300 && !(c >= 0x1EA0 && c <= 0x1EFF) && !(c >= 0x2002 && c <= 0x20CF);
    }
}
