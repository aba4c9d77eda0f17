package vn.kenhtin.hub.feed;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the hub publishes its feeds. */
public interface FeedConfig {

    /** What the hub calls itself in the titles of feeds that are not one site's; plain text. */
    @WithDefault("Kênh Tin")
    String title();

    /** Memory for rendered feeds in MiB, 1 to 2000. */
    @WithDefault("64")
    int cacheMebibytes();

    /** How long readers and proxies may use a feed without asking, 0 s to 1 day. */
    @WithDefault("60s")
    Duration maxAge();

    /** How long after that a proxy may still answer from its copy while it asks (RFC 5861), 0 s to 7 days. */
    @WithDefault("300s")
    Duration staleWhileRevalidate();

    /** How long a proxy may answer from its copy while the hub cannot be reached (RFC 5861), 0 s to 30 days. */
    @WithDefault("24h")
    Duration staleIfError();
}
