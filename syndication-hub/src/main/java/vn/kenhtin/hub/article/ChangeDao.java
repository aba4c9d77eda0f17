package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import vn.kenhtin.hub.article.ArticleChange.Kind;
import vn.kenhtin.hub.site.SiteSlug;

/** Reads the change log, which {@link ChangeLog} writes, and what articles said before. */
interface ChangeDao {

    record ChangeRow(long position, UUID article, String site, String kind, Instant at) {

        ArticleChange change() {
            return new ArticleChange(position, new ArticleId(article), new SiteSlug(site), Kind.fromString(kind), at);
        }
    }

    @SqlQuery("select position from article_head where id = 1")
    long head();

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
}
