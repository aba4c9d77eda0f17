package vn.kenhtin.webapp.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Vietnamese in the code page of old Windows systems. It has the letters ă â đ ê ô ơ ư and some accented ones; the other letters are
 * written as a letter and a combining tone mark, one byte each. The JDK's encoder knows the single characters but does not take a
 * precomposed letter apart, so that is done here.
 */
final class Windows1258 {

    private static final Charset CHARSET = Charset.forName("windows-1258");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Windows1258() {}

    /** The bytes of {@code text}; what the code page lacks becomes a numeric character reference. */
    static byte[] encode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 2);
        Normalizer.normalize(text, Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .map(Windows1258::spelled)
                .forEach(spelled -> out.writeBytes(spelled.getBytes(CHARSET)));
        return out.toByteArray();
    }

    private static String spelled(String letter) {
        if (letter.charAt(0) < 0x80 || knows(letter)) {
            return letter;
        }
        String parts = Normalizer.normalize(letter, Form.NFD);
        String tones = keep(parts, true);
        String spelled = Normalizer.normalize(keep(parts, false), Form.NFC) + tones;
        return tones.length() == 1 && knows(spelled) ? spelled : "&#" + letter.codePointAt(0) + ";";
    }

    private static boolean knows(String text) {
        return CHARSET.newEncoder().canEncode(text);
    }

    private static String keep(String parts, boolean tones) {
        StringBuilder kept = new StringBuilder();
        parts.chars().filter(c -> TONES.indexOf(c) >= 0 == tones).forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
