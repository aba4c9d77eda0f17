package vn.kenhtin.benchmarks;

import vn.kenhtin.hub.reads.ReadsConfig;

/** The usual settings, without a limit for one address. */
record BenchmarkReads() implements ReadsConfig {

    @Override
    public int perMinute() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int waiting() {
        return 20_000;
    }

    @Override
    public boolean syncH2() {
        return true;
    }
}
