package vn.kenhtin.hub.reads;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * Which list of most-read articles.
 *
 * @param sites only articles of these sites; of all sites when empty
 * @param category only articles with this category slug, if not null
 */
record Ranking(
        Window window, List<SiteSlug> sites, @Nullable String category) {

    /** Copies the list. */
    Ranking {
        sites = List.copyOf(sites);
    }

    /** An article and how often it was read within the window. */
    record Place(UUID article, long reads) {}

    /** Live articles in their order; depends on nothing but what is committed, and the hour. */
    List<Place> read(Handle handle, int hour, int limit) {
        Query query = handle.createQuery(window == Window.ALL ? ofAllTime() : withinHours())
                .bind("limit", limit);
        if (window != Window.ALL) {
            query.bind("hour", hour).bind("after", hour - window.hours()).bind("halfLife", window.hours() / 2.0);
        }
        if (!sites.isEmpty()) {
            query.bindList("sites", sites.stream().map(SiteSlug::value).toList());
        }
        if (category != null) {
            query.bind("category", category);
        }
        return query.map((row, context) -> new Place(row.getObject("article", UUID.class), row.getLong("reads")))
                .list();
    }

    private String withinHours() {
        return """
                select h.article, sum(h.reads) as reads
                from read_hour h
                join article a on a.id = h.article
                where h.epoch_hour > :after and a.withdrawn is null%s
                group by h.article, a.published
                order by sum(h.reads * power(cast(0.5 as double precision), (:hour - h.epoch_hour) / cast(:halfLife as double precision))) desc, a.published desc,
                         h.article
                fetch first :limit rows only
                """.formatted(conditions());
    }

    /** The first of those counted, and the first of those that nobody has read since the hub counts: two short walks along two indexes. */
    private String ofAllTime() {
        return """
                select article, reads
                from (
                    (select c.article, c.total as reads, a.published
                     from read_count c
                     join article a on a.id = c.article
                     where a.withdrawn is null%1$s
                     order by c.total desc, a.published desc, c.article
                     fetch first :limit rows only)
                    union all
                    (select a.id, a.legacy_reads, a.published
                     from article a
                     where a.legacy_reads > 0 and a.withdrawn is null%1$s
                       and not exists (select 1 from read_count c where c.article = a.id)
                     order by a.legacy_reads desc, a.published desc, a.id
                     fetch first :limit rows only)
                ) most
                order by reads desc, published desc, article
                fetch first :limit rows only
                """.formatted(conditions());
    }

    private String conditions() {
        return (sites.isEmpty() ? "" : " and a.site in (<sites>)")
                + (category == null
                        ? ""
                        : " and exists (select 1 from article_category k where k.article = a.id and k.slug = :category)");
    }
}
