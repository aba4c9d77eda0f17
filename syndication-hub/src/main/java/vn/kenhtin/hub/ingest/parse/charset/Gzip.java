package vn.kenhtin.hub.ingest.parse.charset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Bodies that are gzip although no {@code Content-Encoding} says so. */
final class Gzip {

    private Gzip() {}

    static boolean isGzip(byte[] body) {
        return body.length > 10 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B && body[2] == 8;
    }

    /** The content, as far as it can be unpacked, at most {@code limit} bytes. */
    static byte[] unpack(byte[] body, int limit) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(Math.min(limit, body.length * 4));
        byte[] buffer = new byte[16_384];
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), buffer.length)) {
            int read = in.read(buffer, 0, buffer.length);
            while (read >= 0 && content.size() < limit) {
                content.write(buffer, 0, Math.min(read, limit - content.size()));
                read = in.read(buffer, 0, buffer.length);
            }
        } catch (IOException cutOffOrDamaged) {
            // what came out so far is what there is
        }
        return content.toByteArray();
    }
}
