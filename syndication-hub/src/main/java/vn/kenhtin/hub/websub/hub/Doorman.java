package vn.kenhtin.hub.websub.hub;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.http.ClientAddress;
import vn.kenhtin.hub.websub.WebSubConfig;
import vn.kenhtin.hub.websub.hub.SubscriptionRequest.Mode;
import vn.kenhtin.hub.websub.hub.SubscriptionRequest.RefusedRequestException;
import vn.kenhtin.hub.websub.hub.WebSubHub.World;

/**
 * Refuses requests that would make the hub a tool against others: callbacks that may not be called, more requests in a minute or more subscriptions than
 * anybody needs. What counts is who asks, and the domain of the callback, since that is who would suffer. Safe for use by many threads.
 */
final class Doorman {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final WebSubConfig config;
    private final Topics topics;
    private final SubscriptionStore store;
    private final Predicate<URI> allowed;
    private final ClientAddress clients;
    private final Cache<String, AtomicInteger> lately =
            Caffeine.newBuilder().expireAfterWrite(MINUTE).maximumSize(20_000).build();

    Doorman(WebSubConfig config, SubscriptionStore store, World world) {
        this.config = config;
        this.topics = world.topics();
        this.store = store;
        this.allowed = world.allowed();
        this.clients = world.clients();
    }

    /**
     * What a form asks for, if it is let in.
     *
     * @param from what brought it; null when it came from this process itself
     */
    SubscriptionRequest admit(Mode mode, FormFields form, @Nullable HttpServletRequest from)
            throws RefusedRequestException {
        SubscriptionRequest request = SubscriptionRequest.of(mode, form, allowed);
        if (!knows(request.topic())) {
            throw new RefusedRequestException(
                    404, "hub.topic is not the address of one of this hub's feeds, as their rel=\"self\" gives it");
        }
        String domain = request.domain();
        if (from != null) {
            refuseHaste(callerOf(from), "from your address");
        }
        refuseHaste(domain, "for callbacks in " + domain);
        boolean renewal = store.has(request.topic(), request.callback().toString());
        if (mode == Mode.SUBSCRIBE && !renewal) {
            refuseCrowds(domain, request.topic());
        }
        return request;
    }

    /** Whether that is the own URL of one of our feeds. */
    boolean knows(String topic) {
        return topics.address(topic).isPresent();
    }

    /** The lease given to an admitted request. */
    Duration lease(SubscriptionRequest request) {
        return request.lease(config.lease(), config.shortestLease(), config.longestLease());
    }

    private String callerOf(HttpServletRequest request) {
        InetAddress client = clients.of(request.getRemoteAddr(), request.getHeaders("X-Forwarded-For"));
        return HexFormat.of().formatHex(ClientAddress.network(client));
    }

    private void refuseHaste(String whose, String which) throws RefusedRequestException {
        AtomicInteger count = Objects.requireNonNull(lately.get(whose, unseen -> new AtomicInteger()));
        if (count.incrementAndGet() > config.requestsPerMinute()) {
            throw new RefusedRequestException(429, "Too many requests " + which + " within a minute");
        }
    }

    private void refuseCrowds(String domain, String topic) throws RefusedRequestException {
        if (store.countOfDomain(domain) >= config.subscriptionsPerHost()) {
            throw new RefusedRequestException(
                    403, "Callbacks in " + domain + " have as many subscriptions as one domain may have");
        }
        if (store.countOfTopic(topic) >= config.subscriptionsPerTopic()) {
            throw new RefusedRequestException(503, "The feed has as many subscriptions as one feed may have");
        }
    }
}
