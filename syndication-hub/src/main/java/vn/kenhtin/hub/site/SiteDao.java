package vn.kenhtin.hub.site;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

@RegisterConstructorMapper(SiteDao.Row.class)
interface SiteDao {

    @SqlQuery("select version from site_head where id = 1")
    long version();

    /** Also holds off every other change of sites, on any node, until the transaction ends. */
    @SqlUpdate("update site_head set version = version + 1 where id = 1")
    void nextVersion();

    @SqlQuery("""
            select slug, name, kind, parent, zone, publication, language, home_page, state, successor, since
            from site
            """)
    List<Row> sites();

    @SqlQuery("select host, site from site_host")
    @KeyColumn("host")
    @ValueColumn("site")
    Map<String, String> hosts();

    @SqlUpdate("""
            insert into site (slug, name, kind, parent, zone, publication, language, home_page, state, successor, since)
            values (:slug, :name, :kind, :parent, :zone, :publication, :language, :homePage, :state, :successor, :since)
            """)
    void insert(@BindMethods Row row);

    @SqlUpdate("""
            update site
            set name = :name, kind = :kind, parent = :parent, zone = :zone, publication = :publication,
                language = :language, home_page = :homePage
            where slug = :slug
            """)
    void update(@BindMethods Row row);

    @SqlUpdate("update site set state = :state, successor = :successor, since = :since where slug = :slug")
    void live(
            @Bind("slug") String slug,
            @Bind("state") String state,
            @Bind("successor") @Nullable String successor,
            @Bind("since") Instant since);

    @SqlUpdate("delete from site_host where host = :host")
    void dropHost(@Bind("host") String host);

    @SqlUpdate("insert into site_host (host, site) values (:host, :site)")
    void addHost(@Bind("host") String host, @Bind("site") String site);

    @SqlQuery("""
            select name, valid_from as "from", valid_to as "to"
            from site_name
            where site = :site
            order by valid_from
            """)
    @RegisterConstructorMapper(SiteName.class)
    List<SiteName> names(@Bind("site") String site);

    @SqlUpdate("insert into site_name (site, name, valid_from) values (:site, :name, :from)")
    void addName(@Bind("site") String site, @Bind("name") String name, @Bind("from") Instant from);

    /** Sets right the present name, if it is not older than {@code now}. */
    @SqlUpdate("update site_name set name = :name where site = :site and valid_to is null and valid_from >= :now")
    int correctName(@Bind("site") String site, @Bind("name") String name, @Bind("now") Instant now);

    @SqlUpdate("update site_name set valid_to = :now where site = :site and valid_to is null")
    void endName(@Bind("site") String site, @Bind("now") Instant now);

    /** A row of table {@code site}; nested, since JDBI binds only records that count as public. */
    record Row(
            String slug,
            String name,
            String kind,
            @Nullable String parent,
            String zone,
            String publication,
            String language,
            @Nullable String homePage,
            String state,
            @Nullable String successor,
            Instant since) {

        static final String ACTIVE = "active";
        static final String MOVED = "moved";
        static final String CLOSED = "closed";

        static Row active(SiteSlug slug, SiteDraft draft, Instant since) {
            return new Row(
                    slug.value(),
                    draft.name(),
                    draft.kind().code(),
                    draft.parent() == null ? null : draft.parent().value(),
                    draft.zone().getId(),
                    draft.publication(),
                    draft.language(),
                    draft.homePage() == null ? null : draft.homePage().toString(),
                    ACTIVE,
                    null,
                    since);
        }

        Site site() {
            return new Site(
                    new SiteSlug(slug),
                    name,
                    SiteKind.fromString(kind),
                    parent == null ? null : new SiteSlug(parent),
                    ZoneId.of(zone),
                    publication,
                    language,
                    homePage == null ? null : URI.create(homePage),
                    life());
        }

        private SiteLife life() {
            if (successor != null) {
                return new SiteLife.Moved(new SiteSlug(successor), since);
            }
            return state.equals(CLOSED) ? new SiteLife.Closed(since) : new SiteLife.Active();
        }
    }
}
