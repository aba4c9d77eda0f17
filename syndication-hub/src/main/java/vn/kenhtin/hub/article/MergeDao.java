package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleDao.ArticleRow;

/** Statements that look up what a merge must know, and change what hangs on articles. */
interface MergeDao {

    String KNOWN = """
            select a.id, a.source, a.link_key, a.title, a.content_hash, a.revision, a.published, a.updated, a.expires, a.withdrawn_by,
                   a.legacy_reads,
                   exists (select 1 from article_guid g where g.article = a.id and g.source <> a.source) as shared
            from article a
            """;

    /** Which article a source brought under a guid, and the hash of the entry when it did; no hash once the source has dropped it. */
    record GuidRow(
            long source,
            UUID guidKey,
            UUID article,
            @Nullable Long rawHash) {}

    record CategoryRow(UUID article, int ordinal, String slug, String label, String site, Instant published) {}

    /** Makes merges of one site wait for each other, so that two sources bringing the same new article find it instead of doubling it. */
    @SqlQuery("select slug from site where slug = :site for update")
    Optional<String> lockSite(String site);

    /** The site of the articles that came under these guids of one source. */
    @SqlQuery("""
            select a.site
            from article_guid g
            join article a on a.id = g.article
            where g.guid_key in (<guids>)
            fetch first 1 rows only
            """)
    Optional<String> siteOf(@BindList Collection<UUID> guids);

    @SqlQuery("""
            select guid_key, source, article, raw_hash
            from article_guid
            where guid_key in (<guids>)
            """)
    @RegisterConstructorMapper(GuidRow.class)
    List<GuidRow> guids(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<UUID> guids);

    @SqlQuery(KNOWN + "where a.id in (<ids>)")
    @RegisterConstructorMapper(Known.class)
    List<Known> knownById(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<UUID> ids);

    @SqlQuery(KNOWN + "where a.link_key in (<links>) and a.site = :site order by a.id")
    @RegisterConstructorMapper(Known.class)
    List<Known> knownByLink(String site, @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<UUID> links);

    @SqlBatch(
            "insert into article_guid (source, guid_key, article, raw_hash) values (:source, :guidKey, :article, :rawHash)")
    void insertGuids(@BindMethods Collection<GuidRow> guids);

    @SqlBatch("update article_guid set raw_hash = :rawHash where guid_key = :guidKey")
    void updateGuids(@BindMethods Collection<GuidRow> guids);

    @SqlBatch("delete from article_category where article = :id")
    void deleteCategories(@BindMethods Collection<ArticleRow> articles);

    @SqlBatch("""
            insert into article_category (article, ordinal, slug, label, site, published)
            values (:article, :ordinal, :slug, :label, :site, :published)
            """)
    void insertCategories(@BindMethods Collection<CategoryRow> categories);

    @SqlUpdate("update article_guid set raw_hash = null where guid_key in (<guids>)")
    int dropGuids(@BindList Collection<UUID> guids);
}
