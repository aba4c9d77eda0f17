package vn.kenhtin.hub.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.reads.ReadDao.CountRow;
import vn.kenhtin.hub.reads.ReadDao.DayRow;
import vn.kenhtin.hub.reads.ReadDao.HourRow;
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
        private final Map<HourRow, Integer> hours = new HashMap<>();
        private final Map<DayRow, Integer> days = new HashMap<>();

        void add(LogRow row) {
            int hour = hourOf(row.at());
            LocalDate day = LocalDate.ofInstant(row.at(), Site.VIETNAM);
            row.batch().counts().forEach((article, reads) -> {
                totals.merge(article, reads, Integer::sum);
                hours.merge(new HourRow(hour, article, 0), reads, Integer::sum);
                days.merge(new DayRow(day, article, 0), reads, Integer::sum);
            });
        }

        void write(ReadDao dao) {
            dao.advanceHead(totals.size());
            long position = dao.head() - totals.size();
            List<CountRow> counts = new ArrayList<>();
            for (Map.Entry<UUID, Integer> total : totals.entrySet()) {
                counts.add(new CountRow(total.getKey(), total.getValue(), ++position));
            }
            dao.addCounts(counts);
            dao.addHours(hours.entrySet().stream()
                    .map(sum ->
                            new HourRow(sum.getKey().epochHour(), sum.getKey().article(), sum.getValue()))
                    .toList());
            dao.addDays(days.entrySet().stream()
                    .map(sum -> new DayRow(sum.getKey().localDay(), sum.getKey().article(), sum.getValue()))
                    .toList());
        }
    }
}
