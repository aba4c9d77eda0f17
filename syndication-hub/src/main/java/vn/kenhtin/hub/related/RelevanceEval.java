package vn.kenhtin.hub.related;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commands {@code eval related} and {@code eval stories}: the server's own code on a file of articles, without a server. */
public final class RelevanceEval {

    private static final String USAGE = """
            usage: eval related --articles FILE.jsonl --queries FILE --out RUN.tsv
                   eval stories --articles FILE.jsonl --out PAIRS.tsv""";

    private RelevanceEval() {}

    /**
     * Runs a command and prints its figures to {@code out}.
     *
     * @param args what follows {@code eval} on the command line
     * @return the exit status: 0 done, 1 failed, 2 wrong arguments
     */
    public static int run(List<String> args, PrintStream out) {
        try {
            Map<String, Path> files = files(args);
            if (args.get(0).equals("related")) {
                new EvalRelated(out).run(file(files, "--articles"), file(files, "--queries"), file(files, "--out"));
            } else if (args.get(0).equals("stories")) {
                new EvalStories(out).run(file(files, "--articles"), file(files, "--out"));
            } else {
                throw new UsageException();
            }
            return 0;
        } catch (UsageException e) {
            out.println(USAGE);
            return 2;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            out.println("eval: " + e);
            return 1;
        }
    }

    private static Map<String, Path> files(List<String> args) throws UsageException {
        if (args.size() % 2 == 0) {
            throw new UsageException();
        }
        Map<String, Path> files = new HashMap<>();
        for (int i = 1; i < args.size(); i += 2) {
            files.put(args.get(i), Path.of(args.get(i + 1)));
        }
        return files;
    }

    private static Path file(Map<String, Path> files, String option) throws UsageException {
        Path file = files.get(option);
        if (file == null) {
            throw new UsageException();
        }
        return file;
    }

    private static final class UsageException extends Exception {}
}
