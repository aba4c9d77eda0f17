package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Which articles of a site came when. H2 follows the order of the index only when its first column is named in it, too. */
interface ArchiveDao {

    @SqlQuery("select count(*) from article where site = :site and first_seen >= :from and first_seen < :to")
    long count(String site, Instant from, Instant to);

    @SqlQuery("""
            select id
            from article
            where site = :site and first_seen >= :from and first_seen < :to
            order by site, first_seen desc, id desc
            offset :skip rows fetch next :limit rows only
            """)
    List<UUID> page(String site, Instant from, Instant to, long skip, long limit);

    @SqlQuery("""
            select first_seen
            from article
            where site = :site and first_seen < :end
            order by site, first_seen desc, id desc
            fetch first 1 rows only
            """)
    Optional<Instant> lastSeen(String site, Instant end);
}
