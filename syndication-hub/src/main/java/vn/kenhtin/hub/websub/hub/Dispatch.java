package vn.kenhtin.hub.websub.hub;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.kenhtin.hub.feed.serve.Rendition;
import vn.kenhtin.hub.ingest.fetch.GuardedClient;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Answered;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Call;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Failed;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Outcome;
import vn.kenhtin.hub.websub.Signature;
import vn.kenhtin.hub.websub.WebSubConfig;
import vn.kenhtin.hub.websub.hub.DeliveryDao.Delivered;
import vn.kenhtin.hub.websub.hub.DeliveryDao.Delivery;
import vn.kenhtin.hub.websub.hub.DeliveryDao.Missed;

/**
 * Sends what is owed. Nothing here waits for a subscriber; what came of it is gathered and settled by {@link #settle}, many outcomes in one transaction. A
 * process that dies in between sends once more. Safe for use by many threads, {@link #settle} by one at a time.
 */
final class Dispatch {

    /** Of what subscribers answer only the status counts. */
    private static final int ANSWER_LIMIT = 1024;

    private final Topics topics;
    private final DeliveryStore store;
    private final GuardedClient client;
    private final Lanes lanes;
    private final Manner manner;
    private final MeterRegistry meters;
    private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();

    Dispatch(Topics topics, DeliveryStore store, GuardedClient client, WebSubConfig config, MeterRegistry meters) {
        this.topics = topics;
        this.store = store;
        this.client = client;
        this.lanes = new Lanes(config.perHost(), client.executor());
        this.manner =
                new Manner(Signature.ofMethod(config.signature()), config.timeout(), new RetryGaps(config.patience()));
        this.meters = meters;
    }

    /** How is delivered. */
    private record Manner(Signature signature, Duration timeout, RetryGaps gaps) {}

    /** What came of a delivery. */
    private record Sent(Delivery delivery, Outcome outcome) {}

    /** Begins to send; returns at once. */
    void send(List<Delivery> deliveries) {
        deliveries.forEach(delivery -> lanes.add(delivery.domain(), delivery.failures() > 0, () -> send(delivery)));
    }

    private CompletionStage<?> send(Delivery delivery) {
        if (!store.after(Duration.ZERO).isBefore(delivery.nextTry())) {
            // it waited longer than it was claimed for: it is due again, for whoever takes it
            return CompletableFuture.completedFuture(delivery);
        }
        Optional<Rendition> content = topics.rendition(delivery.topicUrl());
        if (content.isEmpty()) {
            // the publication ends the subscription
            return CompletableFuture.completedFuture(delivery);
        }
        return client.send(call(delivery, content.get())).thenAccept(outcome -> sent.add(new Sent(delivery, outcome)));
    }

    private Call call(Delivery delivery, Rendition content) {
        Map<String, String> fields = new HashMap<>();
        fields.put("Content-Type", content.about().contentType());
        fields.put("Link", content.linkHeader());
        byte[] body = content.bytes(false);
        if (delivery.secret() != null) {
            fields.put(Signature.FIELD, manner.signature().sign(body, delivery.secret()));
        }
        return new Call("POST", URI.create(delivery.callback()), fields, body, manner.timeout(), ANSWER_LIMIT);
    }

    /** Writes down what came of the deliveries so far. */
    void settle() {
        List<Delivered> delivered = new ArrayList<>();
        List<Missed> missed = new ArrayList<>();
        Instant now = store.after(Duration.ZERO);
        for (Sent each = sent.poll(); each != null; each = sent.poll()) {
            Outcome outcome = each.outcome();
            String word = "missed";
            if (outcome instanceof Answered answered && answered.succeeded()) {
                delivered.add(new Delivered(
                        each.delivery().subscription(), each.delivery().version()));
                word = "delivered";
            } else if (outcome instanceof Answered answered && answered.status() == 410) {
                store.drop(each.delivery().subscription());
                word = "gone";
            } else {
                missed.add(missed(each, now));
            }
            meters.counter("hub.websub.deliveries", "outcome", word).increment();
        }
        if (!missed.isEmpty()) {
            store.missed(missed);
        }
        if (store.delivered(delivered)) {
            send(store.takeDue());
        }
    }

    private Missed missed(Sent sent, Instant now) {
        Outcome outcome = sent.outcome();
        String problem = outcome instanceof Answered answered
                ? "The callback answered " + answered.status()
                : ((Failed) outcome).text();
        Optional<Duration> asked = outcome instanceof Answered answered ? answered.retryAfter() : Optional.empty();
        return new Missed(sent.delivery().subscription(), problem, manner.gaps().next(sent.delivery(), asked, now));
    }
}
