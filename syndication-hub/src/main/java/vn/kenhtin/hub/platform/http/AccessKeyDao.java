package vn.kenhtin.hub.platform.http;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AccessKeyDao {

    @SqlQuery("select id, label, created_at as created, revoked_at as revoked from access_key order by id")
    @RegisterConstructorMapper(AccessKey.class)
    List<AccessKey> all();

    @SqlQuery("select hash from access_key where revoked_at is null")
    List<String> validHashes();

    @SqlUpdate("insert into access_key (label, hash, created_at) values (:label, :hash, :now)")
    @GetGeneratedKeys("id")
    long insert(@Bind("label") String label, @Bind("hash") String hash, @Bind("now") Instant now);

    /** The id that generated ones never take: of two nodes that start at once, only one can have it. */
    @SqlUpdate("insert into access_key (id, label, hash, created_at) values (0, :label, :hash, :now)")
    void insertFirst(@Bind("label") String label, @Bind("hash") String hash, @Bind("now") Instant now);

    @SqlUpdate("update access_key set revoked_at = :now where id = :id and revoked_at is null")
    int revoke(@Bind("id") long id, @Bind("now") Instant now);
}
