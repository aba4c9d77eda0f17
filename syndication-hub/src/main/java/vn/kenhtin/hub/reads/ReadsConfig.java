package vn.kenhtin.hub.reads;

import io.smallrye.config.WithDefault;

/** How reads are counted. */
public interface ReadsConfig {

    /** Reads one address (IPv6: one /64 network) may make in a minute; many readers may share an address. 1 to 1,000,000. */
    @WithDefault("600")
    int perMinute();

    /** Reads that may wait for their commit; more are answered with 503. 100 to 1,000,000. */
    @WithDefault("20000")
    int waiting();

    /** Whether H2 is told to put every commit on the disk itself, so that a power cut loses nothing either; needs an admin user of H2. */
    @WithDefault("true")
    boolean syncH2();
}
