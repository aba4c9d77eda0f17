package vn.kenhtin.hub.reads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Statements on the log of reads and on what it adds up to. */
interface ReadDao {

    /** One group commit. */
    record LogRow(long id, Instant at, Batch batch) {

        /** Reads a row of the log. */
        public static final class Mapper implements RowMapper<LogRow> {
            @Override
            public LogRow map(ResultSet row, StatementContext context) throws SQLException {
                Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                return new LogRow(row.getLong("id"), at, Batch.parse(row.getBytes("counts")));
            }
        }
    }

    record DayRow(LocalDate localDay, UUID article, int reads) {}

    /** An article's total and the place of its newest change. */
    record Change(UUID article, long total, long position) {}

    @SqlUpdate("insert into read_log (at, reads, counts) values (:at, :reads, :counts)")
    void log(Instant at, int reads, byte[] counts);

    @SqlQuery("select count(*) from (select id from read_log fetch first 1 rows only) waiting")
    int waiting();

    @SqlQuery("select id, at, counts from read_log order by id fetch first :limit rows only")
    @RegisterRowMapper(LogRow.Mapper.class)
    List<LogRow> logged(int limit);

    /** By their ids: a row with a smaller id may be committed later than one with a greater. */
    @SqlUpdate("delete from read_log where id in (<ids>)")
    void forget(@BindList Collection<Long> ids);

    @SqlUpdate("update read_head set position = position + :changes where id = 1")
    void advanceHead(int changes);

    @SqlQuery("select position from read_head where id = 1")
    long head();

    /** Reads by article, all in one statement; the n-th article gets position {@code before + n}. An article that is no more has no row and gets none. */
    @SqlUpdate("""
            merge into read_count t
            using (select u.article, u.reads, u.position, a.legacy_reads
                   from unnest(cast(:articles as uuid array), cast(:reads as integer array), cast(:positions as bigint array))
                       as u (article, reads, position)
                   join article a on a.id = u.article) s
            on t.article = s.article
            when matched then update set counted = t.counted + s.reads, total = t.counted + s.reads + s.legacy_reads,
                                         position = s.position
            when not matched then insert (article, counted, total, position)
                                  values (s.article, s.reads, s.reads + s.legacy_reads, s.position)
            """)
    void addCounts(UUID[] articles, Integer[] reads, Long[] positions);

    @SqlUpdate("""
            merge into read_hour t
            using (select u.article, u.reads from unnest(cast(:articles as uuid array), cast(:reads as integer array)) as u (article, reads)) s
            on t.epoch_hour = :hour and t.article = s.article
            when matched then update set reads = t.reads + s.reads
            when not matched then insert (epoch_hour, article, reads) values (:hour, s.article, s.reads)
            """)
    void addHour(int hour, UUID[] articles, Integer[] reads);

    @SqlUpdate("""
            merge into read_day t
            using (select u.article, u.reads from unnest(cast(:articles as uuid array), cast(:reads as integer array)) as u (article, reads)) s
            on t.local_day = :day and t.article = s.article
            when matched then update set reads = t.reads + s.reads
            when not matched then insert (local_day, article, reads) values (:day, s.article, s.reads)
            """)
    void addDay(LocalDate day, UUID[] articles, Integer[] reads);

    @SqlQuery("""
            select article, total, position from read_count where position > :after order by position fetch first :limit rows only
            """)
    @RegisterConstructorMapper(Change.class)
    List<Change> changedSince(long after, int limit);

    @SqlQuery("""
            select a.id as article, a.legacy_reads + coalesce(c.counted, 0) as total, coalesce(c.position, 0) as position
            from article a
            left join read_count c on c.article = a.id
            where a.id in (<articles>)
            """)
    @RegisterConstructorMapper(Change.class)
    List<Change> totals(@BindList Collection<UUID> articles);

    @SqlQuery("select local_day, article, reads from read_day where local_day = :day and article in (<articles>)")
    @RegisterConstructorMapper(DayRow.class)
    List<DayRow> onDay(LocalDate day, @BindList Collection<UUID> articles);

    @SqlUpdate("delete from read_hour where epoch_hour < :hour")
    int pruneHours(int hour);

    @SqlUpdate("delete from read_day where local_day < :day")
    int pruneDays(LocalDate day);
}
