package vn.kenhtin.hub.ingest.parse.charset;

import org.jspecify.annotations.Nullable;

/**
 * Encodings that hide behind another: Vietnamese typed for fonts that draw Vietnamese letters in place of Western ones, and UTF-8 that someone read as
 * windows-1252.
 */
public enum FontEncoding {
    /** TCVN 5712:1993 VN3, the ".Vn…" fonts of state offices. */
    TCVN3("tcvn3-text") {
        @Override
        public String decode(String text) {
            return Tcvn3.decode(text);
        }
    },
    /** The "VNI-…" fonts. */
    VNI("vni-text") {
        @Override
        public String decode(String text) {
            return Vni.decode(text);
        }
    },
    /** UTF-8 taken for windows-1252 on its way. */
    UTF8_TWICE("utf8-twice") {
        @Override
        public String decode(String text) {
            return Utf8Twice.decode(text);
        }
    };

    private final String code;

    FontEncoding(String code) {
        this.code = code;
    }

    /** Stable name of the finding, kebab-case. */
    public String code() {
        return code;
    }

    /** {@code text} in Unicode, taking it to be in this encoding; ASCII and so all markup stays. */
    public abstract String decode(String text);

    /** The encoding that {@code text} is in for certain, or null: it must become Vietnamese in it and not be Vietnamese as it stands. */
    public static @Nullable FontEncoding of(String text) {
        if (!mayHide(text) || VietnameseWords.in(text).areVietnamese()) {
            return null;
        }
        FontEncoding best = null;
        int margin = 0;
        for (FontEncoding encoding : values()) {
            VietnameseWords words = VietnameseWords.in(encoding.decode(text));
            if (words.areVietnamese() && words.lawful() - words.others() > margin) {
                best = encoding;
                margin = words.lawful() - words.others();
            }
        }
        return best;
    }

    /** Whether {@code text} may be in any of these: it has letters of the upper half of Latin-1, and none that only proper Vietnamese has. */
    public static boolean mayHide(String text) {
        boolean upperHalf = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xA0) {
                if (VietnameseLetters.isOnlyVietnamese(c)) {
                    return false;
                }
                upperHalf |= c <= 0xFF;
            }
        }
        return upperHalf;
    }
}
