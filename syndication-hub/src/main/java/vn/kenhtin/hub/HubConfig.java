package vn.kenhtin.hub;

import io.smallrye.config.ConfigMapping;
import java.util.ArrayList;
import java.util.List;
import vn.kenhtin.hub.feed.FeedConfig;
import vn.kenhtin.hub.ingest.fetch.FetchConfig;
import vn.kenhtin.hub.platform.config.ConfigException;
import vn.kenhtin.hub.platform.db.DatabaseConfig;
import vn.kenhtin.hub.platform.http.HttpConfig;
import vn.kenhtin.hub.reads.ReadsConfig;

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

    /**
     * This configuration, its values checked for their limits.
     *
     * @throws ConfigException with every value out of its limits
     */
    default HubConfig checked() {
        List<String> problems = new ArrayList<>();
        if (http().port() < 0 || http().port() > 65_535) {
            problems.add("kenhtin.http.port must be 0 to 65535, and is " + http().port());
        }
        if (database().connections() < 2 || database().connections() > 200) {
            problems.add("kenhtin.database.connections must be 2 to 200, and is "
                    + database().connections());
        }
        if (reads().waiting() < 100 || reads().waiting() > 1_000_000) {
            problems.add("kenhtin.reads.waiting must be 100 to 1000000, and is " + reads().waiting());
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return this;
    }
}
