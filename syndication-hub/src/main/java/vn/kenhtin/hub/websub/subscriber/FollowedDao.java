package vn.kenhtin.hub.websub.subscriber;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Sources with hubs, and what was pushed for them. */
interface FollowedDao {

    /**
     * A source that names hubs.
     *
     * @param hubs apart by blanks, in the order in which they are tried
     * @param token the secret part of the callback's address
     * @param pending whether the hub was asked and has not asked back
     * @param trusted whether no poll found what ought to have been pushed
     * @param attempts requests since the hub last confirmed
     * @param nextTry when the hub is asked next, to begin or to renew
     * @param expires end of the lease; null without one
     * @param pushed when the hub last pushed something
     * @param problem what last went wrong
     */
    record Followed(
            long source,
            String hubs,
            String topic,
            String token,
            String secret,
            boolean pending,
            boolean trusted,
            int attempts,
            Instant nextTry,
            @Nullable Instant expires,
            @Nullable Instant pushed,
            @Nullable String problem) {

        /** The hub whose turn it is: each in turn while they fail. */
        URI hub() {
            List<String> all = Arrays.asList(hubs.split(" "));
            return URI.create(all.get(attempts % all.size()));
        }

        boolean isAlive(Instant now) {
            return expires != null && expires.isAfter(now);
        }
    }

    /** A pushed document. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once
    record Pushed(
            long id, long source, String url, @Nullable String contentType, Instant received, byte[] body) {}

    String ALL = """
            select source, hubs, topic, token, secret, pending, trusted, attempts, next_try, expires, pushed, problem
            from websub_source
            """;

    @SqlQuery(ALL + "where source = :source")
    @RegisterConstructorMapper(Followed.class)
    Optional<Followed> find(@Bind("source") long source);

    @SqlQuery(ALL + "where token = :token")
    @RegisterConstructorMapper(Followed.class)
    Optional<Followed> byToken(@Bind("token") String token);

    @SqlQuery(ALL + "order by source")
    @RegisterConstructorMapper(Followed.class)
    List<Followed> all();

    @SqlQuery(ALL + "where next_try <= :now order by next_try fetch first 100 rows only")
    @RegisterConstructorMapper(Followed.class)
    List<Followed> due(@Bind("now") Instant now);

    @SqlUpdate("""
            insert into websub_source
                (source, hubs, topic, token, secret, pending, trusted, attempts, next_try)
            values (:source, :hubs, :topic, :token, :secret, false, true, 0, :nextTry)""")
    void insert(@BindMethods Followed followed);

    @SqlUpdate("delete from websub_source where source = :source")
    int delete(@Bind("source") long source);

    /** Marked before the hub is asked, since it may ask back before it answers. */
    @SqlUpdate("""
            update websub_source set pending = true, attempts = attempts + 1, next_try = :next
            where source = :source and next_try <= :now""")
    int ask(@Bind("source") long source, @Bind("now") Instant now, @Bind("next") Instant next);

    @SqlUpdate("update websub_source set problem = :problem where source = :source")
    void failed(@Bind("source") long source, @Bind("problem") @Nullable String problem);

    @SqlUpdate("""
            update websub_source set pending = false, trusted = true, attempts = 0, problem = null,
                   expires = :expires, next_try = :renew
            where source = :source and pending""")
    int confirm(@Bind("source") long source, @Bind("expires") Instant expires, @Bind("renew") Instant renew);

    @SqlUpdate("""
            update websub_source set pending = false, expires = null, problem = :reason, next_try = :next
            where source = :source""")
    void deny(@Bind("source") long source, @Bind("reason") String reason, @Bind("next") Instant next);

    @SqlUpdate("update websub_source set pushed = :now, trusted = true where source = :source")
    void pushed(@Bind("source") long source, @Bind("now") Instant now);

    @SqlUpdate("update websub_source set trusted = false where source = :source and trusted")
    int doubt(@Bind("source") long source);

    @SqlUpdate("""
            insert into websub_inbox (source, url, content_type, received, body)
            values (:source, :url, :contentType, :received, :body)""")
    @GetGeneratedKeys("id")
    long keep(@BindMethods Pushed pushed);

    @SqlQuery("select id, source, url, content_type, received, body from websub_inbox where id = :id")
    @RegisterConstructorMapper(Pushed.class)
    Optional<Pushed> pushed(@Bind("id") long id);

    @SqlUpdate("delete from websub_inbox where id = :id")
    void taken(@Bind("id") long id);
}
