package vn.kenhtin.hub.reads;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.reads.SharedWindowDao.SeenRow;

/**
 * Lets nodes on one database, and a node after a restart, know whom the others have counted: each commit tells its readers, {@link #catchUp} hears of all.
 * A reader who comes to two nodes within the same second is counted by both. Safe for use by many threads.
 */
final class SharedWindow {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    /** Commits end out of the order of their ids: so many are read again, to find those that were late. */
    private static final int LATE = 64;

    private final Jdbi jdbi;
    private final InstantSource clock;
    private final RepeatWindow window;
    private final Set<Long> own = ConcurrentHashMap.newKeySet();
    private Set<Long> heard = new HashSet<>();
    private long last;
    private int since;

    SharedWindow(Jdbi jdbi, InstantSource clock, RepeatWindow window) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.window = window;
        this.since = minute() - RepeatWindow.MINUTES;
    }

    /** The salt of a day, the same for all nodes. */
    byte[] salt(LocalDate day) {
        return new Transactions(jdbi).run(handle -> {
            SharedWindowDao dao = handle.attach(SharedWindowDao.class);
            return dao.salt(day).orElseGet(() -> {
                byte[] salt = DailyHash.newSalt(day);
                dao.addSalt(day, salt);
                return salt;
            });
        });
    }

    /** Tells the other nodes, with the commit of {@code handle}'s transaction, that these readers are counted. */
    void tell(Handle handle, long[] readers) {
        ByteBuffer bytes = ByteBuffer.allocate(readers.length * Long.BYTES);
        bytes.asLongBuffer().put(readers);
        own.add(handle.attach(SharedWindowDao.class).tell(minute(), bytes.array()));
    }

    /** Takes in what nodes have told since the last call; the first call takes in the last half hour. */
    synchronized void catchUp() {
        List<SeenRow> rows = jdbi.withExtension(SharedWindowDao.class, dao -> dao.seen(last - LATE, since));
        Set<Long> now = new HashSet<>();
        for (SeenRow row : rows) {
            now.add(row.id());
            last = Math.max(last, row.id());
            if (!own.remove(row.id()) && !heard.contains(row.id())) {
                while (row.readers().hasRemaining()) {
                    window.hear(row.readers().getLong(), row.epochMinute() * MINUTE);
                }
            }
        }
        heard = now;
        own.removeIf(id -> id <= last - LATE);
        since = minute() - 1;
    }

    /** Deletes what is too old to matter. */
    void prune(LocalDate today) {
        jdbi.useExtension(SharedWindowDao.class, dao -> {
            dao.forgetBefore(minute() - RepeatWindow.MINUTES);
            dao.throwAwaySaltsBefore(today);
        });
    }

    private int minute() {
        return (int) Math.floorDiv(clock.millis(), MINUTE);
    }
}
