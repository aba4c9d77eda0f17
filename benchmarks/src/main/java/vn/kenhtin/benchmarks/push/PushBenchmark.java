package vn.kenhtin.benchmarks.push;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.platform.config.ConfigReader;

/**
 * From the commit of an article to the callbacks of all subscribers of its feed, over loopback, every delivery signed. Subscribers and hub are one process and
 * share its CPUs. Prints for each round after how many milliseconds the first, the middle, and the last subscriber had read the document.
 */
public final class PushBenchmark {

    private static final int ARTICLES = 60;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 20;

    private PushBenchmark() {}

    /** Arguments: how many subscribers (1,000 if not given), JDBC URL (H2 in memory if not given). */
    public static void main(String[] arguments) throws Exception {
        int subscribers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        String url = arguments.length > 1 ? arguments[1] : "jdbc:h2:mem:push";
        Subscribers receiver = Subscribers.open();
        try (PushNode node = new PushNode(settings(url))) {
            for (int i = 0; i < ARTICLES; i++) {
                node.publish(i);
            }
            subscribe(node, receiver, subscribers);
            double worst = 0;
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double last = round(node, receiver, round, subscribers);
                worst = round < 0 ? 0 : Math.max(worst, last);
            }
            System.out.printf(Locale.ROOT, "worst of %d rounds: %.0f ms%n", ROUNDS, worst);
        } finally {
            receiver.shut();
        }
    }

    private static PushSettings settings(String url) {
        Map<String, String> settings = new HashMap<>();
        settings.put("kenhtin.database.url", url);
        settings.put("kenhtin.fetch.allow", "127.0.0.0/8");
        settings.put("kenhtin.websub.requests-per-minute", "1000000");
        settings.put("kenhtin.websub.subscriptions-per-host", "100000");
        return new ConfigReader(Map.of()).read(PushSettings.class, null, settings);
    }

    private static void subscribe(PushNode node, Subscribers receiver, int number) throws Exception {
        String topic = PushNode.URIS
                .of(FeedAddress.of(FeedName.ALL, FeedFormat.ATOM).path())
                .toString();
        CountDownLatch confirmed = receiver.expectQuestions(number);
        for (int i = 0; i < number; i++) {
            node.subscribe(topic, receiver.callback(i));
        }
        await(confirmed);
        // the last answers are still being written down
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }

    private static double round(PushNode node, Subscribers receiver, int round, int number) throws Exception {
        CountDownLatch arrived = receiver.expectPushes(number);
        node.publish(ARTICLES + WARM_UP + round);
        long committed = System.nanoTime();
        await(arrived);
        List<Double> millis = receiver.arrivals().stream()
                .map(arrival -> (arrival - committed) / 1e6)
                .sorted()
                .toList();
        double last = millis.get(millis.size() - 1);
        System.out.printf(
                Locale.ROOT,
                "%-9s first %5.0f ms   middle %5.0f ms   last %5.0f ms   (%d times %d bytes)%n",
                round < 0 ? "warm-up" : "round " + round,
                millis.get(0),
                millis.get(millis.size() / 2),
                last,
                millis.size(),
                receiver.bytes());
        while (node.waiting() > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(600));
        return last;
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException(latch.getCount() + " did not come");
        }
    }
}
