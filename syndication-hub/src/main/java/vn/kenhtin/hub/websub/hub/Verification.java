package vn.kenhtin.hub.websub.hub;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.feed.serve.FeedAnswer;
import vn.kenhtin.hub.feed.serve.Rendition;
import vn.kenhtin.hub.ingest.fetch.GuardedClient;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Answered;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Call;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Failed;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Outcome;
import vn.kenhtin.hub.websub.hub.SubscriptionDao.Intent;
import vn.kenhtin.hub.websub.hub.SubscriptionRequest.Mode;

/**
 * Asks callbacks whether they meant what somebody asked for in their name, and tells them when it is denied (WebSub, section 5.3). Nothing here waits for a
 * callback. Safe for use by many threads.
 */
final class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private static final int CHALLENGE_BYTES = 24;

    /** A callback that cannot be reached is asked this often. */
    private static final int TRIES = 3;

    private static final Duration FIRST_GAP = Duration.ofSeconds(10);

    private final Topics topics;
    private final SubscriptionStore store;
    private final GuardedClient client;
    private final Lanes lanes;
    private final Duration timeout;
    private final SecureRandom random = new SecureRandom();

    Verification(Topics topics, SubscriptionStore store, GuardedClient client, Duration timeout) {
        this.topics = topics;
        this.store = store;
        this.client = client;
        this.lanes = new Lanes(4, client.executor());
        this.timeout = timeout;
    }

    /** Begins to ask; returns at once. */
    void begin(Intent intent) {
        lanes.add(intent.domain(), intent.attempts() > 0, () -> ask(intent));
    }

    private CompletionStage<?> ask(Intent intent) {
        if (intent.is(Mode.DENIED)) {
            return deny(intent, Optional.ofNullable(intent.reason()).orElse("The feed has ended"));
        }
        FeedAnswer answer = topics.address(intent.topicUrl())
                .<FeedAnswer>map(topics::answer)
                .orElseGet(FeedAnswer.Unknown::new);
        if (intent.is(Mode.SUBSCRIBE) && !(answer instanceof Rendition)) {
            return deny(intent, Publication.whyEnded(answer));
        }
        byte[] challenge = challenge();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hub.mode", intent.mode());
        parameters.put("hub.topic", intent.topicUrl());
        parameters.put("hub.challenge", new String(challenge, StandardCharsets.US_ASCII));
        if (intent.is(Mode.SUBSCRIBE)) {
            parameters.put("hub.lease_seconds", Long.toString(intent.leaseSeconds()));
        }
        Call call = Call.get(with(intent.callbackUrl(), parameters), timeout, challenge.length + 1);
        return client.send(call).thenAccept(outcome -> settle(intent, outcome, challenge));
    }

    private CompletionStage<?> deny(Intent intent, String reason) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hub.mode", Mode.DENIED.word());
        parameters.put("hub.topic", intent.topicUrl());
        parameters.put("hub.reason", reason);
        return client.send(Call.get(with(intent.callbackUrl(), parameters), timeout, 0))
                .thenAccept(outcome -> end(intent, outcome, "was told that it is denied"));
    }

    private void settle(Intent intent, Outcome outcome, byte[] challenge) {
        if (!(outcome instanceof Answered answered
                && answered.succeeded()
                && answered.whole()
                && MessageDigest.isEqual(answered.body(), challenge))) {
            end(intent, outcome, "did not confirm");
        } else if (intent.is(Mode.UNSUBSCRIBE)) {
            store.confirmLeaving(intent);
        } else {
            // what changed since the question is told like any other change
            topics.rendition(intent.topicUrl())
                    .ifPresent(content -> store.confirm(intent, Publication.contentOf(content)));
        }
    }

    /** Whoever answered has answered; who could not be reached is tried again. */
    private void end(Intent intent, Outcome outcome, String what) {
        boolean again = outcome instanceof Failed failed && !failed.refused() && intent.attempts() + 1 < TRIES;
        if (again) {
            store.postpone(intent, FIRST_GAP.multipliedBy(1L + 5L * intent.attempts()));
        } else {
            LOG.debug("Callback in {} {}: {}", intent.domain(), what, intent.mode());
            store.drop(intent);
        }
    }

    private byte[] challenge() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encode(bytes);
    }

    /** The callback with parameters added to those it has. */
    static URI with(URI callback, Map<String, String> parameters) {
        String more = parameters.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(callback + (callback.getRawQuery() == null ? "?" : "&") + more);
    }
}
