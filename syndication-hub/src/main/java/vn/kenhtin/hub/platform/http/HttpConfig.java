package vn.kenhtin.hub.platform.http;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where the hub listens and how the public reaches it. */
public interface HttpConfig {

    /** Address to listen on; {@code 0.0.0.0} or {@code ::} for all. */
    @WithDefault("127.0.0.1")
    String host();

    /** Port to listen on, 0 for any free one. */
    @WithDefault("8080")
    int port();

    /** Absolute URL under which the public reaches the hub; every URL in feeds begins with it. Default: the address listened on. */
    Optional<URI> publicUrl();

    /** Port on 127.0.0.1 for {@code /metrics}; none when absent. */
    Optional<Integer> adminPort();

    /** Address ranges (CIDR) of proxies whose {@code X-Forwarded-For} is believed. */
    @WithDefault("127.0.0.0/8,::1/128")
    List<String> trustedProxies();
}
