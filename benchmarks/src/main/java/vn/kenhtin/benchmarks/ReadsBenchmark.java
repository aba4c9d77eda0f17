package vn.kenhtin.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.schedule.NodeTimer;
import vn.kenhtin.hub.reads.Reads;

/**
 * Counting as the hub does it (256 reads in flight of 200,000 articles it knows, hashing and adding up included) against one UPDATE and commit for each read (8 threads), in turns on the
 * same database: H2 that writes every commit through to its file, and PostgreSQL with fsync. Before that, the heap that 200,000 articles read once take. Arguments:
 * {@code h2}, {@code pg} or both; rounds; seconds for each turn.
 */
public final class ReadsBenchmark {

    private static final int ARTICLES = 200_000;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ReadsBenchmark() {}

    /** Runs and prints. */
    public static void main(String[] arguments) throws Exception {
        List<String> chosen = arguments.length > 0 ? List.of(arguments[0].split(",")) : List.of("h2", "pg");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        if (chosen.contains("h2")) {
            Path folder = Files.createTempDirectory("reads");
            measure("H2", "jdbc:h2:file:" + folder.resolve("hub"), rounds, seconds);
        }
        if (chosen.contains("pg")) {
            try (EmbeddedPostgres postgres = durablePostgres()) {
                measure("PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), rounds, seconds);
            }
        }
    }

    /** As PostgreSQL comes: the embedded one is made to forget by default. */
    private static EmbeddedPostgres durablePostgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private static void measure(String name, String url, int rounds, int seconds) throws Exception {
        try (Database database = Database.open(new BenchmarkDatabase(url));
                NodeTimer timer = new NodeTimer()) {
            List<UUID> articles = ReadRows.insert(database.jdbi(), ARTICLES);
            InstantSource clock = InstantSource.system();
            heap(name, database, articles, clock);
            OneByOne oneByOne = new OneByOne(database, articles, name.equals("H2"));
            try (Reads reads =
                    new Reads(new BenchmarkReads(), database.jdbi(), new ArticleStore(database.jdbi(), clock), clock)) {
                timer.repeat("Adding up reads", java.time.Duration.ofSeconds(1), reads::keepUp);
                GroupLoad group = new GroupLoad(reads, articles);
                group.know(articles);
                oneByOne.run(seconds);
                group.run(seconds);
                List<Double> ratios = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    boolean turned = round % 2 == 1;
                    double naive = turned ? 0 : oneByOne.run(seconds);
                    GroupLoad.Outcome ours = group.run(seconds);
                    naive = turned ? oneByOne.run(seconds) : naive;
                    ratios.add(ours.perSecond() / naive);
                    print(
                            "%s round %d: one by one %.0f/s, group commit %.0f/s, p50 %.1f ms, p99 %.1f ms, %.1fx",
                            name,
                            round + 1,
                            naive,
                            ours.perSecond(),
                            ours.p50Millis(),
                            ours.p99Millis(),
                            ours.perSecond() / naive);
                }
                ratios.sort(null);
                print("%s median %.1fx", name, ratios.get(ratios.size() / 2));
            }
        }
    }

    private static void heap(String name, Database database, List<UUID> articles, InstantSource clock)
            throws Exception {
        long before = usedMebibytes();
        try (Reads reads =
                new Reads(new BenchmarkReads(), database.jdbi(), new ArticleStore(database.jdbi(), clock), clock)) {
            AtomicInteger next = new AtomicInteger();
            GroupLoad.Outcome outcome = new GroupLoad(reads, articles)
                    .run(articles.size(), () -> articles.get(next.getAndIncrement() % articles.size()));
            reads.catchUp();
            print(
                    "%s: %d of %d articles counted in %d MiB of heap",
                    name, outcome.counted(), articles.size(), usedMebibytes() - before);
            if (reads.counts().total(new ArticleId(articles.get(0))) < 1) {
                throw new IllegalStateException("The first article has no reads");
            }
        }
    }

    private static long usedMebibytes() throws InterruptedException {
        long[] used = new long[3];
        for (int i = 0; i < used.length; i++) {
            System.gc();
            Thread.sleep(200);
            used[i] = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        }
        return Arrays.stream(used).min().orElseThrow();
    }

    private static void print(String form, Object... values) {
        OUT.println(String.format(Locale.ROOT, form, values));
    }
}
