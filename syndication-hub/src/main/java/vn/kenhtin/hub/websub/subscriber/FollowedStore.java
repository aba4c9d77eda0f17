package vn.kenhtin.hub.websub.subscriber;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.websub.subscriber.FollowedDao.Followed;

/** Keeps which sources name hubs and how it stands with them. Safe for use by many threads and several nodes on one database. */
final class FollowedStore {

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_PROBLEM = 300;

    /** How long a hub has to ask back, and then how long until it is asked again. */
    private static final List<Duration> GAPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24));

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    FollowedStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.transactions = new Transactions(jdbi);
        this.clock = clock;
    }

    /**
     * The source names these hubs. A topic or hub that is another is subscribed to anew, with another callback.
     *
     * @return whether that is news, so that the hub is to be asked
     */
    boolean advertise(long source, Advertised advertised) {
        String hubs = advertised.hubs().stream().map(URI::toString).collect(Collectors.joining(" "));
        String topic = advertised.topic().toString();
        Optional<Followed> known = find(source);
        if (known.isPresent()
                && known.get().hubs().equals(hubs)
                && known.get().topic().equals(topic)) {
            return false;
        }
        Followed followed =
                new Followed(source, hubs, topic, newSecret(), newSecret(), false, true, 0, now(), null, null, null);
        transactions.run(handle -> {
            FollowedDao dao = handle.attach(FollowedDao.class);
            int before = dao.delete(source);
            dao.insert(followed);
            return before;
        });
        return true;
    }

    /** The source names no hub, or is no more: whatever a hub still pushes for it is refused. */
    void forget(long source) {
        jdbi.useExtension(FollowedDao.class, dao -> dao.delete(source));
    }

    Optional<Followed> find(long source) {
        return jdbi.withExtension(FollowedDao.class, dao -> dao.find(source));
    }

    Optional<Followed> byToken(String token) {
        return jdbi.withExtension(FollowedDao.class, dao -> dao.byToken(token));
    }

    List<Followed> all() {
        return jdbi.withExtension(FollowedDao.class, FollowedDao::all);
    }

    /** Those whose hub is to be asked now, marked as asked. */
    List<Followed> takeDue() {
        Instant now = now();
        return jdbi.withExtension(
                FollowedDao.class,
                dao -> dao.due(now).stream()
                        .filter(each -> dao.ask(each.source(), now, now.plus(gap(each))) == 1)
                        .toList());
    }

    private static Duration gap(Followed followed) {
        return GAPS.get(Math.min(followed.attempts(), GAPS.size() - 1));
    }

    /** The hub did not take the request. */
    void failed(Followed followed, String problem) {
        jdbi.useExtension(FollowedDao.class, dao -> dao.failed(followed.source(), shortened(problem)));
    }

    /** The hub asked back for what it was asked: the lease runs, and is renewed when 80 to 90 % of it are over. False when it was not asked. */
    boolean confirm(Followed followed, Duration lease) {
        Instant now = now();
        long percent = 80 + followed.source() % 10;
        Instant renew = now.plus(lease.multipliedBy(percent).dividedBy(100));
        return jdbi.withExtension(FollowedDao.class, dao -> dao.confirm(followed.source(), now.plus(lease), renew))
                == 1;
    }

    /** The hub denies or ends the subscription. */
    void deny(Followed followed, String reason) {
        jdbi.useExtension(
                FollowedDao.class,
                dao -> dao.deny(followed.source(), shortened("Denied: " + reason), now().plus(Duration.ofDays(1))));
    }

    /** The hub has pushed. */
    void pushed(long source) {
        jdbi.useExtension(FollowedDao.class, dao -> dao.pushed(source, now()));
    }

    /** A poll found what the hub had not pushed: until it pushes again, it is not relied upon. */
    void doubt(long source) {
        jdbi.useExtension(FollowedDao.class, dao -> dao.doubt(source));
    }

    /** Whether the source's hub can be relied upon now. */
    boolean isPushed(long source) {
        return find(source)
                .filter(each -> each.trusted() && each.isAlive(now()))
                .isPresent();
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
