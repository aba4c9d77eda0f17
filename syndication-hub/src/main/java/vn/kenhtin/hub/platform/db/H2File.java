package vn.kenhtin.hub.platform.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of an H2 database. After a kill, H2 takes the first state of the file that it can reach and that is whole, and this is not always the last one: where a
 * commit had reused the room of older ones, the commits acknowledged just before are passed over. Looking at the whole file finds them.
 */
record H2File(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);
    private static final Pattern FILE_URL = Pattern.compile("jdbc:h2:(?:file:)?(?![a-zA-Z]{2,}:)([^;]+).*");
    private static final String SUFFIX = ".mv.db";
    private static final int HEADER = 4096;

    /** The file behind a JDBC URL; empty for a database in memory, on a server, encrypted, or not H2's. */
    static Optional<H2File> of(String url) {
        Matcher matcher = FILE_URL.matcher(url);
        if (!matcher.matches() || url.toUpperCase(Locale.ROOT).contains(";CIPHER=")) {
            return Optional.empty();
        }
        String path = matcher.group(1)
                .replaceFirst("^~(?=[/\\\\])", Matcher.quoteReplacement(System.getProperty("user.home")));
        return Optional.of(new H2File(Path.of(path + SUFFIX)));
    }

    /**
     * Makes the last commit of a killed process the state in which H2 opens the file. Does nothing to a file that was closed in order, is open elsewhere, or is
     * no database; H2 says what there is to say about these.
     */
    void mend() {
        if (!Files.isRegularFile(path) || closedInOrder()) {
            return;
        }
        LOG.info("The database was not closed in order; looking for its last commit in {}", path.getFileName());
        try {
            new MVStore.Builder()
                    .fileName(path.toString())
                    .recoveryMode()
                    .autoCommitDisabled()
                    .open()
                    .close();
        } catch (MVStoreException e) {
            LOG.warn("The database file cannot be looked through: {}", e.getMessage());
        }
    }

    private boolean closedInOrder() {
        try (InputStream file = Files.newInputStream(path)) {
            return new String(file.readNBytes(HEADER), StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .filter(header -> header.contains("clean:1"))
                    .isPresent();
        } catch (IOException e) {
            return true;
        }
    }
}
