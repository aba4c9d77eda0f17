package vn.kenhtin.hub.ingest.parse.charset;

/**
 * What kinds of characters a text holds, told in one pass without a branch per character, so that clean text costs next to nothing. Stateless and safe for use
 * by many threads.
 */
public final class TextTraits {

    /** A control other than tab and line end. */
    public static final int CONTROL = 1;

    /** A character that normalization form C may change, alone or with its neighbours. */
    public static final int COMPOSABLE = 2;

    /** U+00D0, U+00F0 or U+0189, which look like Đ and đ. */
    public static final int LOOKALIKE = 4;

    private static final byte[] TRAITS = table();

    private TextTraits() {}

    /** The traits of all characters of {@code text}, joined. */
    public static int of(String text) {
        int traits = 0;
        for (int i = 0; i < text.length(); i++) {
            traits |= TRAITS[text.charAt(i)];
        }
        return traits;
    }

    private static byte[] table() {
        byte[] table = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            boolean control = (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0);
            boolean lookalike = c == 0xD0 || c == 0xF0 || c == 0x189;
            int traits = (control ? CONTROL : 0) | (mayChange(c) ? COMPOSABLE : 0) | (lookalike ? LOOKALIKE : 0);
            table[c] = (byte) traits;
        }
        return table;
    }

    // Latin with its extensions, Vietnamese, general punctuation beyond its two singletons, and currency signs are
    // stable
    private static boolean mayChange(int c) {
        return c >= 0x300 && !(c >= 0x1EA0 && c <= 0x1EFF) && !(c >= 0x2002 && c <= 0x20CF);
    }
}
