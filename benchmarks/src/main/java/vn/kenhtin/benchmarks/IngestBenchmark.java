package vn.kenhtin.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.kenhtin.hub.article.ArticleDraft;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteLife;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * Polls that find 5 new of 50 entries, kept by {@link ArticleStore} and by {@link MergeEverything} in turns, on a durable H2 file and on PostgreSQL. Prints
 * what a poll takes and the median ratio of polls a second; to be at least 1.4. {@code IngestBenchmark [rounds]}, 15 by default.
 */
public final class IngestBenchmark {

    private static final int POLLS_A_ROUND = 60;
    private static final int STOCK = 4000;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final ArticleStore store;
    private final MergeEverything plain;
    private final Site site;
    private final Polls ours = new Polls("ours");
    private final Polls theirs = new Polls("theirs");

    private IngestBenchmark(Database database, Database other) {
        site(database);
        site(other);
        site = new Site(
                new SiteSlug("bench"),
                "Bench",
                SiteKind.DISTRICT,
                null,
                Site.VIETNAM,
                "Bench",
                "vi",
                null,
                new SiteLife.Active());
        store = new ArticleStore(database.jdbi(), InstantSource.system());
        plain = new MergeEverything(other.dataSource());
    }

    private static void site(Database database) {
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "insert into site (slug, name, kind, zone, publication, language, state, since)"
                                        + " values ('bench', 'Bench', 'district', 'Asia/Ho_Chi_Minh', 'Bench', 'vi', 'active', current_timestamp)"));
    }

    /** Runs both databases. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rounds = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("ingest-benchmark");
        run(
                "H2, file, WRITE_DELAY=0",
                "jdbc:h2:file:" + folder.resolve("ours"),
                "jdbc:h2:file:" + folder.resolve("plain"),
                rounds);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database plain");
            }
            run(
                    "PostgreSQL, fsync on",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    postgres.getJdbcUrl("postgres", "plain"),
                    rounds);
        }
    }

    private static void run(String name, String url, String plainUrl, int rounds) throws SQLException {
        try (Database database = Database.open(new BenchmarkDatabase(url));
                Database plainDatabase = Database.open(new BenchmarkDatabase(plainUrl))) {
            IngestBenchmark benchmark = new IngestBenchmark(database, plainDatabase);
            for (int i = 0; i < STOCK; i++) {
                benchmark.takeOurs(benchmark.ours.next());
                benchmark.takeTheirs(benchmark.theirs.next());
            }
            Rounds polls = new Rounds();
            Rounds cpu = new Rounds();
            for (int round = 0; round < rounds; round++) {
                boolean turned = round % 2 == 1;
                Cost first = turned ? benchmark.mine() : benchmark.other();
                Cost second = turned ? benchmark.other() : benchmark.mine();
                Cost mine = turned ? first : second;
                Cost other = turned ? second : first;
                polls.add(other.wall() / mine.wall());
                cpu.add(other.cpu() / mine.cpu());
                System.out.printf(
                        "%s: round %d, %.2f ms a poll (CPU %.2f), MERGE everything %.2f (%.2f)%n",
                        name, round + 1, mine.wall(), mine.cpu(), other.wall(), other.cpu());
            }
            System.out.printf("%s: median ratio %.2f, of CPU time %.2f%n", name, polls.median(), cpu.median());
        }
    }

    /** Milliseconds for a poll, by the clock and of the process's CPU time: the latter hardly depends on what else the machine does. */
    private record Cost(double wall, double cpu) {}

    /** Ratios, round by round. */
    private static final class Rounds {

        private final List<Double> ratios = new ArrayList<>();

        void add(double ratio) {
            ratios.add(ratio);
        }

        double median() {
            Collections.sort(ratios);
            return ratios.get(ratios.size() / 2);
        }
    }

    /** One way to keep a poll. */
    private interface Poll {
        void take(List<ArticleDraft> drafts) throws SQLException;
    }

    private Cost mine() throws SQLException {
        return cost(ours, this::takeOurs);
    }

    private Cost other() throws SQLException {
        return cost(theirs, this::takeTheirs);
    }

    private static Cost cost(Polls source, Poll poll) throws SQLException {
        List<List<ArticleDraft>> polls = new ArrayList<>();
        for (int i = 0; i < POLLS_A_ROUND; i++) {
            polls.add(source.next());
        }
        long cpu = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        for (List<ArticleDraft> drafts : polls) {
            poll.take(drafts);
        }
        double wall = System.nanoTime() - start;
        return new Cost(wall / POLLS_A_ROUND / 1e6, (PROCESS.getProcessCpuTime() - cpu) / 1e6 / POLLS_A_ROUND);
    }

    private void takeOurs(List<ArticleDraft> drafts) {
        Map<String, Long> known =
                store.knownHashes(1, drafts.stream().map(ArticleDraft::guid).toList());
        store.merge(
                site,
                1,
                drafts.stream()
                        .filter(draft -> !Long.valueOf(draft.rawHash()).equals(known.get(draft.guid())))
                        .toList());
    }

    private void takeTheirs(List<ArticleDraft> drafts) throws SQLException {
        plain.merge(site.slug(), 1, drafts);
    }
}
