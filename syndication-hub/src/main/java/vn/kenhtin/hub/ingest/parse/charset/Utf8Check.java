package vn.kenhtin.hub.ingest.parse.charset;

import java.nio.charset.StandardCharsets;

/**
 * How far bytes are UTF-8.
 *
 * @param multibyte number of well-formed sequences of two to four bytes
 * @param invalid number of bytes that belong to no well-formed sequence
 */
record Utf8Check(int multibyte, int invalid) {

    private static final String WINDOWS_PUNCTUATION = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";

    static Utf8Check of(byte[] bytes) {
        int multibyte = 0;
        int invalid = 0;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = sequence(bytes, i);
            if (length == 0) {
                invalid++;
                i++;
            } else {
                multibyte++;
                i += length;
            }
        }
        return new Utf8Check(multibyte, invalid);
    }

    /** The text of {@code bytes} as UTF-8; a stray byte becomes the punctuation it is in windows-1252, or U+FFFD. */
    static String decodeLeniently(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int from = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = bytes[i] >= 0 ? 1 : sequence(bytes, i);
            if (length == 0) {
                text.append(new String(bytes, from, i - from, StandardCharsets.UTF_8));
                int stray = bytes[i] & 0xFF;
                text.append(stray < 0xA0 ? WINDOWS_PUNCTUATION.charAt(stray - 0x80) : '\uFFFD');
                from = i + 1;
                i++;
            } else {
                i += length;
            }
        }
        return text.append(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8))
                .toString();
    }

    /** Length of the well-formed sequence at {@code at} (RFC 3629, section 4), 0 when there is none. */
    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead >= 0xC2 && lead <= 0xDF) {
            return isTrail(bytes, at + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            int low = lead == 0xE0 ? 0xA0 : 0x80;
            int high = lead == 0xED ? 0x9F : 0xBF;
            return isTrail(bytes, at + 1, low, high) && isTrail(bytes, at + 2, 0x80, 0xBF) ? 3 : 0;
        }
        if (lead >= 0xF0 && lead <= 0xF4) {
            int low = lead == 0xF0 ? 0x90 : 0x80;
            int high = lead == 0xF4 ? 0x8F : 0xBF;
            boolean whole = isTrail(bytes, at + 1, low, high)
                    && isTrail(bytes, at + 2, 0x80, 0xBF)
                    && isTrail(bytes, at + 3, 0x80, 0xBF);
            return whole ? 4 : 0;
        }
        return 0;
    }

    private static boolean isTrail(byte[] bytes, int at, int low, int high) {
        return at < bytes.length && (bytes[at] & 0xFF) >= low && (bytes[at] & 0xFF) <= high;
    }
}
