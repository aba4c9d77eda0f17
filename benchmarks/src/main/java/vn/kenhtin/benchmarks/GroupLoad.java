package vn.kenhtin.benchmarks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.reads.Reads;

/** A closed loop of 256 reads in flight from eight threads, each by a reader of its own. */
final class GroupLoad {

    private static final int IN_FLIGHT = 256;
    private static final int THREADS = 8;
    private static final int MOST = 2_000_000;
    private static final String BROWSER = "Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36";
    private static final AtomicInteger READER = new AtomicInteger();

    private final Reads reads;
    private final List<UUID> articles;
    private final Zipf zipf;

    GroupLoad(Reads reads, List<UUID> articles) {
        this.reads = reads;
        this.articles = articles;
        this.zipf = new Zipf(articles.size());
    }

    record Outcome(int counted, double perSecond, double p50Millis, double p99Millis) {}

    /** Asks for the articles once, so that the loop measures reads and not how a hub learns of articles. */
    void know(List<UUID> ids) {
        for (int i = 0; i < ids.size(); i += 1000) {
            List<UUID> some = ids.subList(i, Math.min(ids.size(), i + 1000));
            var unused = reads.counts().totals(some.stream().map(ArticleId::new).toList());
        }
    }

    /** Reads for so long, some articles far more than others. */
    Outcome run(int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        return run(() -> System.nanoTime() < end, () -> articles.get(zipf.next()));
    }

    /** So many reads. */
    Outcome run(int count, Supplier<UUID> article) throws Exception {
        AtomicInteger left = new AtomicInteger(count);
        return run(() -> left.getAndDecrement() > 0, article);
    }

    private Outcome run(BooleanSupplier more, Supplier<UUID> article) throws Exception {
        long[] nanos = new long[MOST];
        AtomicInteger counted = new AtomicInteger();
        Semaphore places = new Semaphore(IN_FLIGHT);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> senders = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < THREADS; i++) {
            senders.add(threads.submit(() -> {
                while (more.getAsBoolean()) {
                    places.acquire();
                    send(article.get(), places, counted, nanos);
                }
                return null;
            }));
        }
        threads.shutdown();
        for (Future<?> sender : senders) {
            sender.get();
        }
        places.acquire(IN_FLIGHT);
        double taken = System.nanoTime() - start;
        int done = counted.get();
        long[] sorted = Arrays.copyOf(nanos, Math.min(done, MOST));
        Arrays.sort(sorted);
        return new Outcome(
                done, done * 1e9 / taken, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    }

    private void send(UUID article, Semaphore places, AtomicInteger counted, long[] nanos) throws UnknownHostException {
        long sent = System.nanoTime();
        var unused = reads.count(new ArticleId(article), nextAddress(), BROWSER).whenComplete((yes, failure) -> {
            if (failure == null && yes) {
                nanos[counted.getAndIncrement() % MOST] = System.nanoTime() - sent;
            }
            places.release();
        });
    }

    private static InetAddress nextAddress() throws UnknownHostException {
        int number = READER.incrementAndGet();
        return InetAddress.getByAddress(new byte[] {10, (byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }
}
