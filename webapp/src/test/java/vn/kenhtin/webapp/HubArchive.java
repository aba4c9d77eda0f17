package vn.kenhtin.webapp;

import static org.awaitility.Awaitility.await;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the packaged hub as its JVM keeps them once they are loaded and verified, written at the end of one run that polled a feed. Nearly a hundred
 * starts of the hub take them from there and cost a third less. Made once for each package; processes that want it at the same time wait for the first.
 */
final class HubArchive {

    private static @Nullable String option;

    private HubArchive() {}

    /** The option that lets a JVM take classes from the archive; without one that fits, a JVM loads them as ever. */
    static synchronized String use() {
        if (option == null) {
            option = use(HubProcess.jar());
        }
        return option;
    }

    private static String use(Path jar) {
        Path archive = jar.resolveSibling("kenhtin.jsa");
        try (FileChannel file = FileChannel.open(
                jar.resolveSibling("kenhtin.jsa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock held = file.lock();
            if (!Files.exists(archive)
                    || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                make(archive);
            }
            held.release();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        // a file that is missing would cost the JVM's own archive too
        return Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto";
    }

    private static void make(Path archive) throws Exception {
        Path folder = Files.createTempDirectory(archive.getParent(), "archive");
        Path made = folder.resolve(archive.getFileName());
        Map<String, String> environment = Map.of(
                "KENHTIN_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("hub"),
                "KENHTIN_HTTP_PORT", "0",
                "KENHTIN_FETCH_ALLOW", "127.0.0.0/8");
        try (MovingFeed feed = new MovingFeed();
                HubProcess hub = HubProcess.start("-XX:ArchiveClassesAtExit=" + made, folder, environment, "serve")) {
            KillIT.register(hub, feed);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> hub.get("/api/v1/search?q=tin").body().contains("bản"));
            // the archive is written on the way out
            hub.close(Duration.ofSeconds(60));
        }
        if (Files.exists(made)) {
            Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
