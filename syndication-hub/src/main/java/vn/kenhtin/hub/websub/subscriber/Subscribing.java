package vn.kenhtin.hub.websub.subscriber;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.ingest.fetch.GuardedClient;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Answered;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Call;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Failed;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Outcome;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.source.SourceStore;
import vn.kenhtin.hub.websub.subscriber.FollowedDao.Followed;

/** Asks hubs to push, and again before the lease runs out (WebSub, section 5.1). Nothing here waits for a hub. Safe for use by many threads. */
final class Subscribing {

    private static final Logger LOG = LoggerFactory.getLogger(Subscribing.class);

    private static final Duration LEASE = Duration.ofDays(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int ANSWER_LIMIT = 300;
    private static final int MOST_REDIRECTS = 3;

    private final FollowedStore store;
    private final SourceStore sources;
    private final GuardedClient client;
    private final HubUris uris;

    Subscribing(FollowedStore store, SourceStore sources, GuardedClient client, HubUris uris) {
        this.store = store;
        this.sources = sources;
        this.client = client;
        this.uris = uris;
    }

    /** Asks all hubs whose turn has come; returns at once. */
    void askDue() {
        for (Followed followed : store.takeDue()) {
            if (sources.find(followed.source())
                    .filter(source -> !source.paused())
                    .isEmpty()) {
                store.forget(followed.source());
            } else {
                ask(followed);
            }
        }
    }

    private void ask(Followed followed) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", followed.topic());
        form.put(
                "hub.callback",
                uris.of(CallbackResource.PATH + followed.token()).toString());
        form.put("hub.secret", followed.secret());
        form.put("hub.lease_seconds", Long.toString(LEASE.toSeconds()));
        byte[] body = form.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
        CompletableFuture<Void> unused =
                post(followed.hub(), body, MOST_REDIRECTS).thenAccept(outcome -> settle(followed, outcome));
    }

    /** Only 307 and 308 ask for the same form at another address. */
    private CompletableFuture<Outcome> post(URI hub, byte[] form, int redirects) {
        Map<String, String> fields = Map.of("Content-Type", "application/x-www-form-urlencoded");
        return client.send(new Call("POST", hub, fields, form, TIMEOUT, ANSWER_LIMIT))
                .thenCompose(outcome -> outcome instanceof Answered answered
                                && (answered.status() == 307 || answered.status() == 308)
                                && answered.location().isPresent()
                                && redirects > 0
                        ? post(answered.location().get(), form, redirects - 1)
                        : CompletableFuture.completedFuture(outcome));
    }

    private void settle(Followed followed, Outcome outcome) {
        if (outcome instanceof Answered answered && answered.succeeded()) {
            LOG.debug("Hub {} is going to ask back for source {}", followed.hub(), followed.source());
        } else if (outcome instanceof Answered answered) {
            String reason = new String(answered.body(), StandardCharsets.UTF_8).strip();
            store.failed(followed, followed.hub() + " answered " + answered.status() + ": " + reason);
        } else {
            store.failed(followed, ((Failed) outcome).text());
        }
    }
}
