package vn.kenhtin.hub.platform.db;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in one transaction and, when it lost a race with another transaction, runs it again from the start. Safe for use by many threads. */
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 6;

    /** Unique violation (two inserters of one key), serialization failure, PostgreSQL's deadlock, H2's lock timeout and concurrent update. */
    private static final Set<String> LOST_RACES = Set.of("23505", "40001", "40P01", "HYT00", "90131");

    private final Jdbi jdbi;

    public Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The result of {@code work}, committed. The work may run several times, so it must have no effect but on the database.
     *
     * @throws RuntimeException whatever the work or the database throws otherwise, or when the race is lost six times in a row
     */
    public <T> T run(Function<Handle, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(work::apply);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !lostRace(e)) {
                    throw e;
                }
                LOG.debug("Lost a race, attempt {}: {}", attempt, e.getMessage());
            }
        }
    }

    private static boolean lostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && LOST_RACES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
