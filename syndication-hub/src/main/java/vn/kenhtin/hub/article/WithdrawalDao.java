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
import vn.kenhtin.hub.article.ArticleChange.Kind;
import vn.kenhtin.hub.article.ChangeDao.ChangeRow;
import vn.kenhtin.hub.site.SiteSlug;

/** Statements that find what is to be withdrawn or restored, and do it. */
interface WithdrawalDao {

    /** An article and its site. */
    record Target(UUID id, String site) {

        ChangeLog.Event event(Kind kind) {
            return new ChangeLog.Event(new ArticleId(id), new SiteSlug(site), kind);
        }
    }

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
