package vn.kenhtin.hub.websub.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.platform.text.NameUuid;
import vn.kenhtin.hub.websub.hub.SubscriptionDao.Intent;
import vn.kenhtin.hub.websub.hub.SubscriptionDao.Listed;

/** Keeps topics, subscriptions and what subscribers asked for. Safe for use by many threads and several nodes on one database. */
final class SubscriptionStore {

    /** Whoever has claimed something is done with it by then, or dead. */
    static final Duration CLAIM = Duration.ofSeconds(60);

    private static final UUID CALLBACKS = UUID.fromString("0f7a1f7e-6d7b-4c55-9c80-5d3a1c0f2b61");

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final InstantSource clock;

    SubscriptionStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.transactions = new Transactions(jdbi);
        this.clock = clock;
    }

    /** The content of a topic as it is now. */
    record Content(String tag, Instant modified) {}

    /** What identifies a callback: its text. */
    static UUID keyOf(String callback) {
        return NameUuid.of(CALLBACKS, callback);
    }

    /** Keeps a request until its callback was asked, in place of an earlier one for the same callback and topic; claimed for the caller. */
    Intent ask(SubscriptionRequest request, Duration lease) {
        String callback = request.callback().toString();
        Intent asked = new Intent(
                0,
                request.topic(),
                callback,
                keyOf(callback),
                request.domain(),
                request.mode().word(),
                request.secret(),
                lease.toSeconds(),
                null,
                0);
        return transactions.run(handle -> {
            SubscriptionDao dao = handle.attach(SubscriptionDao.class);
            dao.dropIntents(asked);
            dao.addIntent(asked, now().plus(CLAIM));
            return dao.intent(asked).orElseThrow();
        });
    }

    /** The subscriber meant it: the subscription begins, or its lease begins anew. False when it has meanwhile asked for something else. */
    boolean confirm(Intent intent, Content content) {
        return transactions.run(handle -> {
            SubscriptionDao dao = handle.attach(SubscriptionDao.class);
            if (dao.dropIntent(intent.id()) == 0) {
                return false;
            }
            Instant expires = now().plusSeconds(intent.leaseSeconds());
            long topic = topic(dao, intent.topicUrl(), content);
            if (dao.renew(topic, intent, now(), expires) == 0) {
                dao.subscribe(topic, intent, now(), expires);
            }
            return true;
        });
    }

    /** The subscriber meant to go. */
    void confirmLeaving(Intent intent) {
        transactions.run(handle -> {
            SubscriptionDao dao = handle.attach(SubscriptionDao.class);
            return dao.dropIntent(intent.id()) == 1 && dao.unsubscribe(intent) == 1;
        });
    }

    private long topic(SubscriptionDao dao, String url, Content content) {
        if (dao.topic(url).isEmpty()) {
            dao.addTopic(url, content.tag(), content.modified());
        }
        long id = dao.topic(url).orElseThrow().id();
        dao.restartTopic(id, content.tag(), content.modified(), now());
        return id;
    }

    /** The request is answered, and not with a yes. */
    void drop(Intent intent) {
        jdbi.useExtension(SubscriptionDao.class, dao -> dao.dropIntent(intent.id()));
    }

    /** The callback could not be asked. */
    void postpone(Intent intent, Duration pause) {
        jdbi.useExtension(SubscriptionDao.class, dao -> dao.postponeIntent(intent.id(), now().plus(pause)));
    }

    /** Requests whose turn has come, claimed for the caller. */
    List<Intent> takeDue() {
        return jdbi.withExtension(SubscriptionDao.class, dao -> {
            Instant now = now();
            return dao.dueIntents(now).stream()
                    .filter(intent -> dao.claimIntent(intent.id(), now, now.plus(CLAIM)) == 1)
                    .toList();
        });
    }

    /** Feeds with at least one subscription whose lease runs, those with most of them first. */
    List<Topic> topics() {
        return jdbi.withExtension(SubscriptionDao.class, dao -> dao.subscribedTopics(now()));
    }

    /** The topic has ended: its subscriptions are gone, and their callbacks are to be told why. */
    void end(Topic topic, String reason) {
        transactions.run(handle -> end(handle, topic, reason));
    }

    private boolean end(Handle handle, Topic topic, String reason) {
        SubscriptionDao dao = handle.attach(SubscriptionDao.class);
        dao.denyAll(topic.id(), reason, now());
        dao.dropAll(topic.id());
        return true;
    }

    /** Ends the leases that have run out. */
    int expire() {
        return jdbi.withExtension(SubscriptionDao.class, dao -> dao.expire(now()));
    }

    /** At most {@code limit} subscriptions after that id, in the order of their ids. */
    List<Listed> listed(long after, int limit) {
        return jdbi.withExtension(SubscriptionDao.class, dao -> dao.listed(after, limit));
    }

    long count() {
        return jdbi.withExtension(SubscriptionDao.class, SubscriptionDao::count);
    }

    long countOfDomain(String domain) {
        return jdbi.withExtension(SubscriptionDao.class, dao -> dao.countOfDomain(domain));
    }

    long countOfTopic(String url) {
        return jdbi.withExtension(SubscriptionDao.class, dao -> dao.countOfTopic(url));
    }

    /** Whether there is such a subscription. */
    boolean has(String topic, String callback) {
        return jdbi.withExtension(SubscriptionDao.class, dao -> dao.countOf(topic, keyOf(callback))) > 0;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
