package vn.kenhtin.hub.reads;

/** Configurations for tests. */
record ReadsConfigs(int perMinute, int waiting, boolean syncH2) implements ReadsConfig {

    static ReadsConfigs usual() {
        return new ReadsConfigs(100_000, 20_000, true);
    }

    ReadsConfigs perMinute(int reads) {
        return new ReadsConfigs(reads, waiting, syncH2);
    }
}
