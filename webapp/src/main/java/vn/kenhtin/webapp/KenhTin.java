package vn.kenhtin.webapp;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.kenhtin.hub.HubConfig;
import vn.kenhtin.hub.platform.config.ConfigException;
import vn.kenhtin.hub.platform.config.ConfigReader;
import vn.kenhtin.hub.platform.http.AccessKey;
import vn.kenhtin.hub.related.RelevanceEval;

/** The command line. Exit codes: 0 done, 1 a mistake in the configuration or at start, 2 a mistake in the command. */
public final class KenhTin {

    private static final String HELP = """
            Kênh Tin - trung tâm tổng hợp và chia sẻ tin giữa các cổng thông tin (news syndication hub)

              kenhtin demo  [--port N] [--sites-port N]
                  Chạy thử: trung tâm ở 127.0.0.1:8080 với các trang tin mẫu trên một cổng khác,
                  dữ liệu nằm trong một thư mục tạm và mất đi khi dừng.
                  Runs the hub with demo sister sites on a second port; data in a fresh folder, gone at the end.

              kenhtin serve [--config FILE]
                  Chạy máy chủ thật. FILE là tệp .properties (UTF-8); biến môi trường KENHTIN_… thay cho tệp.
                  Runs the real server. FILE is a properties file (UTF-8); KENHTIN_… environment variables win over it.
                  Every setting: docs/configuration.md

              kenhtin eval related --articles FILE.jsonl --queries FILE --out RUN.tsv
              kenhtin eval stories --articles FILE.jsonl --out PAIRS.tsv
                  Đo chất lượng tin liên quan và nhận tin trùng trên một tệp bài, không cần máy chủ.
                  Measures related news and story finding on a file of articles, without a server.

              kenhtin --help
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    KenhTin(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** Runs the command in {@code arguments} and ends the process with its exit code. */
    public static void main(String[] arguments) throws Exception {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new KenhTin(out, err, System.getenv()).run(List.of(arguments)));
    }

    /** Runs one command; a server runs until the process is told to stop. */
    int run(List<String> arguments) throws Exception {
        if (arguments.isEmpty() || List.of("help", "--help", "-h").contains(arguments.get(0))) {
            out.print(HELP);
            return arguments.isEmpty() ? 2 : 0;
        }
        if (arguments.get(0).equals("eval")) {
            return RelevanceEval.run(arguments.subList(1, arguments.size()), out);
        }
        try {
            Options options = Options.of(arguments.subList(1, arguments.size()));
            return switch (arguments.get(0)) {
                case "serve" -> serve(options.only("config"));
                case "demo" -> new Demo(out, environment).run(options.only("port", "sites-port"));
                default -> throw new UsageException("unknown command '" + arguments.get(0) + "'");
            };
        } catch (UsageException e) {
            err.println("kenhtin: " + e.getMessage() + " (kenhtin --help)");
            return 2;
        } catch (ConfigException e) {
            err.println("kenhtin: the configuration has " + e.problems().size() + " problem(s):");
            e.problems().forEach(problem -> err.println("  - " + problem));
            return 1;
        } catch (java.io.IOException e) {
            err.println("kenhtin: " + e.getMessage());
            return 1;
        }
    }

    private int serve(Options options) throws Exception {
        HubConfig config = new ConfigReader(environment)
                .read(
                        HubConfig.class,
                        options.value("config").map(Path::of).orElse(null),
                        Map.of(),
                        HubConfig::checked);
        try (HubServer server = HubServer.start(config, InstantSource.system())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.hub().firstKey().ifPresent(this::tell);
            out.println("Kênh Tin: " + server.uris().of("/feeds"));
            server.join();
        }
        return 0;
    }

    private void tell(AccessKey.Made key) {
        out.println("Khóa quản trị, chỉ hiện một lần này (admin key, shown this once): " + key.text());
    }
}
