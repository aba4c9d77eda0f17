package vn.kenhtin.hub;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.kenhtin.hub.feed.FeedConfig;
import vn.kenhtin.hub.ingest.fetch.AddressGuard;
import vn.kenhtin.hub.ingest.fetch.FetchConfig;
import vn.kenhtin.hub.platform.config.ConfigException;
import vn.kenhtin.hub.platform.db.DatabaseConfig;
import vn.kenhtin.hub.platform.http.ClientAddress;
import vn.kenhtin.hub.platform.http.HttpConfig;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.reads.ReadsConfig;
import vn.kenhtin.hub.search.SearchConfig;
import vn.kenhtin.hub.websub.Signature;
import vn.kenhtin.hub.websub.WebSubConfig;

/** All settings of the hub, each documented in docs/configuration.md. */
@ConfigMapping(prefix = "kenhtin")
public interface HubConfig {

    /** Where the hub listens. */
    HttpConfig http();

    /** Where the articles are kept. */
    DatabaseConfig database();

    /** How the hub publishes its feeds. */
    FeedConfig feed();

    /** How the hub behaves as a client of other servers. */
    FetchConfig fetch();

    /** How reads are counted. */
    ReadsConfig reads();

    /** Where the search index is kept. */
    SearchConfig search();

    /** How subscribers are told of news. */
    WebSubConfig websub();

    /**
     * This configuration, its values checked for their limits.
     *
     * @throws ConfigException with every value out of its limits
     */
    default HubConfig checked() {
        List<String> problems = new ArrayList<>();
        within("http.port", http().port(), 0, 65_535, problems);
        http().adminPort().ifPresent(port -> within("http.admin-port", port, 0, 65_535, problems));
        within("database.connections", database().connections(), 2, 200, problems);
        within("reads.waiting", reads().waiting(), 100, 1_000_000, problems);
        within("reads.per-minute", reads().perMinute(), 1, 1_000_000, problems);
        within("feed.cache-mebibytes", feed().cacheMebibytes(), 1, 2000, problems);
        within("feed.max-age", feed().maxAge(), Duration.ofDays(1), problems);
        within("feed.stale-while-revalidate", feed().staleWhileRevalidate(), Duration.ofDays(7), problems);
        within("feed.stale-if-error", feed().staleIfError(), Duration.ofDays(30), problems);
        within("fetch.connections", fetch().connections(), 1, 1000, problems);
        within("websub.per-host", websub().perHost(), 1, 256, problems);
        within("websub.subscriptions-per-host", websub().subscriptionsPerHost(), 1, 100_000, problems);
        within("websub.subscriptions-per-topic", websub().subscriptionsPerTopic(), 1, 1_000_000, problems);
        within("websub.requests-per-minute", websub().requestsPerMinute(), 1, 1_000_000, problems);
        within("websub.patience", websub().patience(), Duration.ofDays(7), problems);
        within("websub.safety-net", websub().safetyNet(), Duration.ofDays(1), problems);
        understood("database.url", database()::check, problems);
        understood("websub", () -> websub().check(), problems);
        understood("websub.signature", () -> Signature.ofMethod(websub().signature()), problems);
        understood("http.trusted-proxies", () -> ClientAddress.behind(http().trustedProxies()), problems);
        understood("fetch.allow", () -> AddressGuard.of(fetch()), problems);
        understood("http.public-url", () -> http().publicUrl().ifPresent(HubUris::new), problems);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return this;
    }

    private static void within(String name, int value, int least, int most, List<String> problems) {
        if (value < least || value > most) {
            problems.add("kenhtin." + name + " must be " + least + " to " + most + ", and is " + value);
        }
    }

    private static void within(String name, Duration value, Duration most, List<String> problems) {
        if (value.isNegative() || value.compareTo(most) > 0) {
            problems.add("kenhtin." + name + " must be 0s to " + most.toDays() + " days, and is " + value);
        }
    }

    private static void understood(String name, Runnable reading, List<String> problems) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            problems.add("kenhtin." + name + ": " + e.getMessage());
        }
    }
}
