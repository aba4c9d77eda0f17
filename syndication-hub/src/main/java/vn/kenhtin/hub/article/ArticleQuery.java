package vn.kenhtin.hub.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleStore.PageKey;
import vn.kenhtin.hub.site.SiteSlug;

/** Reads articles. */
final class ArticleQuery {

    private static final int CHUNK = 1000;
    private static final String SELECT = """
            select a.id, a.site, a.source, a.guid, a.publication, a.link, a.title, a.summary, a.content, a.language, a.author, a.photo,
                   a.credit, a.credit_url, a.categories, a.enclosures, a.hot, a.published, a.updated, a.first_seen, a.withdrawn,
                   a.legacy_reads, a.revision, a.position
            from article a
            """;

    private static final String CATEGORY =
            " join article_category k on k.slug = :category and k.published = a.published and k.article = a.id";

    private final Handle handle;

    ArticleQuery(Handle handle) {
        this.handle = handle;
    }

    /** Those that exist, in the order of {@code ids}. */
    List<Article> findAll(Collection<ArticleId> ids) {
        List<UUID> keys = ids.stream().map(ArticleId::value).distinct().toList();
        Map<UUID, Article> found = new HashMap<>();
        for (int i = 0; i < keys.size(); i += CHUNK) {
            Query query = handle.createQuery(SELECT + "where a.id in (<ids>)")
                    .bindList("ids", keys.subList(i, Math.min(keys.size(), i + CHUNK)));
            list(query).forEach(article -> found.put(article.id().value(), article));
        }
        List<Article> articles = new ArrayList<>();
        for (UUID key : keys) {
            Article article = found.get(key);
            if (article != null) {
                articles.add(article);
            }
        }
        return articles;
    }

    /** Live articles first, then the newest. */
    List<Article> findByLink(UUID linkKey, @Nullable SiteSlug site) {
        String where = "where a.link_key = :link" + (site == null ? "" : " and a.site = :site");
        Query query = handle.createQuery(SELECT + where
                        + " order by case when a.withdrawn is null then 0 else 1 end, a.published desc, a.id desc"
                        + " fetch first 1 rows only")
                .bind("link", linkKey);
        return list(site == null ? query : query.bind("site", site.value()));
    }

    List<Article> latest(ArticleFilter filter, int limit, @Nullable PageKey after) {
        // the table whose index has the order: a category's rows carry site and published for this
        String t = filter.category() == null ? "a" : "k";
        String id = filter.category() == null ? "a.id" : "k.article";
        String from =
                filter.category() == null ? "" : "join article_category k on k.article = a.id and k.slug = :category\n";
        String page = after == null
                ? ""
                : " and %1$s.published <= :published and (%1$s.published < :published or %2$s < :id)".formatted(t, id);
        String sql = SELECT + from + "where a.withdrawn is null" + conditions(filter, t) + page + " order by "
                + constants(filter) + "%s.published desc, %s desc fetch first :limit rows only".formatted(t, id);
        Query query = bind(handle.createQuery(sql), filter).bind("limit", limit);
        return list(
                after == null
                        ? query
                        : query.bind("published", after.published())
                                .bind("id", after.id().value()));
    }

    /** The leading columns of the index to be read. They are the same in all rows, but H2 reads an index in its order only when all its columns are named. */
    private static String constants(ArticleFilter filter) {
        boolean oneSite = filter.sites().size() == 1;
        if (filter.category() != null) {
            return oneSite ? "k.slug, k.site, " : "k.slug, ";
        }
        return oneSite ? "a.site, " : filter.hotOnly() ? "a.hot, " : "";
    }

    List<CategoryCount> categories(ArticleFilter filter) {
        String sql = """
                select k.slug, k.label, count(*) as articles
                from article_category k
                join article a on a.id = k.article
                where a.withdrawn is null
                """
                + conditions(filter, "k")
                + (filter.category() == null ? "" : " and k.slug = :category")
                + " group by k.slug, k.label order by count(*) desc, k.label";
        Map<String, CategoryCount> bySlug = new HashMap<>();
        bind(handle.createQuery(sql), filter)
                .map((row, context) -> new CategoryCount(
                        new Category(row.getString("slug"), row.getString("label")), row.getLong("articles")))
                .forEach(count -> bySlug.merge(count.category().slug(), count, CategoryCount::plus));
        return bySlug.values().stream().sorted(CategoryCount.BIGGEST_FIRST).toList();
    }

