package vn.kenhtin.benchmarks;

import java.util.Optional;
import vn.kenhtin.hub.platform.db.DatabaseConfig;

/** A database without a password. */
record BenchmarkDatabase(String url) implements DatabaseConfig {

    @Override
    public Optional<String> user() {
        return Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public int connections() {
        return 12;
    }
}
