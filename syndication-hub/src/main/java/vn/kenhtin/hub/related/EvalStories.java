package vn.kenhtin.hub.related;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.kenhtin.hub.search.ArticleText;
import vn.kenhtin.hub.story.Fingerprint;
import vn.kenhtin.hub.story.StoryFinder;
import vn.kenhtin.hub.story.StoryMatch;

/** Takes articles in one by one, as the server does, and writes every pair of the same story. */
final class EvalStories {

    private static final int REMEMBERED = 100_000;
    private static final double NANOS_A_SECOND = 1e9;

    private final PrintStream out;
    private final StoryFinder finder = new StoryFinder(REMEMBERED);
    private final Map<String, List<String>> stories = new HashMap<>();
    private final Timings timings = new Timings();

    EvalStories(PrintStream out) {
        this.out = out;
    }

    void run(Path articles, Path pairs) throws IOException {
        long start = System.nanoTime();
        EvalArticles.read(articles, this::take);
        out.printf(
                Locale.ROOT,
                "indexing: %d articles in %.1f s%n",
                finder.size(),
                (System.nanoTime() - start) / NANOS_A_SECOND);
        out.printf(Locale.ROOT, "heap after indexing: %d MB%n", Heap.usedMegabytes());
        out.println("story check: " + timings);
        write(pairs);
    }

    private void take(ArticleText article) {
        timings.measure(() -> {
            Fingerprint fingerprint = Fingerprint.of(article.title(), article.lead(), article.body());
            for (StoryMatch match : finder.check(fingerprint)) {
                join(article.id(), match.id());
            }
            finder.add(article.id(), fingerprint);
        });
    }

    private void join(String id, String other) {
        List<String> story = stories.computeIfAbsent(other, EvalStories::alone);
        List<String> joined = stories.computeIfAbsent(id, EvalStories::alone);
        if (story != joined) {
            story.addAll(joined);
            joined.forEach(member -> stories.put(member, story));
        }
    }

    private static List<String> alone(String id) {
        return new ArrayList<>(List.of(id));
    }

    private void write(Path pairs) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(pairs, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, List<String>> entry : stories.entrySet()) {
                for (String other : entry.getValue()) {
                    if (entry.getKey().compareTo(other) < 0) {
                        writer.write(entry.getKey() + "\t" + other + "\n");
                    }
                }
            }
        }
    }
}
