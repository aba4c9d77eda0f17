package vn.kenhtin.hub.reads;

import java.util.List;

/** Configurations for tests. */
record ReadsConfigs(List<String> trustedProxies, int perMinute, int waiting, boolean syncH2) implements ReadsConfig {

    static ReadsConfigs usual() {
        return new ReadsConfigs(List.of("127.0.0.0/8", "::1/128"), 100_000, 20_000, true);
    }

    ReadsConfigs perMinute(int reads) {
        return new ReadsConfigs(trustedProxies, reads, waiting, syncH2);
    }
}
