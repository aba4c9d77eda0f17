package vn.kenhtin.hub.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Statements on the guids under which sources brought articles. */
interface GuidDao {

    /** Which article a source brought under a guid, and the hash of the entry when it did; no hash once the source has dropped it. */
    record GuidRow(
            long source,
            UUID guidKey,
            UUID article,
            @Nullable Long rawHash) {}

    /** The rows of these guids. Not by this interface's means: what makes an object of it takes longer than the statement, which every poll needs. */
    static List<GuidRow> rows(Handle handle, Collection<UUID> guids) {
        return guids.isEmpty()
                ? List.of()
                : handle.createQuery("""
                        select guid_key, source, article, raw_hash
                        from article_guid
                        where guid_key in (<guids>)
                        """)
                        .bindList("guids", List.copyOf(guids))
                        .map(GuidDao::row)
                        .list();
    }

    private static GuidRow row(ResultSet row, StatementContext context) throws SQLException {
        return new GuidRow(
                row.getLong("source"),
                row.getObject("guid_key", UUID.class),
                row.getObject("article", UUID.class),
                row.getObject("raw_hash", Long.class));
    }

    /** The site of the articles that came under these guids of one source. */
    @SqlQuery("""
            select a.site
            from article_guid g
            join article a on a.id = g.article
            where g.guid_key in (<guids>)
            fetch first 1 rows only
            """)
    Optional<String> siteOf(@BindList Collection<UUID> guids);

    /** The keys of all guids under which a source brought these articles. */
    @SqlQuery("select guid_key from article_guid where source = :source and article in (<articles>)")
    List<UUID> guidsOf(long source, @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<UUID> articles);

    @SqlUpdate("update article_guid set raw_hash = null where guid_key in (<guids>)")
    int dropGuids(@BindList Collection<UUID> guids);
}
