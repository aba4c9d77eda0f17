package vn.kenhtin.hub.websub.hub;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import vn.kenhtin.hub.websub.WebSubConfig;
import vn.kenhtin.hub.websub.hub.SubscriptionRequest.Mode;
import vn.kenhtin.hub.websub.hub.SubscriptionRequest.RefusedRequestException;

/**
 * Refuses requests that would make the hub a tool against others: callbacks that may not be called, more questions to one host in a minute or more
 * subscriptions than anybody needs. What counts is the callback's host, since that is who would suffer. Safe for use by many threads.
 */
final class Doorman {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final WebSubConfig config;
    private final Topics topics;
    private final SubscriptionStore store;
    private final Predicate<URI> allowed;
    private final Cache<String, AtomicInteger> lately =
            Caffeine.newBuilder().expireAfterWrite(MINUTE).maximumSize(20_000).build();

    /** @param allowed which callbacks may be called, as far as their text tells */
    Doorman(WebSubConfig config, Topics topics, SubscriptionStore store, Predicate<URI> allowed) {
        this.config = config;
        this.topics = topics;
        this.store = store;
        this.allowed = allowed;
    }

    /** The request in a form, if it is let in. */
    SubscriptionRequest admit(Mode mode, FormFields form) throws RefusedRequestException {
        SubscriptionRequest request = SubscriptionRequest.of(mode, form, allowed);
        if (!knows(request.topic())) {
            throw new RefusedRequestException(
                    404, "hub.topic is not the address of one of this hub's feeds, as their rel=\"self\" gives it");
        }
        String host = request.callback().getHost();
        AtomicInteger count = Objects.requireNonNull(lately.get(host, unseen -> new AtomicInteger()));
        if (count.incrementAndGet() > config.requestsPerMinute()) {
            throw new RefusedRequestException(429, "Too many requests for callbacks on " + host + " within a minute");
        }
        boolean renewal = store.has(request.topic(), request.callback().toString());
        if (mode == Mode.SUBSCRIBE && !renewal) {
            refuseCrowds(host, request.topic());
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

    private void refuseCrowds(String host, String topic) throws RefusedRequestException {
        if (store.countOfHost(host) >= config.subscriptionsPerHost()) {
            throw new RefusedRequestException(
                    403, "Callbacks on " + host + " have as many subscriptions as one host may have");
        }
        if (store.countOfTopic(topic) >= config.subscriptionsPerTopic()) {
            throw new RefusedRequestException(503, "The feed has as many subscriptions as one feed may have");
        }
    }
}
