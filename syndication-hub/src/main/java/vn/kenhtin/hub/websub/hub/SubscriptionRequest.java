package vn.kenhtin.hub.websub.hub;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.fetch.RegistrableDomain;
import vn.kenhtin.hub.platform.http.HttpUrl;
import vn.kenhtin.hub.websub.Signature;

/**
 * What a subscriber asks of the hub, well-formed and not yet known to be meant (WebSub, section 5.1).
 *
 * @param mode subscribe or unsubscribe
 * @param topic the feed's URL as given
 * @param callback as given, save for a fragment
 * @param secret for signatures; null when deliveries shall not be signed
 * @param lease how long the subscription is wanted; null when the hub may choose
 */
record SubscriptionRequest(
        Mode mode,
        String topic,
        URI callback,
        @Nullable String secret,
        @Nullable Duration lease) {

    private static final int LONGEST_TOPIC = 600;

    /** What a callback is asked about; the third is told, not asked. */
    enum Mode {
        SUBSCRIBE,
        UNSUBSCRIBE,
        DENIED;

        /** As it stands in {@code hub.mode}. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A request the hub does not take; its message is for the subscriber. */
    static final class RefusedRequestException extends Exception {
        private static final long serialVersionUID = 1;

        private final int status;

        RefusedRequestException(int status, String reason) {
            super(reason);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /**
     * Reads the form of a request.
     *
     * @param allowed which callbacks may be called, as far as their text tells
     */
    static SubscriptionRequest of(Mode mode, FormFields form, Predicate<URI> allowed) throws RefusedRequestException {
        String topic = form.only("hub.topic");
        if (topic.length() > LONGEST_TOPIC) {
            throw new RefusedRequestException(404, "No feed of this hub has so long an address");
        }
        String secret = form.orNull("hub.secret");
        if (secret != null && secret.getBytes(StandardCharsets.UTF_8).length >= Signature.SECRET_LIMIT) {
            throw new RefusedRequestException(400, "hub.secret must be shorter than 200 bytes");
        }
        return new SubscriptionRequest(
                mode,
                topic,
                callback(form.only("hub.callback"), allowed),
                secret,
                lease(form.orNull("hub.lease_seconds")));
    }

    private static URI callback(String text, Predicate<URI> allowed) throws RefusedRequestException {
        URI callback;
        try {
            callback = HttpUrl.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedRequestException(400, "hub.callback cannot be called: " + e.getMessage());
        }
        if (!allowed.test(callback)) {
            throw new RefusedRequestException(400, "hub.callback is not on the public internet");
        }
        return callback;
    }

    private static @Nullable Duration lease(@Nullable String text) throws RefusedRequestException {
        if (text == null || text.matches("0{1,9}")) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new RefusedRequestException(400, "hub.lease_seconds must be a whole number of seconds");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    /** Who is called: the domain its owner registered, since anybody makes up as many hosts in it as he likes. */
    String domain() {
        return RegistrableDomain.of(callback.getHost());
    }

    /** The lease given: what was asked for, or else {@code usual}, within the limits. */
    Duration lease(Duration usual, Duration shortest, Duration longest) {
        Duration wanted = lease == null ? usual : lease;
        Duration enough = wanted.compareTo(shortest) < 0 ? shortest : wanted;
        return enough.compareTo(longest) > 0 ? longest : enough;
    }
}
