package vn.kenhtin.hub.feed.catalog;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.kenhtin.hub.feed.catalog.FeedDocumentDao.Dated;

/**
 * When each published document last changed, agreed by all nodes: whoever first sees new content dates it, the others take that date. Dates are whole seconds,
 * as Last-Modified is, and each content of a document has a later one than the content before.
 */
final class DocumentDates {

    private static final int ATTEMPTS = 20;
    private static final String UNIQUE_VIOLATION = "23505";

    private final Jdbi jdbi;
    private final InstantSource clock;

    DocumentDates(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** When the document got this content. */
    Instant agree(String name, String hash) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Dated> known = find(name);
            if (known.isPresent() && known.get().hash().equals(hash)) {
                return known.get().modified();
            }
            Instant modified = known.map(last -> after(last.modified())).orElseGet(this::thisSecond);
            Dated next = new Dated(name, hash, modified);
            if (known.isPresent() ? replace(known.get(), next) : insert(next)) {
                return modified;
            }
        }
        throw new IllegalStateException("The nodes cannot agree on the date of " + name);
    }

    Optional<Dated> find(String name) {
        return jdbi.withExtension(FeedDocumentDao.class, dao -> dao.find(name));
    }

    List<Dated> changedSince(Instant since) {
        return jdbi.withExtension(FeedDocumentDao.class, dao -> dao.changedSince(since));
    }

    private Instant thisSecond() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The present second. When the last content has it already, the next one: HTTP withholds a date until it is reached, so that no reader who saw the first
     * content of a second takes the second one for it.
     */
    private Instant after(Instant last) {
        Instant now = thisSecond();
        if (last.isBefore(now)) {
            return now;
        }
        Instant next = now.plusSeconds(1);
        return last.isAfter(next) ? last.plusSeconds(1) : next;
    }

    private boolean replace(Dated known, Dated next) {
        return jdbi.withExtension(
                        FeedDocumentDao.class,
                        dao -> dao.replace(next.name(), next.hash(), next.modified(), known.hash(), known.modified()))
                == 1;
    }

    private boolean insert(Dated next) {
        try {
            jdbi.useExtension(FeedDocumentDao.class, dao -> dao.insert(next.name(), next.hash(), next.modified()));
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
