package vn.kenhtin.hub.reads;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.Site;

/**
 * Makes readers unrecognisable: 64 bits of SHA-256 over a random salt, which is another one each day of Vietnam, and what tells readers apart. Safe for use by
 * many threads.
 */
final class DailyHash {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 32;

    private final InstantSource clock;
    private final Function<LocalDate, byte[]> salts;
    private volatile @Nullable Salted today;

    private record Salted(LocalDate day, ByteBuffer salt) {}

    /** @param salts gives the salt of a day, asked once a day */
    DailyHash(InstantSource clock, Function<LocalDate, byte[]> salts) {
        this.clock = clock;
        this.salts = salts;
    }

    /** A salt that nobody can guess. */
    static byte[] newSalt(LocalDate day) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** The same for all readers of one network today. */
    long ofNetwork(Reader reader) {
        return first(digest(reader));
    }

    /** The same each time this reader reads this article today. */
    long ofRead(Reader reader, UUID article) {
        MessageDigest digest = digest(reader);
        digest.update(reader.userAgent().getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(16)
                .putLong(article.getMostSignificantBits())
                .putLong(article.getLeastSignificantBits())
                .flip());
        return first(digest);
    }

    private MessageDigest digest(Reader reader) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt());
            digest.update(reader.network());
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static long first(MessageDigest digest) {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private ByteBuffer salt() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), Site.VIETNAM);
        Salted salted = today;
        if (salted == null || !salted.day().equals(day)) {
            salted = renew(day);
        }
        return salted.salt().duplicate();
    }

    /** One thread at a time, lest two keep different salts. */
    private synchronized Salted renew(LocalDate day) {
        Salted salted = today;
        if (salted == null || !salted.day().equals(day)) {
            salted = new Salted(day, ByteBuffer.wrap(salts.apply(day)));
            today = salted;
        }
        return salted;
    }
}
