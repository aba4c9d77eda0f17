package vn.kenhtin.hub.websub;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The HMAC of a pushed document under a subscription's secret, as {@code X-Hub-Signature} carries it (WebSub, section 8). Stateless and safe for many threads. */
public enum Signature {
    /** HMAC with SHA-1, for subscribers and hubs that know no other. */
    SHA1("HmacSHA1"),
    /** HMAC with SHA-256. */
    SHA256("HmacSHA256"),
    /** HMAC with SHA-384. */
    SHA384("HmacSHA384"),
    /** HMAC with SHA-512. */
    SHA512("HmacSHA512");

    /** The header field. */
    public static final String FIELD = "X-Hub-Signature";

    /** A secret is shorter than this, in bytes of UTF-8 (WebSub, section 5.1). */
    public static final int SECRET_LIMIT = 200;

    private final String algorithm;
    private final String method = name().toLowerCase(Locale.ROOT);

    Signature(String algorithm) {
        this.algorithm = algorithm;
    }

    /**
     * The method of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Signature ofMethod(String method) {
        return find(method)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a signature is sha256, sha384, sha512 or, for old subscribers, sha1"));
    }

    /** The value of the header field for this document: {@code sha256=…} in lower-case hexadecimal digits. */
    public String sign(byte[] document, String secret) {
        return method + '=' + HexFormat.of().formatHex(hmac(document, secret));
    }

    /** Whether a header field's value signs this document, by any of our methods. Takes as long for a near miss as for a far one. */
    public static boolean verifies(String value, byte[] document, String secret) {
        int equals = value.indexOf('=');
        Optional<Signature> signature = equals < 0 ? Optional.empty() : find(value.substring(0, equals));
        return signature
                .filter(method -> MessageDigest.isEqual(
                        value.substring(equals + 1)
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .getBytes(StandardCharsets.UTF_8),
                        HexFormat.of().formatHex(method.hmac(document, secret)).getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static Optional<Signature> find(String method) {
        return switch (method.strip().toLowerCase(Locale.ROOT)) {
            case "sha1" -> Optional.of(SHA1);
            case "sha256" -> Optional.of(SHA256);
            case "sha384" -> Optional.of(SHA384);
            case "sha512" -> Optional.of(SHA512);
            default -> Optional.empty();
        };
    }

    private byte[] hmac(byte[] document, String secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(document);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
