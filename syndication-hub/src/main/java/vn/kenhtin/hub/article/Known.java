package vn.kenhtin.hub.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * What a merge must know of a stored article to decide about it.
 *
 * @param way how it was found: by {@code guid}, {@code id} or {@code link}
 * @param guidKey when found by guid: the key of that
 * @param rawHash when found by guid: hash of the entry that brought it; null once the source has dropped it
 * @param source id of the source that brought it first
 * @param shared whether other sources of the site bring it too
 * @param categories as their column has them
 * @param withdrawnBy who withdrew it, null while it is live
 */
record Known(
        String way,
        @Nullable UUID guidKey,
        @Nullable Long rawHash,
        UUID id,
        String site,
        long source,
        boolean shared,
        @Nullable UUID linkKey,
        String title,
        long contentHash,
        int revision,
        Instant published,
        Instant updated,
        @Nullable Instant expires,
        @Nullable String withdrawnBy,
        long legacyReads,
        String categories) {

    ArticleId articleId() {
        return new ArticleId(id);
    }

    boolean isLive() {
        return withdrawnBy == null;
    }

    /** Reads a row by hand: by reflection, looking at the record anew for each statement takes as long as the statement. */
    public static final class Mapper implements RowMapper<Known> {

        @Override
        public Known map(ResultSet row, StatementContext context) throws SQLException {
            return new Known(
                    row.getString("way"),
                    row.getObject("guid_key", UUID.class),
                    row.getObject("raw_hash", Long.class),
                    row.getObject("id", UUID.class),
                    row.getString("site"),
                    row.getLong("source"),
                    row.getBoolean("shared"),
                    row.getObject("link_key", UUID.class),
                    row.getString("title"),
                    row.getLong("content_hash"),
                    row.getInt("revision"),
                    ArticleMapper.instant(row, "published"),
                    ArticleMapper.instant(row, "updated"),
                    ArticleMapper.instantOrNull(row, "expires"),
                    row.getString("withdrawn_by"),
                    row.getLong("legacy_reads"),
                    row.getString("categories"));
        }
    }
}
