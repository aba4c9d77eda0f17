package vn.kenhtin.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.kenhtin.hub.article.ArticleDraft;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.platform.text.NameUuid;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * The plain way to take in a poll, into the same tables and with the same change log: a standard MERGE of every article, guid and category in JDBC batches, then
 * the changes of those which the database says it touched; bare of any library. It has it easier than the store: no matching by link, no revisions, no lock of
 * the site.
 */
final class MergeEverything {

    private static final UUID GUIDS = new UUID(1, 2);

    private static final String ARTICLE = """
            merge into article t
            using (values (cast(? as uuid), cast(? as varchar(63)), cast(? as bigint), cast(? as varchar(2048)), cast(? as varchar(2048)),
                cast(? as uuid), cast(? as varchar(1000)), cast(? as varchar(20000)), cast(? as varchar(1000000)), cast(? as boolean),
                cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone), cast(? as bigint), cast(? as varchar(30000))))
                as s(id, site, source, guid, link, link_key, title, summary, content, hot, published, updated, content_hash, categories)
            on t.id = s.id
            when matched and t.content_hash <> s.content_hash then update set
                link = s.link, link_key = s.link_key, title = s.title, summary = s.summary, content = s.content, hot = s.hot,
                updated = s.updated, content_hash = s.content_hash, categories = s.categories
            when not matched then insert
                (id, site, source, guid, publication, link, link_key, title, summary, content, language, categories, enclosures, hot,
                published, updated, first_seen, legacy_reads, content_hash, revision, position)
                values (s.id, s.site, s.source, s.guid, s.site, s.link, s.link_key, s.title, s.summary, s.content, 'vi', s.categories,
                '[]', s.hot, s.published, s.updated, s.updated, 0, s.content_hash, 1, 0)
            """;

    private static final String GUID = """
            merge into article_guid t
            using (values (cast(? as uuid), cast(? as bigint), cast(? as uuid), cast(? as bigint))) as s(guid_key, source, article, raw_hash)
            on t.guid_key = s.guid_key
            when matched and t.raw_hash <> s.raw_hash then update set raw_hash = s.raw_hash
            when not matched then insert (guid_key, source, article, raw_hash) values (s.guid_key, s.source, s.article, s.raw_hash)
            """;

    private static final String CATEGORY = """
            merge into article_category t
            using (values (cast(? as uuid), cast(? as varchar(80)), cast(? as varchar(200)), cast(? as varchar(63)),
                cast(? as timestamp(6) with time zone))) as s(article, slug, label, site, published)
            on t.slug = s.slug and t.published = s.published and t.article = s.article
            when matched and t.label <> s.label then update set label = s.label
            when not matched then insert (article, slug, label, site, published)
                values (s.article, s.slug, s.label, s.site, s.published)
            """;

    private final DataSource database;

    MergeEverything(DataSource database) {
        this.database = database;
    }

    void merge(SiteSlug site, long source, List<ArticleDraft> drafts) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<UUID> ids = new ArrayList<>();
            List<UUID> touched = new ArrayList<>();
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
            try (PreparedStatement articles = connection.prepareStatement(ARTICLE);
                    PreparedStatement guids = connection.prepareStatement(GUID);
                    PreparedStatement categories = connection.prepareStatement(CATEGORY)) {
                for (ArticleDraft draft : drafts) {
                    UUID id = ArticleId.of(site, draft.guid()).value();
                    ids.add(id);
                    articles.setLong(3, source);
                    articles.setObject(12, now);
                    add(articles, id, site, draft);
                    articles.addBatch();
                    add(guids, id, source, draft);
                    addCategories(categories, id, site, draft);
                }
                int[] counts = articles.executeBatch();
                for (int i = 0; i < counts.length; i++) {
                    if (counts[i] > 0) {
                        touched.add(ids.get(i));
                    }
                }
                guids.executeBatch();
                categories.executeBatch();
            }
            log(connection, touched, now);
            connection.commit();
        }
    }

    private static void log(Connection connection, List<UUID> touched, OffsetDateTime now) throws SQLException {
        long position = advance(connection, touched.size());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into article_change (position, article, site, kind, at) values (?, ?, 'bench', 'created', ?)")) {
            for (UUID article : touched) {
                insert.setLong(1, position--);
                insert.setObject(2, article);
                insert.setObject(3, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static long advance(Connection connection, int changes) throws SQLException {
        try (PreparedStatement update =
                        connection.prepareStatement("update article_head set position = position + ? where id = 1");
                PreparedStatement select =
                        connection.prepareStatement("select position from article_head where id = 1")) {
            update.setInt(1, changes);
            update.executeUpdate();
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void add(PreparedStatement merge, UUID id, SiteSlug site, ArticleDraft draft) throws SQLException {
        merge.setObject(1, id);
        merge.setString(2, site.value());
        merge.setString(4, draft.guid());
        merge.setString(5, String.valueOf(draft.link()));
        merge.setObject(6, NameUuid.of(GUIDS, String.valueOf(draft.link())));
        merge.setString(7, draft.body().title());
        merge.setString(8, draft.body().summary());
        merge.setString(9, draft.body().content());
        merge.setBoolean(10, draft.hot());
        merge.setObject(11, published(draft));
        merge.setLong(13, draft.rawHash());
        merge.setString(14, draft.categories().toString());
    }

    private static void add(PreparedStatement merge, UUID id, long source, ArticleDraft draft) throws SQLException {
        merge.setObject(1, NameUuid.of(GUIDS, source + draft.guid()));
        merge.setLong(2, source);
        merge.setObject(3, id);
        merge.setLong(4, draft.rawHash());
        merge.addBatch();
    }

    private static void addCategories(PreparedStatement merge, UUID id, SiteSlug site, ArticleDraft draft)
            throws SQLException {
        for (Category category : draft.categories()) {
            merge.setObject(1, id);
            merge.setString(2, category.slug());
            merge.setString(3, category.label());
            merge.setString(4, site.value());
            merge.setObject(5, published(draft));
            merge.addBatch();
        }
    }

    private static OffsetDateTime published(ArticleDraft draft) {
        Instant published = draft.published();
        if (published == null) {
            throw new IllegalArgumentException("the benchmark's drafts are dated");
        }
        return published.atOffset(ZoneOffset.UTC);
    }
}
