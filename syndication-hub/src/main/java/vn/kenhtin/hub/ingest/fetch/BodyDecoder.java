package vn.kenhtin.hub.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;
import vn.kenhtin.hub.ingest.fetch.ExchangeFailedException.BodyTooLargeException;

/** Undoes content codings (RFC 9110 section 8.4.1) without ever unpacking more than the limit. */
final class BodyDecoder {

    private static final int BUFFER = 16 * 1024;

    private BodyDecoder() {}

    /**
     * The decoded body. Servers mislabel: gzip is also recognised where none was announced, and plain text where gzip was.
     *
     * @throws BodyTooLargeException when there is more than {@code limit} bytes
     * @throws IOException when the body is damaged, cut off, or in a coding that was not asked for
     */
    static byte[] decode(byte[] raw, List<String> codings, int limit) throws IOException {
        List<String> real =
                codings.stream().filter(coding -> !coding.equals("identity")).toList();
        if (real.size() > 1) {
            throw new IOException("coded more than once: " + real);
        }
        String coding = real.isEmpty() ? "gzip" : real.get(0);
        return switch (coding) {
            case "gzip", "x-gzip" -> isGzip(raw) ? drain(new GZIPInputStream(in(raw), BUFFER), limit) : raw;
            case "br" -> brotli(raw, limit);
            default -> throw new IOException("coded as " + coding + ", which was not asked for");
        };
    }

    private static boolean isGzip(byte[] raw) {
        return raw.length > 2 && (raw[0] & 0xFF) == 0x1F && (raw[1] & 0xFF) == 0x8B && raw[2] == 8;
    }

    private static byte[] brotli(byte[] raw, int limit) throws IOException {
        try {
            return drain(new BrotliInputStream(in(raw), BUFFER), limit);
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            throw new IOException("damaged brotli", e);
        }
    }

    private static InputStream in(byte[] raw) {
        return new ByteArrayInputStream(raw);
    }

    private static byte[] drain(InputStream in, int limit) throws IOException {
        try (in) {
            byte[] body = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new BodyTooLargeException(limit);
            }
            return body;
        }
    }
}
