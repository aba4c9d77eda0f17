package vn.kenhtin.hub.websub.hub;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** What subscriptions are owed. */
interface DeliveryDao {

    /**
     * What a subscription is owed, claimed by this node.
     *
     * @param version the topic's version that must have been sent
     * @param since when it has been owed since
     * @param attempts tries that failed so far
     * @param failures deliveries of this subscription that failed in a row, tries counted one by one
     * @param nextTry until when nobody else tries
     */
    record Delivery(
            long subscription,
            String topicUrl,
            String callback,
            String domain,
            @Nullable String secret,
            long version,
            Instant since,
            int attempts,
            int failures,
            Instant nextTry) {

        /** The same, claimed until then. */
        Delivery claimed(Instant until) {
            return new Delivery(
                    subscription, topicUrl, callback, domain, secret, version, since, attempts, failures, until);
        }
    }

    /** A subscriber has taken its document. */
    record Delivered(long subscription, long version) {}

    /** Longest text the table takes. */
    int LONGEST_PROBLEM = 300;

    /**
     * A subscriber has not taken its document.
     *
     * @param nextTry when it is tried again; null when it is given up
     */
    record Missed(
            long subscription, String problem, @Nullable Instant nextTry) {

        /** Shortens the problem to what the table takes. */
        public Missed {
            problem = problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
        }
    }

    String DELIVERY = """
            select d.subscription, t.url as topic_url, s.callback, s.domain, s.secret, d.version, d.since, d.attempts,
                   s.failures, d.next_try
            from websub_delivery d
            join websub_subscription s on s.id = d.subscription
            join websub_topic t on t.id = s.topic
            """;

    /** Of several nodes that saw the same change one updates the row; a node that has not seen it yet cannot turn it back. */
    @SqlUpdate("""
            update websub_topic set tag = :tag, modified = :modified, version = version + 1
            where id = :id and tag <> :tag and modified <= :modified""")
    int tell(@Bind("id") long topic, @Bind("tag") String tag, @Bind("modified") Instant modified);

    /** Those who are owed an earlier version are owed this one instead, at the time they would have had the other. */
    @SqlUpdate("""
            update websub_delivery set version = (select version from websub_topic where id = :topic)
            where subscription in (select id from websub_subscription where topic = :topic)""")
    void owedAnyway(@Bind("topic") long topic);

    @SqlUpdate("""
            insert into websub_delivery (subscription, version, since, attempts, next_try)
            select s.id, t.version, :now, 0, :claim
            from websub_subscription s join websub_topic t on t.id = s.topic
            where t.id = :topic and s.expires > :now
              and not exists (select 1 from websub_delivery d where d.subscription = s.id)""")
    int owe(@Bind("topic") long topic, @Bind("now") Instant now, @Bind("claim") Instant claim);

    @SqlQuery(DELIVERY + "where t.id = :topic and d.since = :now and d.next_try = :claim and d.attempts = 0")
    @RegisterConstructorMapper(Delivery.class)
    List<Delivery> claimed(@Bind("topic") long topic, @Bind("now") Instant now, @Bind("claim") Instant claim);

    @SqlQuery(DELIVERY + "where d.next_try <= :now and s.expires > :now order by d.next_try fetch first 2000 rows only")
    @RegisterConstructorMapper(Delivery.class)
    List<Delivery> due(@Bind("now") Instant now);

    @SqlBatch(
            "update websub_delivery set next_try = :claim where subscription = :d.subscription and next_try = :d.nextTry")
    int[] claim(@BindMethods("d") Collection<Delivery> due, @Bind("claim") Instant claim);

    @SqlBatch("delete from websub_delivery where subscription = :subscription and version <= :version")
    int[] paid(@BindMethods Collection<Delivered> delivered);

    /** What changed while it was on its way is sent next, at once. */
    @SqlBatch("""
            update websub_delivery set next_try = :now, since = :now, attempts = 0
            where subscription = :d.subscription and version > :d.version""")
    int[] again(@BindMethods("d") Collection<Delivered> delivered, @Bind("now") Instant now);

    @SqlBatch("""
            update websub_subscription set delivered = :now, failures = 0, problem = null
            where id = :d.subscription""")
    void succeeded(@BindMethods("d") Collection<Delivered> delivered, @Bind("now") Instant now);

    @SqlUpdate("""
            update websub_delivery set attempts = attempts + 1, next_try = :m.nextTry
            where subscription = :m.subscription""")
    void postpone(@BindMethods("m") Missed missed);

    @SqlUpdate(
            "update websub_subscription set failures = failures + 1, problem = :m.problem where id = :m.subscription")
    void failed(@BindMethods("m") Missed missed);

    @SqlUpdate("delete from websub_delivery where subscription = :subscription")
    void giveUp(@Bind("subscription") long subscription);

    @SqlUpdate("delete from websub_subscription where id = :id")
    void drop(@Bind("id") long subscription);

    @SqlUpdate("update websub_delivery set next_try = :now where attempts = 0 and next_try > :now")
    int release(@Bind("now") Instant now);

    @SqlUpdate("update websub_intent set next_try = :now where attempts = 0 and next_try > :now")
    int releaseIntents(@Bind("now") Instant now);

    @SqlQuery("select count(*) from websub_delivery")
    long waiting();
}
