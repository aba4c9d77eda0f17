package vn.kenhtin.webapp;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.HubApplication;
import vn.kenhtin.hub.HubConfig;
import vn.kenhtin.hub.platform.config.ConfigReader;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.source.SourceDraft;
import vn.kenhtin.webapp.demo.DemoSite;
import vn.kenhtin.webapp.demo.DemoSites;

/** {@code kenhtin demo}: the hub with sister sites to poll, both on loopback, in a fresh folder that is removed at the end. */
final class Demo {

    private static final Duration FLOOR = Duration.ofSeconds(15);
    private static final Duration CEILING = Duration.ofMinutes(1);

    private final PrintStream out;
    private final Map<String, String> environment;

    Demo(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    int run(Options options) throws Exception {
        InstantSource clock = InstantSource.system();
        int port = options.port("port", 8080);
        Path folder = Files.createTempDirectory("kenhtin-demo");
        try (DemoSites sites = DemoSites.start(options.port("sites-port", port == 0 ? 0 : port + 1), clock);
                HubServer server = HubServer.start(config(folder, port), clock)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            sites.sites().forEach(site -> register(site, server.hub()));
            welcome(server, sites);
            server.join();
        } finally {
            delete(folder);
        }
        return 0;
    }

    private HubConfig config(Path folder, int port) {
        return new ConfigReader(environment)
                .read(
                        HubConfig.class,
                        null,
                        Map.of(
                                "kenhtin.http.port",
                                Integer.toString(port),
                                "kenhtin.database.url",
                                "jdbc:h2:file:" + folder.resolve("hub"),
                                "kenhtin.search.folder",
                                folder.resolve("index").toString(),
                                "kenhtin.fetch.allow",
                                "127.0.0.0/8",
                                "kenhtin.fetch.origin-gap",
                                "PT0S",
                                "kenhtin.fetch.connections-per-origin",
                                "4"))
                .checked();
    }

    private static void register(DemoSite site, HubApplication hub) {
        @Nullable SiteSlug parent = site.parent() == null ? null : SiteSlug.fromString(site.parent());
        SiteKind kind = SiteKind.fromString(site.kind());
        SiteDraft draft = new SiteDraft(
                site.name(), kind, parent, Site.VIETNAM, site.publication(), "vi", site.homePage(), List.of());
        SiteSlug slug = SiteSlug.fromString(site.slug());
        hub.sites().create(slug, draft);
        hub.sources()
                .create(SourceDraft.of(slug, site.feed(), site.name() + " (" + site.feedFormat() + ")")
                        .polledEvery(FLOOR, CEILING));
    }

    private void welcome(HubServer server, DemoSites sites) {
        out.println();
        out.println("Kênh Tin đang chạy / is running. Ctrl+C để dừng / to stop.");
        out.println();
        out.println("  Tin mới, latest news      " + server.uris().of("/"));
        out.println("  Bảng kênh tin, feeds      " + server.uris().of("/feeds"));
        out.println("  RSS                       " + server.uris().of("/feeds/all.rss"));
        out.println("  Atom                      " + server.uris().of("/feeds/hot.atom"));
        out.println("  JSON Feed                 " + server.uris().of("/feeds/sites/kien-giang.json"));
        out.println("  Thay đổi, change log      " + server.uris().of("/api/v1/articles?since=0"));
        server.hub().firstKey().ifPresent(key -> out.println("  Khóa quản trị, admin key  " + key.text()));
        out.println();
        out.println("Các trang mẫu / demo sites:");
        sites.sites().forEach(site -> out.printf("  %-24s %s%n", site.feedFormat(), site.feed()));
        out.println();
    }

    private static void stop(HubServer server, Path folder) {
        server.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // a folder already gone is what was wanted
        }
    }
}
