package vn.kenhtin.hub.ingest.parse.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A Unicode encoding told by the first bytes: a byte-order mark, or the zero bytes around an ASCII character (XML 1.0, appendix F).
 *
 * @param charset the encoding
 * @param length of the mark in bytes, 0 when there is none
 */
record ByteOrderMark(Charset charset, int length) {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    static @Nullable ByteOrderMark of(byte[] bytes) {
        int first = head(bytes);
        if (first >>> 8 == 0xEFBBBF) {
            return new ByteOrderMark(StandardCharsets.UTF_8, 3);
        }
        if (first == 0x0000FEFF) {
            return new ByteOrderMark(UTF_32BE, 4);
        }
        if (first == 0xFFFE0000) {
            return new ByteOrderMark(UTF_32LE, 4);
        }
        if (first >>> 16 == 0xFEFF) {
            return new ByteOrderMark(StandardCharsets.UTF_16BE, 2);
        }
        if (first >>> 16 == 0xFFFE) {
            return new ByteOrderMark(StandardCharsets.UTF_16LE, 2);
        }
        return bytes.length < 4 ? null : ofZeros(first);
    }

    private static @Nullable ByteOrderMark ofZeros(int first) {
        if ((first & 0xFFFFFF00) == 0) {
            return first == 0 ? null : new ByteOrderMark(UTF_32BE, 0);
        }
        if ((first & 0x00FFFFFF) == 0) {
            return new ByteOrderMark(UTF_32LE, 0);
        }
        if ((first & 0xFF00FF00) == 0) {
            return new ByteOrderMark(StandardCharsets.UTF_16BE, 0);
        }
        return (first & 0x00FF00FF) == 0 ? new ByteOrderMark(StandardCharsets.UTF_16LE, 0) : null;
    }

    // missing bytes count as 0x20, which no mark holds
    private static int head(byte[] bytes) {
        int head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0x20);
        }
        return head;
    }
}
