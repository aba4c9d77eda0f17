package vn.kenhtin.hub.platform.text;

import java.text.Normalizer;

/**
 * One spelling for what Vietnamese writes in several ways: letter case, the place of the tone mark ({@code hoà}, {@code hòa}), i and y in open syllables ({@code
 * kĩ}, {@code kỹ}) and the look-alikes of đ that converters leave behind (U+00D0, U+0189). Input is NFC. Stateless and safe for use by many threads.
 */
public final class VietnameseSpelling {

    private static final String TONED_A = "àáảãạ";
    private static final String TONED_E = "èéẻẽẹ";
    private static final String TONED_Y = "ỳýỷỹỵ";
    private static final String TONED_O = "òóỏõọ";
    private static final String TONED_U = "ùúủũụ";
    private static final String PLAIN_AND_TONED_I = "iìíỉĩị";
    private static final String PLAIN_AND_TONED_Y = "yỳýỷỹỵ";
    private static final String INITIALS_BEFORE_Y = "hklmst";
    private static final int LAST_LATIN = 0x1EFF;
    private static final char[] BASE = bases();

    private VietnameseSpelling() {}

    /** The normal spelling of one syllable: two spellings of it that differ only in the ways above become equal, accents stay. */
    public static String normal(String syllable) {
        char[] letters = syllable.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = repaired(Character.toLowerCase(letters[i]));
        }
        if (letters.length >= 2) {
            moveTone(letters);
            writeY(letters);
        }
        return new String(letters);
    }

    /** {@code text} without accents: as long as the NFC text it is made of, letter for letter; đ becomes d. Letter case is kept. */
    public static String fold(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters[i] <= LAST_LATIN ? BASE[letters[i]] : letters[i];
        }
        return new String(letters);
    }

    private static char repaired(char c) {
        return c == 'ð' || c == 'ɖ' ? 'đ' : c;
    }

    private static void moveTone(char[] letters) {
        int last = letters.length - 1;
        char glide = letters[last - 1];
        int tone = glide == 'o' ? Math.max(TONED_A.indexOf(letters[last]), TONED_E.indexOf(letters[last])) : -1;
        if (glide == 'u' && !(last >= 2 && letters[last - 2] == 'q')) {
            tone = TONED_Y.indexOf(letters[last]);
        }
        if (tone >= 0) {
            letters[last - 1] = (glide == 'o' ? TONED_O : TONED_U).charAt(tone);
            letters[last] = BASE[letters[last]];
        }
    }

    private static void writeY(char[] letters) {
        boolean open = letters.length == 2 && INITIALS_BEFORE_Y.indexOf(letters[0]) >= 0;
        boolean afterQu = letters.length == 3 && letters[0] == 'q' && letters[1] == 'u';
        int last = letters.length - 1;
        int tone = open || afterQu ? PLAIN_AND_TONED_I.indexOf(letters[last]) : -1;
        if (tone >= 0) {
            letters[last] = PLAIN_AND_TONED_Y.charAt(tone);
        }
    }

    private static char[] bases() {
        char[] bases = new char[LAST_LATIN + 1];
        for (char c = 0; c <= LAST_LATIN; c++) {
            bases[c] =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        }
        bases['đ'] = 'd';
        bases['ð'] = 'd';
        bases['ɖ'] = 'd';
        bases['Đ'] = 'D';
        bases['Ð'] = 'D';
        bases['Ɖ'] = 'D';
        return bases;
    }
}
