package vn.kenhtin.importer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code java -jar portal-importer.jar OUT PAGE...}: reads saved pages of an old portal (HTML or text in UTF-8) and writes for each a
 * file {@code kenhtinNews.<slug>.yaml} into OUT, to be imported below the root of the workspace. Pages in which no article is found
 * are named and passed over. Ends with 0 if every page became a file, 1 if some did not, 2 if it was called wrongly.
 */
public final class PortalImporter {

    private static final int SOME_FAILED = 1;
    private static final int MISUSED = 2;
    private static final String UNSORTED = "tin-tuc";

    private final Path out;
    private final PrintStream messages;
    private final Set<String> written = new HashSet<>();

    private PortalImporter(Path out, PrintStream messages) {
        this.out = out;
        this.messages = messages;
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, System.err));
    }

    static int run(String[] arguments, PrintStream messages) throws IOException {
        if (arguments.length < 2) {
            messages.println("usage: java -jar portal-importer.jar OUT PAGE...");
            return MISUSED;
        }
        PortalImporter importer = new PortalImporter(Files.createDirectories(Path.of(arguments[0])), messages);
        List<String> pages = Arrays.asList(arguments).subList(1, arguments.length);
        long failed = 0;
        for (String page : pages) {
            failed += importer.bring(Path.of(page)) ? 0 : 1;
        }
        messages.println((pages.size() - failed) + " of " + pages.size() + " pages written to " + arguments[0]);
        return failed == 0 ? 0 : SOME_FAILED;
    }

    private boolean bring(Path page) throws IOException {
        Optional<OldArticle> article;
        try {
            article = PageReader.read(PageLines.of(Files.readString(page, StandardCharsets.UTF_8)));
        } catch (CharacterCodingException e) {
            messages.println(page + ": is not in UTF-8, convert it first");
            return false;
        }
        if (article.isEmpty()) {
            messages.println(page + ": no article found");
            return false;
        }
        String name = NewsYaml.nodeName(article.get());
        if (!written.add(name)) {
            messages.println(
                    page + ": another page has the headline " + article.get().title());
            return false;
        }
        Files.writeString(out.resolve("kenhtinNews." + name + ".yaml"), NewsYaml.write(article.get(), UNSORTED));
        return true;
    }
}
