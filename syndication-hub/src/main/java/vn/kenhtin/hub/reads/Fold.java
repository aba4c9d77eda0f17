package vn.kenhtin.hub.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.reads.ReadDao.LogRow;
import vn.kenhtin.hub.site.Site;

/** Adds the log up: what it takes out of the log goes into totals, hours and days in the same transaction. Any node may do it; one does at a time. */
final class Fold {

    private static final int ROWS = 200;
    private static final int SECONDS_OF_HOUR = 3600;

    private final Transactions transactions;

    Fold(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Adds up all that is in the log now. */
    void run() {
        int taken;
        do {
            taken = transactions.run(Fold::takeSome);
        } while (taken == ROWS);
    }

    private static int takeSome(Handle handle) {
        handle.registerArrayType(UUID.class, "uuid");
        ReadDao dao = handle.attach(ReadDao.class);
        if (dao.waiting() == 0) {
            return 0;
        }
        dao.advanceHead(0); // the lock: another node is done with its rows when we go on
        List<LogRow> rows = dao.logged(ROWS);
        if (!rows.isEmpty()) {
            Sums sums = new Sums();
            rows.forEach(sums::add);
            sums.write(dao);
            dao.forget(rows.stream().map(LogRow::id).toList());
        }
        return rows.size();
    }

    /** The hour in which an instant lies, counted from 1970-01-01T00:00Z. */
    static int hourOf(Instant at) {
        return (int) Math.floorDiv(at.getEpochSecond(), SECONDS_OF_HOUR);
    }

    private static final class Sums {

        private final Map<UUID, Integer> totals = new TreeMap<>();
        private final Map<Integer, Map<UUID, Integer>> hours = new TreeMap<>();
        private final Map<LocalDate, Map<UUID, Integer>> days = new TreeMap<>();

        void add(LogRow row) {
            add(totals, row);
            add(hours.computeIfAbsent(hourOf(row.at()), hour -> new TreeMap<>()), row);
            add(days.computeIfAbsent(LocalDate.ofInstant(row.at(), Site.VIETNAM), day -> new TreeMap<>()), row);
        }

        private static void add(Map<UUID, Integer> sums, LogRow row) {
            row.batch().counts().forEach((article, reads) -> sums.merge(article, reads, Integer::sum));
        }

        void write(ReadDao dao) {
            dao.advanceHead(totals.size());
            long first = dao.head() - totals.size() + 1;
            Long[] positions =
                    LongStream.range(first, first + totals.size()).boxed().toArray(Long[]::new);
            dao.addCounts(articles(totals), reads(totals), positions);
            hours.forEach((hour, sums) -> dao.addHour(hour, articles(sums), reads(sums)));
            days.forEach((day, sums) -> dao.addDay(day, articles(sums), reads(sums)));
        }

        private static UUID[] articles(Map<UUID, Integer> sums) {
            return sums.keySet().toArray(UUID[]::new);
        }

        private static Integer[] reads(Map<UUID, Integer> sums) {
            return sums.values().toArray(Integer[]::new);
        }
    }
}
