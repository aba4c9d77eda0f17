package vn.kenhtin.webapp.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** A whole answer, ready to be sent any number of times. The byte arrays are shared and never written to. */
final class Document {

    private final int status;
    private final String contentType;
    private final byte[] identity;
    private final byte[] gzip;
    private final String tag;
    private final Instant modified;

    private Document(int status, String contentType, byte[] identity, Instant modified) {
        this.status = status;
        this.contentType = contentType;
        this.identity = identity;
        this.gzip = contentType.startsWith("image/") ? new byte[0] : compressed(identity);
        this.tag = hash(identity);
        this.modified = modified;
    }

    /**
     * A document of the given bytes.
     *
     * @param status 200, 404 or 410
     * @param modified whole seconds, as HTTP knows no finer ones
     */
    static Document of(int status, String contentType, byte[] bytes, Instant modified) {
        return new Document(status, contentType, bytes, modified);
    }

    static Document page(int status, String html, Instant modified) {
        return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), modified);
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    byte[] identity() {
        return identity;
    }

    /** The bytes compressed, or empty where that does not pay. */
    byte[] gzip() {
        return gzip;
    }

    /** A hash of the identity bytes, without quotes. */
    String tag() {
        return tag;
    }

    Instant modified() {
        return modified;
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
