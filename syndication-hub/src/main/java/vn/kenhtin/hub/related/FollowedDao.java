package vn.kenhtin.hub.related;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Statements on sites that follow their lists, on these lists, and on those to be made again. */
interface FollowedDao {

    /** The place of the newest change of a list, and how far in the articles' change log it is known which lists are due. */
    record Head(long position, long taken) {}

    record SiteRow(String site, String mark, Instant asked) {}

    record ShownRow(UUID article, long shown) {}

    record ListRow(UUID article, String site, long position, long shown, String items, Instant checked) {}

    record ItemRow(UUID other, UUID article) {}

    record ChangeRow(UUID article, String guid, @Nullable String link, long position, String items) {}

    @SqlQuery("select position, taken from related_head where id = 1")
    @RegisterConstructorMapper(Head.class)
    Head head();

    /** Holds off every other change of lists, on any node, until the transaction ends. */
    @SqlUpdate("update related_head set position = position + :changes where id = 1")
    void advance(int changes);

    /** 0 when another node was faster. */
    @SqlUpdate("update related_head set taken = :to where id = 1 and taken = :from")
    int take(long from, long to);

    /** Where nobody follows, nothing is due: following starts here. */
    @SqlUpdate("update related_head set taken = :taken where id = 1 and not exists (select 1 from related_site)")
    void begin(long taken);

    @SqlQuery("select site, mark, asked from related_site")
    @RegisterConstructorMapper(SiteRow.class)
    List<SiteRow> sites();

    @SqlQuery("select mark from related_site where site = :site")
    Optional<String> mark(String site);

    @SqlUpdate("insert into related_site (site, mark, asked) values (:site, :mark, :asked)")
    void follow(@BindMethods SiteRow row);

    @SqlUpdate("update related_site set asked = :now where site = :site")
    void asked(String site, Instant now);

    @SqlUpdate("delete from related_site where site = :site")
    void unfollow(String site);

    @SqlUpdate("delete from related_item where article in (select l.article from related_list l where l.site = :site)")
    void dropItems(String site);

    @SqlUpdate("delete from related_list where site = :site")
    void dropLists(String site);

    /** Those of the articles whose site follows. */
    @SqlUpdate("""
            insert into related_due (article)
            select a.id from article a where a.id in (<articles>) and a.site in (select s.site from related_site s)
            """)
    void due(@BindList Collection<UUID> articles);

    /** The articles that are due longest; one may be named several times. */
    @SqlQuery("select article from related_due order by id fetch first :limit rows only")
    List<UUID> due(int limit);

    /** All by which these articles are due; of one that becomes due in the meantime nothing is forgotten. */
    @SqlQuery("select id from related_due where article in (<articles>) order by id fetch first 5000 rows only")
    List<Long> reasons(@BindList Collection<UUID> articles);

    @SqlUpdate("delete from related_due where id in (<reasons>)")
    void done(@BindList Collection<Long> reasons);

    /** Articles in whose lists one of these stands, or would if it were live. */
    @SqlQuery("""
            select article from related_item where other in (<others>)
            union
            select article from related_decision where other in (<others>)
            """)
    Set<UUID> listing(@BindList Collection<UUID> others);

    @SqlQuery("select article, shown from related_list where article in (<articles>)")
    @RegisterConstructorMapper(ShownRow.class)
    List<ShownRow> shown(@BindList Collection<UUID> articles);

    @SqlUpdate("delete from related_list where article in (<articles>)")
    void dropLists(@BindList Collection<UUID> articles);

    @SqlUpdate("delete from related_item where article in (<articles>)")
    void dropItems(@BindList Collection<UUID> articles);

    @SqlBatch("""
            insert into related_list (article, site, position, shown, items, checked)
            values (:article, :site, :position, :shown, :items, :checked)
            """)
    void insertLists(@BindMethods Collection<ListRow> lists);

    @SqlBatch("insert into related_item (other, article) values (:other, :article)")
    void insertItems(@BindMethods Collection<ItemRow> items);

    @SqlQuery("""
            select l.article, a.guid, a.link, l.position, l.items
            from related_list l join article a on a.id = l.article
            where l.site = :site and l.position > :after
            order by l.position
            fetch first :limit rows only
            """)
    @RegisterConstructorMapper(ChangeRow.class)
    List<ChangeRow> changed(String site, long after, int limit);
}
