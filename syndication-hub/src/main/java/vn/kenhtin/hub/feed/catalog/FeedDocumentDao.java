package vn.kenhtin.hub.feed.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of feed_document. */
@RegisterConstructorMapper(FeedDocumentDao.Dated.class)
interface FeedDocumentDao {

    /** What a document held when it was last looked at, and since when. */
    record Dated(String name, String hash, Instant modified) {}

    @SqlQuery("select name, hash, modified from feed_document where name = :name")
    Optional<Dated> find(String name);

    @SqlQuery("select name, hash, modified from feed_document where modified >= :since")
    List<Dated> changedSince(Instant since);

    @SqlUpdate("insert into feed_document (name, hash, modified) values (:name, :hash, :modified)")
    void insert(String name, String hash, Instant modified);

    @SqlUpdate("""
            update feed_document set hash = :hash, modified = :modified
            where name = :name and hash = :knownHash and modified = :knownModified""")
    int replace(String name, String hash, Instant modified, String knownHash, Instant knownModified);
}
