package vn.kenhtin.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.kenhtin.hub.platform.db.Database;

/** The plain way: eight threads, each read one UPDATE and one commit, as durable as ours. */
final class OneByOne {

    private static final int THREADS = 8;

    private final Database database;
    private final List<UUID> articles;
    private final boolean sync;
    private final Zipf zipf;

    OneByOne(Database database, List<UUID> articles, boolean sync) {
        this.database = database;
        this.articles = articles;
        this.sync = sync;
        this.zipf = new Zipf(articles.size());
    }

    /** Reads per second. */
    double run(int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Future<Integer>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            work.add(threads.submit(() -> updateUntil(end)));
        }
        threads.shutdown();
        long done = 0;
        for (Future<Integer> each : work) {
            done += each.get();
        }
        return done * 1e9 / (System.nanoTime() - start);
    }

    private int updateUntil(long end) throws SQLException {
        int done = 0;
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update one_by_one set counted = counted + 1 where article = ?");
                Statement checkpoint = connection.createStatement()) {
            while (System.nanoTime() < end) {
                update.setObject(1, articles.get(zipf.next()));
                update.executeUpdate();
                if (sync) {
                    checkpoint.execute("checkpoint sync");
                }
                done++;
            }
        }
        return done;
    }
}
