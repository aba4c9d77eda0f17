package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.kenhtin.hub.article.ArticleChange.Kind;
import vn.kenhtin.hub.article.ChangeDao.ChangeRow;
import vn.kenhtin.hub.site.SiteSlug;

/** Writes the change log. Positions are given out under the lock of one row, so they have no gaps and follow the order of commits. */
final class ChangeLog {

    private ChangeLog() {}

    /** A change that has no position yet. */
    record Event(ArticleId id, SiteSlug site, Kind kind) {}

    /** Appends to the log. To come as late in a transaction as can be: every other writer waits from here to the commit. */
    static List<ArticleChange> append(Handle handle, List<Event> events, Instant now) {
        return rows(handle, events, now).stream().map(ChangeRow::change).toList();
    }

    /** As {@link #append}, for statements that take the rows. */
    static List<ChangeRow> rows(Handle handle, List<Event> events, Instant now) {
        if (events.isEmpty()) {
            return List.of();
        }
        long position = advance(handle, events.size());
        List<ChangeRow> rows = new ArrayList<>();
        for (Event event : events) {
            rows.add(new ChangeRow(
                    ++position,
                    event.id().value(),
                    event.site().value(),
                    event.kind().code(),
                    now));
        }
        insert(handle, rows);
        return rows;
    }

    /** Takes the lock and that many positions; the one before them. */
    private static long advance(Handle handle, int changes) {
        handle.execute("update article_head set position = position + ? where id = 1", changes);
        return handle.createQuery("select position from article_head where id = 1")
                        .mapTo(long.class)
                        .one()
                - changes;
    }

    private static void insert(Handle handle, List<ChangeRow> rows) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into article_change (position, article, site, kind, at) values (?, ?, ?, ?, ?)");
        rows.forEach(row -> batch.add(row.position(), row.article(), row.site(), row.kind(), row.at()));
        batch.execute();
    }
}
