package vn.kenhtin.hub.ingest.parse.charset;

import java.text.Normalizer;

/** VNI for Windows: most Vietnamese letters are an ASCII letter and, in the place of a Latin-1 letter, its marks. */
final class Vni {

    private static final String ALONE = "ñôöíìæóòî";
    private static final String ALONE_LETTERS = "đơưíìỉĩịỵ";
    // the mark's code, then what it stands for: quality first, tone second, "-" for none
    private static final String MARKS = "ù-\u0301ø-\u0300û-\u0309õ-\u0303ï-\u0323"
            + "â\u0302-á\u0302\u0301à\u0302\u0300å\u0302\u0309ã\u0302\u0303ä\u0302\u0323"
            + "ê\u0306-é\u0306\u0301è\u0306\u0300ú\u0306\u0309ü\u0306\u0303ë\u0306\u0323";

    private Vni() {}

    static String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = alone(text.charAt(i));
            String whole = i + 1 < text.length() ? compose(letter, text.charAt(i + 1)) : "";
            if (whole.isEmpty()) {
                decoded.append(letter);
            } else {
                decoded.append(whole);
                i++;
            }
        }
        return decoded.toString();
    }

    private static char alone(char c) {
        int at = ALONE.indexOf(Character.toLowerCase(c));
        if (at < 0) {
            return c;
        }
        char letter = ALONE_LETTERS.charAt(at);
        return Character.isUpperCase(c) ? Character.toUpperCase(letter) : letter;
    }

    private static String compose(char letter, char mark) {
        int at = mark > 0xBF && mark <= 0xFF ? MARKS.indexOf(Character.toLowerCase(mark)) : -1;
        if (at < 0 || "aeouyơư".indexOf(Character.toLowerCase(letter)) < 0) {
            return "";
        }
        String marks = MARKS.substring(at + 1, at + 3).replace("-", "");
        String whole = Normalizer.normalize(letter + marks, Normalizer.Form.NFC);
        return whole.length() == 1 ? whole : "";
    }
}
