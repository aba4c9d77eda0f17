package vn.kenhtin.hub.reads;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Statements on what nodes tell each other of readers. */
interface SharedWindowDao {

    record SeenRow(long id, int epochMinute, ByteBuffer readers) {

        /** Reads what a commit told. */
        public static final class Mapper implements RowMapper<SeenRow> {
            @Override
            public SeenRow map(ResultSet row, StatementContext context) throws SQLException {
                return new SeenRow(
                        row.getLong("id"), row.getInt("epoch_minute"), ByteBuffer.wrap(row.getBytes("readers")));
            }
        }
    }

    @SqlUpdate("insert into read_seen (epoch_minute, readers) values (:minute, :readers)")
    @GetGeneratedKeys("id")
    long tell(int minute, byte[] readers);

    @SqlQuery(
            "select id, epoch_minute, readers from read_seen where id > :after and epoch_minute >= :minute order by id")
    @RegisterRowMapper(SeenRow.Mapper.class)
    List<SeenRow> seen(long after, int minute);

    @SqlUpdate("delete from read_seen where epoch_minute < :minute")
    int forgetBefore(int minute);

    @SqlQuery("select salt from read_salt where local_day = :day")
    Optional<byte[]> salt(LocalDate day);

    @SqlUpdate("insert into read_salt (local_day, salt) values (:day, :salt)")
    void addSalt(LocalDate day, byte[] salt);

    @SqlUpdate("delete from read_salt where local_day < :day")
    int throwAwaySaltsBefore(LocalDate day);
}
