package vn.kenhtin.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.kenhtin.hub.article.ArticleDraft;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.platform.text.NameUuid;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * The plain way to take in a poll, into the same tables: a standard MERGE of every article, guid and category, in JDBC batches, bare of any library. It has it
 * easier than the store: no matching by link, no revisions, no change log, no lock.
 */
final class MergeEverything {

    private static final UUID GUIDS = new UUID(1, 2);

    private static final String ARTICLE = """
            merge into article t
            using (values (cast(? as uuid), cast(? as varchar(63)), cast(? as bigint), cast(? as varchar(2048)), cast(? as varchar(2048)),
                cast(? as uuid), cast(? as varchar(1000)), cast(? as varchar(20000)), cast(? as varchar(1000000)), cast(? as boolean),
                cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone), cast(? as bigint)))
                as s(id, site, source, guid, link, link_key, title, summary, content, hot, published, updated, content_hash)
            on t.id = s.id
            when matched and t.content_hash <> s.content_hash then update set
                link = s.link, link_key = s.link_key, title = s.title, summary = s.summary, content = s.content, hot = s.hot,
                updated = s.updated, content_hash = s.content_hash
            when not matched then insert
                (id, site, source, guid, publication, link, link_key, title, summary, content, language, enclosures, hot, published,
                updated, first_seen, legacy_reads, content_hash, revision)
                values (s.id, s.site, s.source, s.guid, s.site, s.link, s.link_key, s.title, s.summary, s.content, 'vi', '[]', s.hot,
                s.published, s.updated, s.updated, 0, s.content_hash, 1)
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
            using (values (cast(? as uuid), cast(? as integer), cast(? as varchar(80)), cast(? as varchar(200)), cast(? as varchar(63)),
                cast(? as timestamp(6) with time zone))) as s(article, ordinal, slug, label, site, published)
            on t.article = s.article and t.ordinal = s.ordinal
            when matched and t.label <> s.label then update set slug = s.slug, label = s.label
            when not matched then insert (article, ordinal, slug, label, site, published)
                values (s.article, s.ordinal, s.slug, s.label, s.site, s.published)
            """;

    private final DataSource database;

    MergeEverything(DataSource database) {
        this.database = database;
    }

    void merge(SiteSlug site, long source, List<ArticleDraft> drafts) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement articles = connection.prepareStatement(ARTICLE);
                    PreparedStatement guids = connection.prepareStatement(GUID);
                    PreparedStatement categories = connection.prepareStatement(CATEGORY)) {
                for (ArticleDraft draft : drafts) {
                    UUID id = ArticleId.of(site, draft.guid()).value();
                    add(articles, id, site, source, draft);
                    add(guids, id, source, draft);
                    add(categories, id, site, draft);
                }
                articles.executeBatch();
                guids.executeBatch();
                categories.executeBatch();
            }
            connection.commit();
        }
    }

    private static void add(PreparedStatement merge, UUID id, SiteSlug site, long source, ArticleDraft draft)
            throws SQLException {
        merge.setObject(1, id);
        merge.setString(2, site.value());
        merge.setLong(3, source);
        merge.setString(4, draft.guid());
        merge.setString(5, String.valueOf(draft.link()));
        merge.setObject(6, NameUuid.of(GUIDS, String.valueOf(draft.link())));
        merge.setString(7, draft.body().title());
        merge.setString(8, draft.body().summary());
        merge.setString(9, draft.body().content());
        merge.setBoolean(10, draft.hot());
        merge.setObject(11, published(draft));
        merge.setObject(12, published(draft));
        merge.setLong(13, draft.rawHash());
        merge.addBatch();
    }

    private static void add(PreparedStatement merge, UUID id, long source, ArticleDraft draft) throws SQLException {
        merge.setObject(1, NameUuid.of(GUIDS, source + draft.guid()));
        merge.setLong(2, source);
        merge.setObject(3, id);
        merge.setLong(4, draft.rawHash());
        merge.addBatch();
    }

    private static void add(PreparedStatement merge, UUID id, SiteSlug site, ArticleDraft draft) throws SQLException {
        int ordinal = 0;
        for (Category category : draft.categories()) {
            merge.setObject(1, id);
            merge.setInt(2, ordinal++);
            merge.setString(3, category.slug());
            merge.setString(4, category.label());
            merge.setString(5, site.value());
            merge.setObject(6, published(draft));
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
