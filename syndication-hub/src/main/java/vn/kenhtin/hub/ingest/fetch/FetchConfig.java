package vn.kenhtin.hub.ingest.fetch;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the hub behaves as a client of other servers. */
public interface FetchConfig {

    /** Page by which owners of polled servers reach us, named in the User-Agent; the hub's own public URL unless given. */
    Optional<URI> contact();

    /** Most time one poll may take, redirects and body included (ISO 8601 duration). */
    @WithDefault("PT30S")
    Duration deadline();

    /** Largest decoded body in bytes. */
    @WithDefault("10485760")
    int maxBody();

    /** Largest response head in bytes. */
    @WithDefault("32768")
    int maxHeaders();

    /** Most redirects followed for one poll. */
    @WithDefault("5")
    int maxRedirects();

    /** Most polls at once. */
    @WithDefault("16")
    int connections();

    /** Most polls at once of one origin: a registrable domain or an address. */
    @WithDefault("1")
    int connectionsPerOrigin();

    /** Least time between the end of a poll and the begin of the next one of the same origin (ISO 8601 duration). */
    @WithDefault("PT2S")
    Duration originGap();

    /** Address ranges (CIDR) that may be polled although they are not public, for example {@code 10.0.0.0/8}. */
    Optional<List<String>> allow();
}
