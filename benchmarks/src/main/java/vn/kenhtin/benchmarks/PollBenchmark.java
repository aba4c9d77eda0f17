package vn.kenhtin.benchmarks;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.sun.management.OperatingSystemMXBean;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpHeader;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.FetchConfig;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.FetchRequest;
import vn.kenhtin.hub.ingest.fetch.Validators;
import vn.kenhtin.hub.ingest.parse.FeedBytes;
import vn.kenhtin.hub.ingest.parse.FeedParser;
import vn.kenhtin.hub.ingest.parse.ParseContext;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.Parsed;
import vn.kenhtin.hub.site.Site;

/**
 * Polling loopback sources, 95 % unchanged: the hub's fetcher and parser against a plain loop on the same HTTP client that parses
 * with Rome's defaults. Prints polls per second and client CPU per poll of each round, and the median of the rounds' ratios.
 */
public final class PollBenchmark {

    private static final int THREADS = 16;
    private static final int POLLS = 8_000;
    private static final int ROUNDS = 7;

    /** A hub runs for days: what counts is the compiled code, and parsing is reached by one poll in twenty only. */
    private static final int WARM_UP = 20;

    /**
     * Milliseconds between rounds of warming up: with every processor busy the compiler's own thread hardly runs, and methods whose
     * turn does not come stay interpreted for minutes.
     */
    private static final int COMPILING = 2_000;

    private static final int RESTING = 200;

    private PollBenchmark() {}

    /** One poll; answers how many entries came. */
    private interface Poller {
        int poll() throws Exception;
    }

    private record Run(double perSecond, double cpuMicros) {}

    /** Takes no arguments; runs for some minutes. */
    public static void main(String[] arguments) throws Exception {
        Process server = startServer();
        try (BufferedReader line =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            URI url = URI.create("http://127.0.0.1:" + line.readLine() + "/feed");
            HttpClient plain = new HttpClient();
            plain.setMaxConnectionsPerDestination(THREADS);
            plain.start();
            try (FeedFetcher fetcher = new FeedFetcher(config(), "KenhTin/benchmark", InstantSource.system())) {
                compare(ours(fetcher, url), plain(plain, url));
            } finally {
                plain.stop();
            }
        } finally {
            server.destroy();
        }
    }

    private static void compare(Poller ours, Poller plain) throws Exception {
        List<Double> speed = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            TimeUnit.MILLISECONDS.sleep(round < 0 ? COMPILING : RESTING);
            boolean oursFirst = round % 2 == 0;
            Run first = run(threads, oursFirst ? ours : plain);
            Run second = run(threads, oursFirst ? plain : ours);
            Run us = oursFirst ? first : second;
            Run them = oursFirst ? second : first;
            print(round < 0 ? "warm-up" : "round " + round, us, them);
            if (round >= 0) {
                speed.add(us.perSecond / them.perSecond);
                cpu.add(them.cpuMicros / us.cpuMicros);
            }
        }
        threads.shutdown();
        System.out.printf(
                Locale.ROOT, "median ratio: %.2f x polls/s, %.2f x less CPU per poll%n", median(speed), median(cpu));
    }

    private static void print(String round, Run us, Run them) {
        System.out.printf(
                Locale.ROOT,
                "%-8s hub %6.0f polls/s %5.0f us CPU   plain loop with Rome %6.0f polls/s %5.0f us CPU   ratio %.2f, CPU %.2f%n",
                round,
                us.perSecond,
                us.cpuMicros,
                them.perSecond,
                them.cpuMicros,
                us.perSecond / them.perSecond,
                them.cpuMicros / us.cpuMicros);
    }

    private static Run run(ExecutorService threads, Poller poller) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Callable<Integer> share = () -> {
            int entries = 0;
            for (int i = 0; i < POLLS / THREADS; i++) {
                entries += poller.poll();
            }
            return entries;
        };
        long cpu = system.getProcessCpuTime();
        long begin = System.nanoTime();
        int entries = 0;
        for (Future<Integer> part : threads.invokeAll(Collections.nCopies(THREADS, share))) {
            entries += part.get();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpuMicros = (system.getProcessCpuTime() - cpu) / 1e3 / POLLS;
        int expected = POLLS / 20 * PollServer.ENTRIES;
        if (entries != expected) {
            throw new IllegalStateException("Parsed " + entries + " entries instead of " + expected);
        }
        return new Run(POLLS / seconds, cpuMicros);
    }

    private static Poller ours(FeedFetcher fetcher, URI url) {
        FeedParser parser = new FeedParser();
        Validators validators = new Validators(url, "\"1\"", "Tue, 24 Nov 2026 00:00:00 GMT");
        return () -> {
            FetchOutcome outcome = fetcher.fetch(new FetchRequest(url, validators));
            if (outcome instanceof Fetched fetched) {
                FeedBytes bytes = new FeedBytes(fetched.body(), fetched.head().contentType(), url);
                ParseContext context =
                        new ParseContext(Site.VIETNAM, InstantSource.system().instant());
                return ((Parsed) parser.parse(bytes, context)).feed().entries().size();
            }
            return 0;
        };
    }

    private static Poller plain(HttpClient client, URI url) {
        return () -> {
            ContentResponse response = client.newRequest(url)
                    .headers(fields -> fields.put(HttpHeader.IF_NONE_MATCH, "\"1\"")
                            .put(HttpHeader.IF_MODIFIED_SINCE, "Tue, 24 Nov 2026 00:00:00 GMT"))
                    .send();
            if (response.getStatus() == 200) {
                ByteArrayInputStream body = new ByteArrayInputStream(response.getContent());
                return new SyndFeedInput()
                        .build(new XmlReader(body, response.getHeaders().get(HttpHeader.CONTENT_TYPE)))
                        .getEntries()
                        .size();
            }
            return 0;
        };
    }

    private static Process startServer() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), PollServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static FetchConfig config() {
        Map<String, String> settings = Map.of("fetch.allow", "127.0.0.1", "fetch.connections", "" + THREADS);
        return new SmallRyeConfigBuilder()
                .withMapping(FetchConfig.class, "fetch")
                .withSources(new PropertiesConfigSource(settings, "benchmark", 100))
                .build()
                .getConfigMapping(FetchConfig.class, "fetch");
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
