package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import vn.kenhtin.hub.article.ArticleChange.Kind;
import vn.kenhtin.hub.site.SiteSlug;

/** Statements on the change log, and those that withdraw and restore. */
interface ChangeDao {

    record ChangeRow(long position, UUID article, String site, String kind, Instant at) {

        ArticleChange change() {
            return new ArticleChange(position, new ArticleId(article), new SiteSlug(site), Kind.fromString(kind), at);
        }
    }

    /** An article and its site. */
    record Target(UUID id, String site) {

        ChangeLog.Event event(Kind kind) {
            return new ChangeLog.Event(new ArticleId(id), new SiteSlug(site), kind);
        }
    }

    @SqlUpdate("update article_head set position = position + :changes where id = 1")
    void advanceHead(int changes);

    @SqlQuery("select position from article_head where id = 1")
    long head();

    @SqlBatch(
            "insert into article_change (position, article, site, kind, at) values (:position, :article, :site, :kind, :at)")
    void insert(@BindMethods Collection<ChangeRow> changes);

    @SqlQuery("""
            select position, article, site, kind, at
            from article_change
            where position > :cursor
            order by position
            fetch first :limit rows only
            """)
    @RegisterConstructorMapper(ChangeRow.class)
    List<ChangeRow> since(long cursor, int limit);

    @SqlQuery("""
            select revision, at, title, summary, content, author
            from article_revision
            where article = :article
            order by revision
            """)
    @RegisterConstructorMapper(Revision.class)
    List<Revision> revisions(UUID article);

    /** Live articles that came under these guids and that the source has no longer under any other. */
    @SqlQuery("""
            select a.id, a.site
            from article a
            where a.withdrawn is null
              and a.id in (select g.article from article_guid g where g.guid_key in (<guids>))
              and not exists (select 1 from article_guid o where o.article = a.id and o.source = :source and o.raw_hash is not null)
            order by a.id
            """)
    @RegisterConstructorMapper(Target.class)
    List<Target> droppedBy(long source, @BindList Collection<UUID> guids);

    @SqlQuery("select id, site from article where withdrawn is null and expires <= :now order by id")
    @RegisterConstructorMapper(Target.class)
    List<Target> expired(Instant now);

    @SqlQuery("select id, site from article where id = :id and withdrawn is null")
    @RegisterConstructorMapper(Target.class)
    List<Target> live(UUID id);

    @SqlQuery("select id, site from article where id = :id and withdrawn is not null")
    @RegisterConstructorMapper(Target.class)
    List<Target> withdrawn(UUID id);

    @SqlBatch("update article set withdrawn = :at, withdrawn_by = :by, position = :position where id = :article")
    void withdraw(@BindMethods Collection<ChangeRow> changes, String by);

    @SqlBatch(
            "update article set withdrawn = null, withdrawn_by = null, expires = null, position = :position where id = :article")
    void restore(@BindMethods Collection<ChangeRow> changes);
}
