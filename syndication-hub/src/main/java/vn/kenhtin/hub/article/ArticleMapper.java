package vn.kenhtin.hub.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article.History;
import vn.kenhtin.hub.article.Article.Origin;
import vn.kenhtin.hub.platform.json.Json;
import vn.kenhtin.hub.site.SiteSlug;

/** Reads an article's row. */
final class ArticleMapper implements RowMapper<Article> {

    private static final ObjectReader ENCLOSURES = Json.mapper().readerForListOf(Enclosure.class);
    private static final ObjectReader CATEGORIES = Json.mapper().readerForListOf(Category.class);

    @Override
    public Article map(ResultSet row, StatementContext context) throws SQLException {
        return new Article(
                new ArticleId(row.getObject("id", UUID.class)),
                new Origin(
                        new SiteSlug(row.getString("site")),
                        row.getLong("source"),
                        row.getString("guid"),
                        row.getString("publication")),
                uri(row.getString("link")),
                new Body(
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("content"),
                        row.getString("language")),
                new Credit(
                        row.getString("author"),
                        row.getString("photo"),
                        row.getString("credit"),
                        uri(row.getString("credit_url"))),
                categories(row.getString("categories")),
                enclosures(row.getString("enclosures")),
                row.getBoolean("hot"),
                instant(row, "published"),
                instant(row, "updated"),
                new History(
                        row.getInt("revision"),
                        row.getLong("position"),
                        instant(row, "first_seen"),
                        instantOrNull(row, "withdrawn")),
                row.getLong("legacy_reads"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column));
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    static List<Category> categories(String json) {
        return list(json, CATEGORIES);
    }

    private static List<Enclosure> enclosures(String json) {
        return list(json, ENCLOSURES);
    }

    private static <T> List<T> list(String json, ObjectReader reader) {
        try {
            return "[]".equals(json) ? List.of() : reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("written by us", e);
        }
    }
}
