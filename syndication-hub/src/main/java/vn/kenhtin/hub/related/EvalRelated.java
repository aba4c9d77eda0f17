package vn.kenhtin.hub.related;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kenhtin.hub.search.ArticleIndex;

/** Indexes a file of articles and asks for the related ones of each query, as the server does but without its cache. */
final class EvalRelated {

    private static final int MOST = 10;
    private static final double NANOS_A_SECOND = 1e9;

    private final PrintStream out;

    EvalRelated(PrintStream out) {
        this.out = out;
    }

    void run(Path articles, Path queries, Path run) throws IOException {
        Path folder = Files.createTempDirectory("kenhtin-eval");
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            fill(index, articles);
            RelatedRanker ranker = new RelatedRanker(index);
            long start = System.nanoTime();
            ranker.learn();
            out.printf(Locale.ROOT, "learning: %.1f s%n", seconds(start));
            out.printf(Locale.ROOT, "heap after indexing: %d MB%n", Heap.usedMegabytes());
            ask(ranker, queries, run);
        } finally {
            delete(folder);
        }
    }

    private void fill(ArticleIndex index, Path articles) throws IOException {
        long start = System.nanoTime();
        EvalArticles.read(articles, index::put);
        index.commit(1);
        index.refresh();
        out.printf(Locale.ROOT, "indexing: %d articles in %.1f s%n", index.size(), seconds(start));
    }

    private void ask(RelatedRanker ranker, Path queries, Path run) throws IOException {
        Timings timings = new Timings();
        try (BufferedWriter writer = Files.newBufferedWriter(run, StandardCharsets.UTF_8)) {
            for (String line : Files.readAllLines(queries, StandardCharsets.UTF_8)) {
                String id = line.split("\t", 2)[0];
                if (!id.isBlank()) {
                    timings.measure(() -> answer(ranker, id, writer));
                }
            }
        }
        out.println("related: " + timings);
    }

    private void answer(RelatedRanker ranker, String id, BufferedWriter writer) {
        Optional<List<Related>> related = ranker.related(id, MOST, Scope.ALL);
        if (related.isEmpty()) {
            out.println("no article has the id " + id);
        }
        try {
            int rank = 1;
            for (Related one : related.orElse(List.of())) {
                writer.write(id + "\t" + rank++ + "\t" + one.id() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOS_A_SECOND;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
