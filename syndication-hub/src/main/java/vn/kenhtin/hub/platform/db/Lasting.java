package vn.kenhtin.hub.platform.db;

import java.sql.DatabaseMetaData;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes sure that what was read of a log outlives the process. H2 shows a commit to others a moment before it stands in its file: whoever reads the log in that
 * moment, and remembers how far, would after a kill find other entries in those places. PostgreSQL shows nothing that is not in its journal. Safe for use by
 * many threads.
 */
public final class Lasting {

    private final Jdbi jdbi;
    private final boolean shownEarly;
    private final AtomicLong sure = new AtomicLong();

    /** For one log of a database. */
    public Lasting(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.shownEarly = jdbi.withHandle(handle ->
                handle.queryMetadata(DatabaseMetaData::getDatabaseProductName).equals("H2"));
    }

    /** Returns when all that was read of the log up to {@code position}, counted upwards from 1, outlives a killed process. Costs nothing when asked again. */
    public void upTo(long position) {
        if (shownEarly && position > sure.get()) {
            jdbi.useHandle(handle -> handle.execute("checkpoint"));
            sure.accumulateAndGet(position, Math::max);
        }
    }
}
