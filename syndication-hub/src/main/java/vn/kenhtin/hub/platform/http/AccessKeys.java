package vn.kenhtin.hub.platform.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.kenhtin.hub.platform.problem.RefusedException;

/**
 * Keeps the keys of the admin API: 256 random bits as URL-safe text that begins with {@code kenhtin_}, so that it is found where it has leaked. Only their
 * SHA-256 hashes are stored; with that many random bits there is nothing that a slower hash would protect. A revoked key opens nothing any more: on this node
 * at once, on others within two seconds. Safe for use by many threads and several nodes on one database.
 */
public final class AccessKeys {

    private static final String PREFIX = "kenhtin_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final Boolean ONLY = Boolean.TRUE;

    private final SecureRandom random = new SecureRandom();
    private final Jdbi jdbi;
    private final InstantSource clock;
    private final LoadingCache<Boolean, List<String>> valid;

    public AccessKeys(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.valid = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(1))
                .build(only -> jdbi.withExtension(AccessKeyDao.class, AccessKeyDao::validHashes));
    }

    /** Makes a key when there has never been one; empty otherwise, also when another node has just made it. */
    public Optional<AccessKey.Made> first() {
        if (!all().isEmpty()) {
            return Optional.empty();
        }
        String text = newText();
        String label = "first key";
        try {
            jdbi.useExtension(AccessKeyDao.class, dao -> dao.insertFirst(label, hash(text), now()));
        } catch (UnableToExecuteStatementException e) {
            if (all().isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
        valid.invalidate(ONLY);
        return Optional.of(new AccessKey.Made(0, label, text));
    }

    /**
     * Makes a key.
     *
     * @param label what or whom it is for, 1 to 100 characters
     */
    public AccessKey.Made make(String label) {
        String text = newText();
        long id = jdbi.withExtension(AccessKeyDao.class, dao -> dao.insert(label, hash(text), now()));
        valid.invalidate(ONLY);
        return new AccessKey.Made(id, label, text);
    }

    /** All keys ever made, revoked ones too, in the order of their ids. */
    public List<AccessKey> all() {
        return jdbi.withExtension(AccessKeyDao.class, AccessKeyDao::all);
    }

    /**
     * Revokes a key; one that is revoked stays so.
     *
     * @return false when there is none of that id
     * @throws RefusedException when it is the last one, since nobody could make another
     */
    public boolean revoke(long id) {
        boolean found = all().stream().anyMatch(key -> key.id() == id);
        if (found) {
            jdbi.useTransaction(handle -> {
                AccessKeyDao dao = handle.attach(AccessKeyDao.class);
                if (dao.revoke(id, now()) == 1 && dao.validHashes().isEmpty()) {
                    throw new RefusedException("Key " + id + " is the last one; make another first");
                }
            });
            valid.invalidate(ONLY);
        }
        return found;
    }

    /** Whether {@code text} is a valid key. Takes as long for a near miss as for a far one. */
    public boolean opens(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        byte[] offered = hash(text).getBytes(StandardCharsets.US_ASCII);
        boolean found = false;
        for (String hash : valid.get(ONLY)) {
            found |= MessageDigest.isEqual(offered, hash.getBytes(StandardCharsets.US_ASCII));
        }
        return found;
    }

    private String newText() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
