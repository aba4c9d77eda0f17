package vn.kenhtin.hub.websub.hub;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.websub.hub.SubscriptionRequest.Mode;

/** Topics, subscriptions and intents. */
interface SubscriptionDao {

    /**
     * A request whose callback is still to be asked, or to be told that it is denied.
     *
     * @param reason why it is denied; null when it is to be asked
     * @param attempts how often the callback could not be reached
     */
    record Intent(
            long id,
            String topicUrl,
            String callback,
            UUID callbackKey,
            String domain,
            String mode,
            @Nullable String secret,
            long leaseSeconds,
            @Nullable String reason,
            int attempts) {

        boolean is(Mode other) {
            return mode.equals(other.word());
        }

        URI callbackUrl() {
            return URI.create(callback);
        }
    }

    /**
     * A subscription as its operator sees it.
     *
     * @param confirmed when its lease began
     * @param delivered when something was last delivered; null before the first time
     * @param owed since when it is owed something; null when it has everything
     * @param failures tries that failed in a row
     * @param problem what went wrong last; null when nothing did
     */
    record Listed(
            long id,
            String topic,
            String domain,
            boolean signed,
            Instant confirmed,
            Instant expires,
            @Nullable Instant delivered,
            @Nullable Instant owed,
            int failures,
            @Nullable String problem) {}

    @SqlQuery("""
            select s.id, t.url as topic, s.domain, s.secret is not null as signed, s.confirmed, s.expires, s.delivered,
                   d.since as owed, s.failures, s.problem
            from websub_subscription s
            join websub_topic t on t.id = s.topic
            left join websub_delivery d on d.subscription = s.id
            where s.id > :after order by s.id fetch first :limit rows only""")
    @RegisterConstructorMapper(Listed.class)
    List<Listed> listed(@Bind("after") long after, @Bind("limit") int limit);

    @SqlQuery("select count(*) from websub_subscription")
    long count();

    @SqlQuery("select id, url, tag, modified, version from websub_topic where url = :url")
    @RegisterConstructorMapper(Topic.class)
    Optional<Topic> topic(@Bind("url") String url);

    @SqlUpdate("insert into websub_topic (url, tag, modified, version) values (:url, :tag, :modified, 0)")
    void addTopic(@Bind("url") String url, @Bind("tag") String tag, @Bind("modified") Instant modified);

    /** A topic nobody was subscribed to starts from what it is now: nobody is owed what changed before. */
    @SqlUpdate("""
            update websub_topic set tag = :tag, modified = :modified
            where id = :id and not exists (select 1 from websub_subscription where topic = :id and expires > :now)""")
    void restartTopic(
            @Bind("id") long id, @Bind("tag") String tag, @Bind("modified") Instant modified, @Bind("now") Instant now);

    @SqlQuery("""
            select t.id, t.url, t.tag, t.modified, t.version
            from websub_topic t
            join (select topic, count(*) as many from websub_subscription where expires > :now group by topic) s
              on s.topic = t.id
            order by s.many desc, t.id""")
    @RegisterConstructorMapper(Topic.class)
    List<Topic> subscribedTopics(@Bind("now") Instant now);

    @SqlUpdate("""
            update websub_subscription
            set secret = :i.secret, confirmed = :now, expires = :expires, failures = 0, problem = null
            where topic = :topic and callback_key = :i.callbackKey""")
    int renew(
            @Bind("topic") long topic,
            @BindMethods("i") Intent intent,
            @Bind("now") Instant now,
            @Bind("expires") Instant expires);

    @SqlUpdate("""
            insert into websub_subscription (topic, callback, callback_key, domain, secret, confirmed, expires, failures)
            values (:topic, :i.callback, :i.callbackKey, :i.domain, :i.secret, :now, :expires, 0)""")
    void subscribe(
            @Bind("topic") long topic,
            @BindMethods("i") Intent intent,
            @Bind("now") Instant now,
            @Bind("expires") Instant expires);

    @SqlUpdate("""
            delete from websub_subscription
            where callback_key = :callbackKey and topic in (select id from websub_topic where url = :topicUrl)""")
    int unsubscribe(@BindMethods Intent intent);

    @SqlUpdate("delete from websub_subscription where expires <= :now")
    int expire(@Bind("now") Instant now);

    @SqlQuery("select count(*) from websub_subscription where domain = :domain")
    long countOfDomain(@Bind("domain") String domain);

    @SqlQuery("select count(*) from websub_subscription s join websub_topic t on t.id = s.topic where t.url = :url")
    long countOfTopic(@Bind("url") String url);

    @SqlQuery("""
            select count(*) from websub_subscription s join websub_topic t on t.id = s.topic
            where t.url = :url and s.callback_key = :key""")
    long countOf(@Bind("url") String url, @Bind("key") UUID callbackKey);

    @SqlUpdate("delete from websub_intent where callback_key = :callbackKey and topic_url = :topicUrl")
    void dropIntents(@BindMethods Intent intent);

    @SqlUpdate("""
            insert into websub_intent
                (topic_url, callback, callback_key, domain, mode, secret, lease_seconds, reason, attempts, next_try)
            values
                (:i.topicUrl, :i.callback, :i.callbackKey, :i.domain, :i.mode, :i.secret, :i.leaseSeconds, :i.reason, 0,
                 :nextTry)""")
    void addIntent(@BindMethods("i") Intent intent, @Bind("nextTry") Instant nextTry);

    @SqlUpdate("delete from websub_intent where id = :id")
    int dropIntent(@Bind("id") long id);

    @SqlUpdate("update websub_intent set attempts = attempts + 1, next_try = :nextTry where id = :id")
    void postponeIntent(@Bind("id") long id, @Bind("nextTry") Instant nextTry);

    @SqlQuery("""
            select id, topic_url, callback, callback_key, domain, mode, secret, lease_seconds, reason, attempts
            from websub_intent where next_try <= :now order by next_try fetch first 500 rows only""")
    @RegisterConstructorMapper(Intent.class)
    List<Intent> dueIntents(@Bind("now") Instant now);

    @SqlQuery("""
            select id, topic_url, callback, callback_key, domain, mode, secret, lease_seconds, reason, attempts
            from websub_intent where callback_key = :callbackKey and topic_url = :topicUrl""")
    @RegisterConstructorMapper(Intent.class)
    Optional<Intent> intent(@BindMethods Intent like);

    @SqlUpdate("update websub_intent set next_try = :until where id = :id and next_try <= :now")
    int claimIntent(@Bind("id") long id, @Bind("now") Instant now, @Bind("until") Instant until);

    /** Everybody subscribed to a topic is to be told that it ended. */
    @SqlUpdate("""
            insert into websub_intent
                (topic_url, callback, callback_key, domain, mode, secret, lease_seconds, reason, attempts, next_try)
            select t.url, s.callback, s.callback_key, s.domain, 'denied', null, 0, :reason, 0, :now
            from websub_subscription s join websub_topic t on t.id = s.topic
            where t.id = :topic
              and not exists (select 1 from websub_intent i where i.callback_key = s.callback_key and i.topic_url = t.url)""")
    void denyAll(@Bind("topic") long topic, @Bind("reason") String reason, @Bind("now") Instant now);

    @SqlUpdate("delete from websub_subscription where topic = :topic")
    void dropAll(@Bind("topic") long topic);
}
