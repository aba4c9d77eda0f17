package vn.kenhtin.hub.related;

import java.util.Arrays;
import java.util.Locale;

/** Durations of many equal steps and their percentiles. */
final class Timings {

    private static final double NANOS_A_MILLI = 1e6;

    private long[] nanos = new long[1024];
    private int size;

    /** Runs {@code step} and keeps how long it took. */
    void measure(Runnable step) {
        long start = System.nanoTime();
        step.run();
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = System.nanoTime() - start;
    }

    /** {@code "p50 1.2 ms, p95 3.4 ms, p99 5.6 ms (n steps)"}. */
    @Override
    public String toString() {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms (%d steps)",
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                size);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / NANOS_A_MILLI;
    }
}
