package vn.kenhtin.hub.websub;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the hub tells subscribers of news, and lets itself be told. */
public interface WebSubConfig {

    /** @throws IllegalArgumentException when leases or the timeout make no sense */
    default void check() {
        boolean ordered = shortestLease().compareTo(lease()) <= 0 && lease().compareTo(longestLease()) <= 0;
        if (!ordered || shortestLease().toSeconds() < 1 || longestLease().toDays() > 365) {
            throw new IllegalArgumentException(
                    "leases must grow from shortest-lease, 1s or more, over lease to longest-lease, 365 days or less");
        }
        if (timeout().toMillis() < 1000 || timeout().toMillis() > 10_000) {
            throw new IllegalArgumentException("timeout must be 1s to 10s");
        }
    }

    /** Lease of a subscription that asks for none. */
    @WithDefault("10d")
    Duration lease();

    /** Shortest lease given, whatever was asked for. */
    @WithDefault("1h")
    Duration shortestLease();

    /** Longest lease given, whatever was asked for. */
    @WithDefault("30d")
    Duration longestLease();

    /** Hash of the signatures of what is delivered: {@code sha256}, {@code sha384}, {@code sha512}; {@code sha1} for old subscribers. */
    @WithDefault("sha256")
    String signature();

    /** Most time for one delivery or one question to a callback, 1 s to 10 s. */
    @WithDefault("10s")
    Duration timeout();

    /** How long a delivery that fails is tried again, 0 s to 7 days. */
    @WithDefault("24h")
    Duration patience();

    /** Deliveries to one registrable domain at once, 1 to 256. */
    @WithDefault("16")
    int perHost();

    /** Subscriptions that callbacks in one registrable domain may have, 1 to 100,000. */
    @WithDefault("2000")
    int subscriptionsPerHost();

    /** Subscriptions of one feed, 1 to 1,000,000. */
    @WithDefault("20000")
    int subscriptionsPerTopic();

    /** Requests in a minute from one address, and for callbacks in one registrable domain, 1 to 1,000,000. */
    @WithDefault("300")
    int requestsPerMinute();

    /** Whether the hub subscribes to sources that name a hub. */
    @WithDefault("true")
    boolean subscribe();

    /** How seldom a source is polled whose hub pushes its news, 0 s to 1 day. */
    @WithDefault("3h")
    Duration safetyNet();
}
