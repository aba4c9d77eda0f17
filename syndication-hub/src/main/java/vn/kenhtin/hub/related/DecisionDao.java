package vn.kenhtin.hub.related;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Statements on what editors and sites decided. */
interface DecisionDao {

    /** One article in another's list; {@code place} is null when it is hidden. */
    record Row(UUID article, UUID other, @Nullable Integer place, Instant at) {}

    /** A site's rule; sets are words apart by blanks. */
    record RuleRow(String site, String reach, String kinds, String blockedSites, String blockedSources) {}

    @SqlQuery("select version from related_head where id = 1")
    long version();

    /** Also holds off every other decision, on any node, until the transaction ends. */
    @SqlUpdate("update related_head set version = version + 1 where id = 1")
    void nextVersion();

    @SqlQuery(
            "select article, other, place, at from related_decision where article = :article order by place, at, other")
    @RegisterConstructorMapper(Row.class)
    List<Row> decisions(UUID article);

    @SqlUpdate("insert into related_decision (article, other, place, at) values (:article, :other, :place, :at)")
    void insert(@BindMethods Row row);

    @SqlUpdate("delete from related_decision where article = :article and other = :other")
    void delete(UUID article, UUID other);

    @SqlQuery("select site, reach, kinds, blocked_sites, blocked_sources from related_rule where site = :site")
    @RegisterConstructorMapper(RuleRow.class)
    Optional<RuleRow> rule(String site);

    @SqlUpdate("delete from related_rule where site = :site")
    int dropRule(String site);

    @SqlUpdate("""
            insert into related_rule (site, reach, kinds, blocked_sites, blocked_sources)
            values (:site, :reach, :kinds, :blockedSites, :blockedSources)
            """)
    void insert(@BindMethods RuleRow row);

    /** The list of the article is to be told anew, if its site asks for it. */
    @SqlUpdate("""
            insert into related_due (article)
            select a.id from article a where a.id = :article and a.site in (select s.site from related_site s)
            """)
    void due(UUID article);

    /** The same for all articles of a site, the newest first. */
    @SqlUpdate("""
            insert into related_due (article)
            select a.id from article a
            where a.site = :site and a.withdrawn is null and a.site in (select s.site from related_site s)
            order by a.published desc, a.id desc
            """)
    void dueOf(String site);
}
