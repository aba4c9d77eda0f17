package vn.kenhtin.hub.article;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.SiteSlug;

/** Rows of article_missing. */
interface MissingDao {

    /** That a source has an article, under one of its guids. */
    record Held(UUID article, UUID guidKey) {}

    /** An article that is missed. */
    record MissingRow(
            UUID article,
            String site,
            long source,
            String title,
            @Nullable String link,
            int times,
            Instant since) {

        Missing missing() {
            return new Missing(
                    new ArticleId(article),
                    new SiteSlug(site),
                    source,
                    title,
                    link == null ? null : URI.create(link),
                    times,
                    since);
        }
    }

    String SELECT = """
            select m.article, a.site, m.source, a.title, a.link, m.times, m.since
            from article_missing m
            join article a on a.id = m.article
            where a.withdrawn is null and m.times > 0
            """;

    @SqlQuery("""
            select g.article, g.guid_key
            from article a
            join article_guid g on g.article = a.id
            where a.site = :site and a.published > :from and a.withdrawn is null and g.source = :source and g.raw_hash is not null
            """)
    @RegisterConstructorMapper(Held.class)
    List<Held> held(String site, long source, Instant from);

    @SqlQuery("select article, guid_key from article_guid where source = :source and article in (<articles>)")
    @RegisterConstructorMapper(Held.class)
    List<Held> guids(long source, @BindList Collection<UUID> articles);

    @SqlQuery("select article from article_missing where source = :source and times > 0")
    List<UUID> known(long source);

    @SqlQuery(SELECT + " and m.source = :source")
    @RegisterConstructorMapper(MissingRow.class)
    List<MissingRow> of(long source);

    @SqlQuery(SELECT + " and m.times >= :least order by m.since desc, m.article fetch first :limit rows only")
    @RegisterConstructorMapper(MissingRow.class)
    List<MissingRow> all(int least, int limit);

    @SqlBatch("""
            merge into article_missing m
            using (values (cast(:article as uuid), cast(:source as bigint))) v (article, source)
            on m.article = v.article and m.source = v.source
            when matched then update set times = m.times + 1, since = case when m.times = 0 then :now else m.since end, of_page = :page
            when not matched then insert (article, source, times, since, of_page) values (v.article, v.source, 1, :now, :page)
            """)
    void missed(Collection<UUID> article, long source, Instant now, boolean page);

    @SqlUpdate("update article_missing set times = 0 where source = :source and article in (<articles>)")
    void found(long source, @BindList Collection<UUID> articles);

    /** Those missed once whom a feed that reaches back no further cannot tell about. */
    @SqlUpdate("""
            update article_missing set times = 0
            where source = :source and times = 1 and of_page = false and article not in (<missed>)
            """)
    void forget(long source, @BindList Collection<UUID> missed);

    @SqlUpdate("update article_missing set times = times + 1 where source = :source and times = 1 and of_page = false")
    int again(long source);

    /** The pages of a source to look at next: first of articles that the feed has just lost, then those not looked at for long. */
    @SqlQuery("""
            select a.id as article, a.site, a.source, a.title, a.link, coalesce(m.times, 0) as times, coalesce(m.since, :now) as since
            from article a
            left join article_missing m on m.article = a.id and m.source = a.source
            where a.site = :site and a.published > :from and a.source = :source and a.withdrawn is null and a.link is not null
              and (m.checked is null or m.checked < :rested)
            order by case when m.times = 1 then 0 else 1 end, m.checked nulls first, a.published desc, a.id
            fetch first :limit rows only
            """)
    @RegisterConstructorMapper(MissingRow.class)
    List<MissingRow> unchecked(String site, long source, Instant from, Instant rested, Instant now, int limit);

    @SqlUpdate("""
            merge into article_missing m
            using (values (cast(:article as uuid), cast(:source as bigint))) v (article, source)
            on m.article = v.article and m.source = v.source
            when matched then update set checked = :now
            when not matched then insert (article, source, times, since, of_page, checked) values (v.article, v.source, 0, :now, false, :now)
            """)
    void checked(UUID article, long source, Instant now);

    @SqlUpdate("update article_missing set times = 0 where article = :article and source = :source and of_page = true")
    void pageFound(UUID article, long source);
}
