package vn.kenhtin.hub.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.http.HttpUrl;
import vn.kenhtin.hub.site.SiteSlug;

@RegisterConstructorMapper(SourceDao.Row.class)
interface SourceDao {

    @SqlQuery("""
            select id, site, url, url_key, title, category, hot, floor_seconds, ceiling_seconds, missing, paused,
                   created, removed
            from source
            where removed is null
            order by id
            """)
    List<Row> all();

    @SqlQuery("""
            select id, site, url, url_key, title, category, hot, floor_seconds, ceiling_seconds, missing, paused,
                   created, removed
            from source
            where site = :site and removed is null
            order by id
            """)
    List<Row> of(@Bind("site") String site);

    @SqlQuery("""
            select id, site, url, url_key, title, category, hot, floor_seconds, ceiling_seconds, missing, paused,
                   created, removed
            from source
            where id = :id and removed is null
            """)
    Optional<Row> find(@Bind("id") long id);

    @SqlQuery("""
            select id, site, url, url_key, title, category, hot, floor_seconds, ceiling_seconds, missing, paused,
                   created, removed
            from source
            where id = :id and removed is null
            for update
            """)
    Optional<Row> lock(@Bind("id") long id);

    /** Removed ones too. */
    @SqlQuery("""
            select id, site, url, url_key, title, category, hot, floor_seconds, ceiling_seconds, missing, paused,
                   created, removed
            from source
            where url_key = :urlKey
            """)
    Optional<Row> byUrl(@Bind("urlKey") UUID urlKey);

    /** The newest source there is that permanent redirects led away from this address. */
    @SqlQuery("""
            select source.id, source.site, source.url, source.url_key, source.title, source.category, source.hot,
                   source.floor_seconds, source.ceiling_seconds, source.missing, source.paused, source.created,
                   source.removed
            from source join source_url on source_url.source = source.id
            where source_url.url_key = :urlKey and source_url.redirected and source.removed is null
            order by source_url.id desc
            fetch first row only
            """)
    Optional<Row> redirectedFrom(@Bind("urlKey") UUID urlKey);

    @SqlUpdate("""
            insert into source (site, url, url_key, title, category, hot, floor_seconds, ceiling_seconds, missing, paused,
                created)
            values (:site, :url, :urlKey, :title, :category, :hot, :floorSeconds, :ceilingSeconds, :missing, :paused,
                :created)
            """)
    @GetGeneratedKeys("id")
    long insert(@BindMethods Row row);

    @SqlUpdate("""
            update source
            set site = :site, url = :url, url_key = :urlKey, title = :title, category = :category, hot = :hot,
                floor_seconds = :floorSeconds, ceiling_seconds = :ceilingSeconds, missing = :missing, paused = :paused,
                removed = null
            where id = :id
            """)
    void update(@BindMethods Row row);

    @SqlUpdate("update source set removed = :now where id = :id and removed is null")
    int remove(@Bind("id") long id, @Bind("now") Instant now);

    @SqlUpdate("""
            insert into source_url (source, url, url_key, valid_to, redirected)
            values (:source.id, :source.url, :source.urlKey, :now, :redirected)
            """)
    void keepUrl(@BindMethods("source") Row before, @Bind("now") Instant now, @Bind("redirected") boolean redirected);

    @SqlQuery("""
            select url, valid_to as "until", redirected
            from source_url
            where source = :id
            order by id
            """)
    @RegisterConstructorMapper(FormerUrl.class)
    List<FormerUrl> formerUrls(@Bind("id") long id);

    /** A row of table {@code source}; a removed source has its date in {@code removed}. */
    record Row(
            long id,
            String site,
            String url,
            UUID urlKey,
            String title,
            @Nullable String category,
            boolean hot,
            int floorSeconds,
            int ceilingSeconds,
            String missing,
            boolean paused,
            Instant created,
            @Nullable Instant removed) {

        /** The row of a source that is there. */
        static Row of(long id, SourceDraft draft, Instant created) {
            return new Row(
                    id,
                    draft.site().value(),
                    draft.url().toString(),
                    HttpUrl.key(draft.url()),
                    draft.title(),
                    draft.category(),
                    draft.hot(),
                    Math.toIntExact(draft.floor().toSeconds()),
                    Math.toIntExact(draft.ceiling().toSeconds()),
                    draft.missing().code(),
                    draft.paused(),
                    created,
                    null);
        }

        Source source() {
            return new Source(
                    id,
                    new SiteSlug(site),
                    URI.create(url),
                    title,
                    category,
                    hot,
                    Duration.ofSeconds(floorSeconds),
                    Duration.ofSeconds(ceilingSeconds),
                    MissingPolicy.fromString(missing),
                    paused,
                    created);
        }
    }
}
