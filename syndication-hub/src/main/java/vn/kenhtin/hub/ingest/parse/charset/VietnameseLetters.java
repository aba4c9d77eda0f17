package vn.kenhtin.hub.ingest.parse.charset;

/** Letters of Vietnamese as Unicode has them, and look-alikes of one. */
public final class VietnameseLetters {

    private VietnameseLetters() {}

    /** Whether {@code c} is a letter of Vietnamese and of hardly any other language. */
    static boolean isOnlyVietnamese(char c) {
        return (c >= 0x1EA0 && c <= 0x1EF9)
                || (c >= 0x102
                        && switch (c) {
                            case 'Ă', 'ă', 'Đ', 'đ', 'Ĩ', 'ĩ', 'Ũ', 'ũ', 'Ơ', 'ơ', 'Ư', 'ư' -> true;
                            default -> false;
                        });
    }

    /** {@code text} with the look-alikes of Đ (U+00D0, U+00F0, U+0189) replaced where the rest of it is plainly Vietnamese and not Icelandic. */
    public static String withRealD(String text) {
        boolean lookalike = false;
        boolean vietnamese = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'Þ' || c == 'þ') {
                return text;
            }
            lookalike |= c == '\u00D0' || c == '\u00F0' || c == '\u0189';
            vietnamese |= isOnlyVietnamese(c);
        }
        return lookalike && vietnamese
                ? text.replace('\u00D0', 'Đ').replace('\u0189', 'Đ').replace('\u00F0', 'đ')
                : text;
    }
}
