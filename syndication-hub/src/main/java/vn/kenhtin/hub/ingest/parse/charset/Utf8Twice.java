package vn.kenhtin.hub.ingest.parse.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Undoes a reading of UTF-8 as windows-1252. */
final class Utf8Twice {

    private static final String UPPER_CONTROLS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private Utf8Twice() {}

    /** The text that was meant, or {@code text} itself when it cannot have come about that way. */
    static String decode(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            int windows = c > 0x7F ? UPPER_CONTROLS.indexOf(c) : -1;
            if (c > 0xFF && windows < 0) {
                return text;
            }
            bytes[i] = (byte) (windows >= 0 ? 0x80 + windows : c);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return text;
        }
    }
}
