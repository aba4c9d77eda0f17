package vn.kenhtin.hub.websub.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.websub.hub.DeliveryDao.Delivered;
import vn.kenhtin.hub.websub.hub.DeliveryDao.Delivery;
import vn.kenhtin.hub.websub.hub.DeliveryDao.Missed;
import vn.kenhtin.hub.websub.hub.SubscriptionStore.Content;

/**
 * Keeps what subscriptions are owed. A row is claimed before anybody tries to send it; when the claim runs out, the node that had it is taken for dead and the
 * next one tries. Safe for use by many threads and several nodes on one database.
 */
final class DeliveryStore {

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final InstantSource clock;

    DeliveryStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.transactions = new Transactions(jdbi);
        this.clock = clock;
    }

    /** Owes a topic's new content to all its subscriptions: those to send it to now, claimed for the caller. None when another node was faster. */
    List<Delivery> publish(Topic topic, Content content) {
        return transactions.run(handle -> {
            DeliveryDao dao = handle.attach(DeliveryDao.class);
            if (dao.tell(topic.id(), content.tag(), content.modified()) == 0) {
                return List.of();
            }
            Instant now = now();
            Instant claim = now.plus(SubscriptionStore.CLAIM);
            dao.owedAnyway(topic.id());
            return dao.owe(topic.id(), now, claim) == 0 ? List.of() : dao.claimed(topic.id(), now, claim);
        });
    }

    /** What is owed and due, claimed for the caller. */
    List<Delivery> takeDue() {
        return transactions.run(handle -> {
            DeliveryDao dao = handle.attach(DeliveryDao.class);
            Instant now = now();
            Instant claim = now.plus(SubscriptionStore.CLAIM);
            List<Delivery> due = dao.due(now);
            int[] mine = due.isEmpty() ? new int[0] : dao.claim(due, claim);
            return IntStream.range(0, mine.length)
                    .filter(i -> mine[i] == 1)
                    .mapToObj(i -> due.get(i).claimed(claim))
                    .toList();
        });
    }

    /** Settles what was delivered. True when some of these topics changed meanwhile, so that there is more to send at once. */
    boolean delivered(List<Delivered> delivered) {
        return !delivered.isEmpty()
                && transactions.run(handle -> {
                    DeliveryDao dao = handle.attach(DeliveryDao.class);
                    dao.succeeded(delivered, now());
                    int[] paid = dao.paid(delivered);
                    boolean all = Arrays.stream(paid).allMatch(rows -> rows == 1);
                    return !all && Arrays.stream(dao.again(delivered, now())).sum() > 0;
                });
    }

    /** Settles what was not delivered. */
    void missed(List<Missed> missed) {
        transactions.run(handle -> {
            DeliveryDao dao = handle.attach(DeliveryDao.class);
            for (Missed each : missed) {
                dao.failed(each);
                if (each.nextTry() == null) {
                    dao.giveUp(each.subscription());
                } else {
                    dao.postpone(each);
                }
            }
            return missed.size();
        });
    }

    /** The subscriber is gone for good. */
    void drop(long subscription) {
        jdbi.useExtension(DeliveryDao.class, dao -> dao.drop(subscription));
    }

    /** Frees what a killed process had claimed; only where no other process can have the database open. */
    void release() {
        jdbi.useExtension(DeliveryDao.class, dao -> {
            dao.release(now());
            dao.releaseIntents(now());
        });
    }

    /** How many subscriptions are owed something. */
    long waiting() {
        return jdbi.withExtension(DeliveryDao.class, DeliveryDao::waiting);
    }

    /** The present moment as the database keeps it, and this much later. */
    Instant after(Duration pause) {
        return now().plus(pause);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
