package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
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
        ChangeDao dao = handle.attach(ChangeDao.class);
        dao.advanceHead(events.size());
        long position = dao.head() - events.size();
        List<ChangeRow> rows = new ArrayList<>();
        for (Event event : events) {
            rows.add(new ChangeRow(
                    ++position,
                    event.id().value(),
                    event.site().value(),
                    event.kind().code(),
                    now));
        }
        dao.insert(rows);
        return rows;
    }
}