    /** Asked for the site first, a database without statistics would read all of the site's articles. */
    List<Withdrawal> withdrawn(ArticleFilter filter, Instant since, int limit) {
        String category = filter.category() == null ? "" : CATEGORY;
        String sql = """
                select a.id, a.withdrawn
                from (select id, site, hot, published, withdrawn
                      from article
                      where withdrawn >= :since and (withdrawn > first_seen or withdrawn_by <> 'expiry')
                      order by withdrawn desc, id desc
                      fetch first 1000 rows only) a"""
                + category + " where 1 = 1" + conditions(filter, "a")
                + " order by a.withdrawn desc, a.id desc fetch first :limit rows only";
        return bind(handle.createQuery(sql), filter)
                .bind("since", since)
                .bind("limit", limit)
                .map((row, context) -> new Withdrawal(
                        new ArticleId(row.getObject("id", UUID.class)),
                        row.getObject("withdrawn", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** In two steps: joined, a database without statistics would read all articles. */
    List<Article> corrected(ArticleFilter filter, Instant since, PageKey after, int limit) {
        List<UUID> candidates = handle.createQuery("""
                        select article
                        from article_revision
                        where replaced >= :since
                        group by article
                        order by max(replaced) desc, article
                        fetch first 200 rows only
                        """)
                .bind("since", since)
                .map((row, context) -> row.getObject("article", UUID.class))
                .list();
        if (candidates.isEmpty()) {
            return List.of();
        }
        String sql = "select a.id from article a"
                + (filter.category() == null ? "" : CATEGORY)
                + " where a.id in (<candidates>) and a.withdrawn is null"
                + " and (a.published < :published or (a.published = :published and a.id < :id))"
                + conditions(filter, "a")
                + " order by a.published desc, a.id desc fetch first :limit rows only";
        return findAll(bind(handle.createQuery(sql), filter)
                .bindList("candidates", candidates)
                .bind("published", after.published())
                .bind("id", after.id().value())
                .bind("limit", limit)
                .map((row, context) -> new ArticleId(row.getObject("id", UUID.class)))
                .list());
    }

    List<Tally> tallies() {
        return handle.createQuery("""
                        select a.site, cast(null as varchar(80)) as slug, cast(null as varchar(200)) as label, count(*) as articles,
                               sum(case when a.hot = true then 1 else 0 end) as hot, max(a.updated) as updated
                        from article a
                        where a.withdrawn is null
                        group by a.site
                        union all
                        select a.site, k.slug, k.label, count(*), sum(case when a.hot = true then 1 else 0 end), max(a.updated)
                        from article_category k
                        join article a on a.id = k.article
                        where a.withdrawn is null
                        group by a.site, k.slug, k.label
                        """)
                .map((row, context) -> new Tally(
                        new SiteSlug(row.getString("site")),
                        row.getString("slug") == null
                                ? null
                                : new Category(row.getString("slug"), row.getString("label")),
                        row.getLong("articles"),
                        row.getLong("hot"),
                        row.getObject("updated", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String conditions(ArticleFilter filter, String table) {
        return (filter.sites().isEmpty() ? "" : " and " + table + ".site in (<sites>)")
                + (filter.hotOnly() ? " and a.hot = true" : "");
    }

    private static Query bind(Query query, ArticleFilter filter) {
        if (!filter.sites().isEmpty()) {
            query.bindList("sites", filter.sites().stream().map(SiteSlug::value).toList());
        }
        return filter.category() == null ? query : query.bind("category", filter.category());
    }

    private static List<Article> list(Query query) {
        return query.map(new ArticleMapper()).list();
    }
}
