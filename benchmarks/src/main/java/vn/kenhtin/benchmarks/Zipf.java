package vn.kenhtin.benchmarks;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** Numbers 0 to n-1 with probabilities like 1, 1/2, 1/3 …: some articles are read by everybody, most by few. Safe for use by many threads. */
final class Zipf {

    private final double[] cumulated;

    Zipf(int n) {
        cumulated = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 1.0 / (i + 1);
            cumulated[i] = sum;
        }
    }

    int next() {
        double at = ThreadLocalRandom.current().nextDouble() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, at);
        return Math.min(cumulated.length - 1, found < 0 ? -found - 1 : found);
    }
}
