package vn.kenhtin.hub.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import vn.kenhtin.hub.platform.http.Cidr;

/**
 * Fetches feeds politely and safely: conditional GET, no cookies, no Referer, gzip and brotli, every limit of
 * {@link FetchConfig}, and no connection to an address that {@link AddressGuard} does not permit. Safe for use by many threads;
 * connections are kept alive between calls. Spacing of requests is {@link OriginGate}'s part.
 */
public final class FeedFetcher implements AutoCloseable {

    private final FetchConfig config;
    private final InstantSource clock;
    private final GuardedResolver resolver;
    private final HttpClient client;

    /**
     * Starts the client.
     *
     * @param userAgent the {@code User-Agent} field, see {@link #userAgent}
     * @throws IllegalArgumentException when an allowed address range cannot be read
     */
    public FeedFetcher(FetchConfig config, String userAgent, InstantSource clock) {
        this(config, userAgent, clock, new Network(InetAddress::getAllByName, new SslContextFactory.Client()));
    }

    FeedFetcher(FetchConfig config, String userAgent, InstantSource clock, Network network) {
        List<Cidr> allowed =
                config.allow().orElse(List.of()).stream().map(Cidr::fromString).toList();
        this.config = config;
        this.clock = clock;
        this.client = FeedClient.create(config, userAgent, network.tls());
        this.resolver = new GuardedResolver(network.names(), new AddressGuard(allowed), client.getExecutor());
        client.setSocketAddressResolver(resolver);
        // an Exchange only collects, so that the selector's thread can hand it the response itself: a thread fewer to
        // wake for every poll
        client.getHttpClientTransport().setInvocationType(InvocationType.NON_BLOCKING);
        FeedClient.start(client);
    }

    /** What differs between the real network and a test's: who answers for host names, and whose certificates are trusted. */
    record Network(HostNames names, SslContextFactory.Client tls) {}

    /** {@code KenhTin/<version> (+<contact>)}, where the contact is the configured one or else {@code hub}. */
    public static String userAgent(FetchConfig config, String version, URI hub) {
        return "KenhTin/" + version + " (+" + config.contact().orElse(hub).toASCIIString() + ")";
    }

    /** Blocks until the outcome is there, at most the configured deadline; never throws for what a server does. */
    public FetchOutcome fetch(FetchRequest request) {
        return new Journey(client, config, clock, request).outcome();
    }

    /**
     * The origin of a URL, for {@link OriginGate}. Asks the DNS, at most for the configured deadline; a host without an address has
     * an origin by name only.
     */
    public Origin origin(URI url) {
        String host = Optional.ofNullable(url.getHost()).orElse("");
        CompletableFuture<List<InetAddress>> found = resolver.lookup(host);
        try {
            return Origin.of(host, found.get(config.deadline().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Origin.of(host, List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Origin.of(host, List.of());
        }
    }

    /** Ends requests under way and closes all connections. */
    @Override
    public void close() {
        FeedClient.stop(client);
    }
}
