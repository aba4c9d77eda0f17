package vn.kenhtin.hub.reads;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.platform.db.Lasting;
import vn.kenhtin.hub.platform.http.PublicAnswer;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * {@code /api/v1/reads/changes}: totals that changed since a cursor, for sites that copy them back. Following it by the last cursor gives every change, of
 * several changes of one article the last. Safe for use by many threads.
 */
@Path("api/v1/reads/changes")
public final class ReadChangesResource {

    private static final int MOST = 1000;

    private final Jdbi jdbi;
    private final Lasting totals;

    ReadChangesResource(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.totals = new Lasting(jdbi);
    }

    record Changes(String cursor, boolean more, List<Change> reads) {}

    record Change(ArticleId id, String guid, long total) {}

    private record Row(Change change, long position) {}

    /** 400 when {@code since} is no cursor of this hub or {@code limit} is not 1 to 1,000. */
    @GET
    public Response changes(
            @QueryParam("site") @Nullable SiteSlug site,
            @QueryParam("since") @DefaultValue("0") String since,
            @QueryParam("limit") @DefaultValue("200") int limit,
            @Context Request request) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.badRequest("limit is a number from 1 to " + MOST);
        }
        Changes changes = jdbi.withHandle(handle -> read(handle, site, since, limit));
        totals.upTo(Long.parseLong(changes.cursor()));
        return PublicAnswer.json(request, changes, PublicAnswer.BRIEF);
    }

    private static Changes read(Handle handle, @Nullable SiteSlug site, String since, int limit) {
        // the head first: what comes in meanwhile lies behind the cursor and is found by the next call
        long head = handle.attach(ReadDao.class).head();
        if (!since.matches("[0-9]{1,18}") || Long.parseLong(since) > head) {
            throw ProblemException.badRequest("since is not a cursor that this hub gave");
        }
        List<Row> rows = rows(handle, site, Long.parseLong(since), limit + 1);
        boolean more = rows.size() > limit;
        List<Row> page = more ? rows.subList(0, limit) : rows;
        long last =
                page.isEmpty() ? head : Math.max(head, page.get(page.size() - 1).position());
        long cursor = more ? page.get(limit - 1).position() : last;
        return new Changes(
                Long.toString(cursor), more, page.stream().map(Row::change).toList());
    }

    private static List<Row> rows(Handle handle, @Nullable SiteSlug site, long since, int limit) {
        var query = handle.createQuery("""
                        select c.article, a.guid, a.legacy_reads + c.counted as total, c.position
                        from read_count c
                        join article a on a.id = c.article
                        where c.position > :since
                        """
                        + (site == null ? "" : " and a.site = :site")
                        + " order by c.position fetch first :limit rows only")
                .bind("since", since)
                .bind("limit", limit);
        if (site != null) {
            query.bind("site", site.value());
        }
        return query.map((row, context) -> new Row(
                        new Change(
                                new ArticleId(row.getObject("article", java.util.UUID.class)),
                                row.getString("guid"),
                                row.getLong("total")),
                        row.getLong("position")))
                .list();
    }
}
