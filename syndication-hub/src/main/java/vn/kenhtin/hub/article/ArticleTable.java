package vn.kenhtin.hub.article;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article.Origin;
import vn.kenhtin.hub.article.ArticleRow.Facts;

/** Writes articles. Bare JDBC, for its twenty-eight columns are most of what a poll binds. */
final class ArticleTable {

    private static final String INSERT = """
            insert into article (position, link, link_key, title, summary, content, language, author, photo, credit, credit_url,
                categories, enclosures, hot, updated, expires, withdrawn, withdrawn_by, legacy_reads, content_hash, revision, id,
                site, source, guid, publication, published, first_seen)
            values (?, ?, cast(? as uuid), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update article
            set position = ?, link = ?, link_key = cast(? as uuid), title = ?, summary = ?, content = ?, language = ?, author = ?,
                photo = ?, credit = ?, credit_url = ?, categories = ?, enclosures = ?, hot = ?, updated = ?, expires = ?,
                withdrawn = ?, withdrawn_by = ?, legacy_reads = ?, content_hash = ?, revision = ?
            where id = ?
            """;

    private final PreparedStatement statement;
    private int column;

    private ArticleTable(PreparedStatement statement) {
        this.statement = statement;
    }

    /** @param positions of their changes in the log */
    static void insert(Handle handle, Collection<ArticleRow> rows, Map<ArticleId, Long> positions) {
        write(handle, INSERT, rows, positions);
    }

    /** As {@link #insert}; leaves alone what is written once. */
    static void update(Handle handle, Collection<ArticleRow> rows, Map<ArticleId, Long> positions) {
        write(handle, UPDATE, rows, positions);
    }

    private static void write(Handle handle, String sql, Collection<ArticleRow> rows, Map<ArticleId, Long> positions) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (ArticleRow row : rows) {
                ArticleTable table = new ArticleTable(statement);
                table.add(positions.getOrDefault(row.id(), 0L));
                table.add(row.draft());
                table.add(row.facts(), row.draft());
                table.add(row.id().value());
                if (sql.equals(INSERT)) {
                    table.add(row.origin(), row.facts());
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Articles could not be written", e);
        }
    }

    private void add(ArticleDraft draft) throws SQLException {
        Body body = draft.body();
        Credit credit = draft.credit();
        add(text(draft.link()));
        add(LinkKey.of(draft.link()));
        add(body.title());
        add(body.summary());
        add(body.content());
        add(body.language());
        add(credit.author());
        add(credit.photo());
        add(credit.source());
        add(text(credit.sourceUrl()));
        add(Fit.json(draft.categories()));
        add(Fit.json(draft.enclosures()));
        statement.setBoolean(++column, draft.hot());
    }

    private void add(Facts facts, ArticleDraft draft) throws SQLException {
        Withdrawer withdrawer = facts.withdrawnBy();
        add(facts.updated());
        add(draft.expires());
        Instant gone = withdrawer == null ? null : facts.now();
        add(gone);
        String by = withdrawer == null ? null : withdrawer.code();
        add(by);
        add(draft.legacyReads());
        add(facts.contentHash());
        statement.setInt(++column, facts.revision());
    }

    private void add(Origin origin, Facts facts) throws SQLException {
        add(origin.site().value());
        add(origin.source());
        add(origin.guid());
        add(origin.publication());
        add(facts.published());
        add(facts.now());
    }

    private void add(@Nullable String value) throws SQLException {
        statement.setString(++column, value);
    }

    private void add(long value) throws SQLException {
        statement.setLong(++column, value);
    }

    private void add(@Nullable Instant value) throws SQLException {
        statement.setObject(
                ++column, value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private void add(@Nullable UUID value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.VARCHAR);
        } else {
            statement.setObject(++column, value);
        }
    }

    private static @Nullable String text(@Nullable Object url) {
        return url == null ? null : url.toString();
    }
}
