package vn.kenhtin.hub.platform.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Grows a document in UTF-8, escaping and encoding text in one pass. Vietnamese mixes letters of one, two and three bytes in no order a processor could guess,
 * so that the usual encoders spend their time on mispredicted branches; this one takes each letter's bytes and their number from a table. Not safe for use by
 * several threads.
 */
public final class Utf8Buffer {

    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int CHUNK = 4096;

    /** No character grows beyond this. */
    private static final int LONGEST = 6;

    private byte[] bytes;
    private int size;
    private final char[] chars = new char[CHUNK];

    /** @param capacity bytes expected */
    public Utf8Buffer(int capacity) {
        bytes = new byte[capacity];
    }

    /** What replaces single ASCII characters when text is put. Immutable. */
    public static final class Escapes {

        /** Letters up to here, Vietnamese and punctuation among them, have their bytes in the table. */
        private static final int TABLE = 0x2100;

        /** Text as it is. */
        public static final Escapes NONE = new Escapes();

        private final @Nullable String[] replacements = new String[128];

        /** For each character its bytes, the first one lowest, and in the highest byte their number; 0 for what needs a closer look. */
        private final int[] packed = new int[TABLE];

        private Escapes() {
            for (int c = 0; c < TABLE; c++) {
                if (c < 0x80) {
                    packed[c] = c | (1 << 24);
                } else if (c < 0x800) {
                    packed[c] = 0xC0 | (c >> 6) | ((0x80 | (c & 0x3F)) << 8) | (2 << 24);
                } else {
                    packed[c] = 0xE0
                            | (c >> 12)
                            | ((0x80 | ((c >> 6) & 0x3F)) << 8)
                            | ((0x80 | (c & 0x3F)) << 16)
                            | (3 << 24);
                }
            }
        }

        /**
         * These escapes and one more.
         *
         * @param character an ASCII character
         * @param replacement at most 6 ASCII characters
         */
        public Escapes with(char character, String replacement) {
            if (replacement.length() > LONGEST) {
                throw new IllegalArgumentException("An escape has at most " + LONGEST + " characters");
            }
            Escapes more = new Escapes();
            System.arraycopy(replacements, 0, more.replacements, 0, replacements.length);
            System.arraycopy(packed, 0, more.packed, 0, packed.length);
            more.replacements[character] = replacement;
            more.packed[character] = 0;
            return more;
        }
    }

    /** Adds text as it is. */
    public Utf8Buffer put(String text) {
        return put(text, Escapes.NONE);
    }

    /** Adds text with some characters replaced; half of a surrogate pair becomes a question mark. */
    public Utf8Buffer put(String text, Escapes escapes) {
        for (int from = 0; from < text.length(); ) {
            int end = Math.min(text.length(), from + CHUNK);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            text.getChars(from, end, chars, 0);
            reserve((end - from) * LONGEST + Integer.BYTES);
            encode(end - from, escapes);
            from = end;
        }
        return this;
    }

    private void encode(int length, Escapes escapes) {
        byte[] out = bytes;
        char[] in = chars;
        int[] packed = escapes.packed;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = in[i];
            int known = c < packed.length ? packed[c] : 0;
            if (known != 0) {
                // four bytes are written and as many kept as count
                FOUR_BYTES.set(out, at, known);
                at += known >>> 24;
            } else if (c < 0x80) {
                at = ascii(escapes.replacements[c], at);
            } else if (!Character.isSurrogate(c)) {
                out[at++] = (byte) (0xE0 | (c >> 12));
                out[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                out[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (i + 1 < length && Character.isSurrogatePair(c, in[i + 1])) {
                at = pair(Character.toCodePoint(c, in[++i]), at);
            } else {
                out[at++] = '?';
            }
        }
        size = at;
    }

    private int ascii(@Nullable String replacement, int from) {
        int at = from;
        for (int k = 0; replacement != null && k < replacement.length(); k++) {
            bytes[at++] = (byte) replacement.charAt(k);
        }
        return at;
    }

    private int pair(int codePoint, int at) {
        bytes[at] = (byte) (0xF0 | (codePoint >> 18));
        bytes[at + 1] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        bytes[at + 2] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        bytes[at + 3] = (byte) (0x80 | (codePoint & 0x3F));
        return at + 4;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** How many bytes there are by now. */
    public int size() {
        return size;
    }

    /** Adds all bytes to a digest. */
    public void addTo(MessageDigest digest) {
        digest.update(bytes, 0, size);
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }
}
