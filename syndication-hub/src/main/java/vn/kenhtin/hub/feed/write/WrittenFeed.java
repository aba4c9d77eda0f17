package vn.kenhtin.hub.feed.write;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A feed in its published bytes, which knows where its items and tombstones begin and end: each may be left out, and what remains is a feed still. Immutable;
 * the bytes are not to be written to.
 */
public final class WrittenFeed {

    /** What stands between two elements of an array in JSON; in XML nothing does. */
    private static final byte COMMA = ',';

    private final byte[] bytes;
    private final int[] marks;

    /** @param marks begin and end of each piece, in the order of the document */
    WrittenFeed(byte[] bytes, int[] marks) {
        this.bytes = bytes;
        this.marks = marks;
    }

    /** A document of which nothing may be left out. */
    public static WrittenFeed whole(byte[] bytes) {
        return new WrittenFeed(bytes, new int[0]);
    }

    /** All of it, UTF-8. */
    public byte[] bytes() {
        return bytes;
    }

    /** A print of each item and tombstone, in the order of the document: equal bytes, equal print. */
    public long[] prints() {
        MessageDigest digest = digest();
        return IntStream.range(0, marks.length / 2)
                .mapToLong(piece -> print(digest, piece))
                .toArray();
    }

    /** The feed with only those items and tombstones that are wanted by their place, 0 first. */
    public WrittenFeed only(IntPredicate wanted) {
        ByteArrayOutputStream cut = new ByteArrayOutputStream(1 << 14);
        int at = 0;
        boolean first = true;
        for (int piece = 0; piece < marks.length / 2; piece++) {
            int start = marks[2 * piece];
            int end = marks[2 * piece + 1];
            if (!isJoint(at, start)) {
                cut.write(bytes, at, start - at);
                first = true;
            }
            if (wanted.test(piece)) {
                if (!first) {
                    cut.write(bytes, at, start - at);
                }
                cut.write(bytes, start, end - start);
                first = false;
            }
            at = end;
        }
        cut.write(bytes, at, bytes.length - at);
        return whole(cut.toByteArray());
    }

    private boolean isJoint(int from, int to) {
        return from == to || (from + 1 == to && bytes[from] == COMMA);
    }

    private long print(MessageDigest digest, int piece) {
        digest.update(bytes, marks[2 * piece], marks[2 * piece + 1] - marks[2 * piece]);
        byte[] hash = digest.digest();
        long print = 0;
        for (byte each : Arrays.copyOf(hash, Long.BYTES)) {
            print = print << 8 | (each & 0xFF);
        }
        return print;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
