package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.GuidDao.GuidRow;

/** Statements that look up what a merge must know, and change what hangs on articles. */
interface MergeDao {

    String KNOWN = """
            a.id, a.site, a.source, a.link_key, a.title, a.content_hash, a.revision, a.published, a.updated, a.expires, a.withdrawn_by,
            a.legacy_reads, a.categories,
            exists (select 1 from article_guid o where o.article = a.id and o.source <> a.source) as shared
            """;

    /** That an article is in a category; what lists of a category are read from. */
    record CategoryRow(String slug, Instant published, UUID article, String site, String label) {}

    /** What may change without readers noticing. */
    record QuietRow(UUID id, @Nullable Instant expires, long legacyReads) {}

    /** Makes merges of one site wait for each other, so that two sources bringing the same new article find it instead of doubling it. */
    @SqlQuery("select slug from site where slug = :site for update")
    Optional<String> lockSite(String site);

    /**
     * The articles that these guids of one source brought, those with these ids, and those of any site with these links: one look, three ways. Wrapped in a
     * select because H2 remembers how to run one, and works out a union anew each time.
     */
    @SqlQuery("select found.* from (select 'guid' as way, g.guid_key, g.raw_hash, " + KNOWN + """
            from article_guid g join article a on a.id = g.article where g.guid_key in (<guids>)
            union all
            select 'id', cast(null as uuid), cast(null as bigint),
            """ + KNOWN + """
            from article a where a.id in (<ids>)
            union all
            select 'link', cast(null as uuid), cast(null as bigint),
            """ + KNOWN
            + """
            from article a where a.link_key in (<links>)) found
            """)
    @RegisterRowMapper(Known.Mapper.class)
    List<Known> known(
            @BindList Collection<UUID> guids,
            @BindList Collection<UUID> ids,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<UUID> links);

    @SqlBatch(
            "insert into article_guid (source, guid_key, article, raw_hash) values (:source, :guidKey, :article, :rawHash)")
    void insertGuids(@BindMethods Collection<GuidRow> guids);

    @SqlBatch("update article_guid set raw_hash = :rawHash where guid_key = :guidKey")
    void updateGuids(@BindMethods Collection<GuidRow> guids);

    @SqlBatch("""
            insert into article_revision (article, revision, at, title, summary, content, author, replaced)
            select id, revision, updated, title, summary, content, author, cast(:now as timestamp with time zone)
            from article where id = :id
            """)
    void keepRevisions(@Bind("id") Collection<UUID> articles, Instant now);

    @SqlBatch("update article set expires = :expires, legacy_reads = :legacyReads where id = :id")
    void updateQuietly(@BindMethods Collection<QuietRow> articles);

    @SqlBatch("delete from article_category where slug = :slug and published = :published and article = :article")
    void deleteCategories(@BindMethods Collection<CategoryRow> categories);

    @SqlBatch("""
            insert into article_category (slug, published, article, site, label)
            values (:slug, :published, :article, :site, :label)
            """)
    void insertCategories(@BindMethods Collection<CategoryRow> categories);
}
