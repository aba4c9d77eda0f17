package vn.kenhtin.hub.websub.hub;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.websub.hub.SubscriptionRequest.Mode;

/**
 * A request whose callback is still to be asked, or to be told that it is denied.
 *
 * @param reason why it is denied; null when it is to be asked
 * @param attempts how often the callback could not be reached
 */
record Intent(
        long id,
        String topicUrl,
        String callback,
        UUID callbackKey,
        String host,
        String mode,
        @Nullable String secret,
        long leaseSeconds,
        @Nullable String reason,
        int attempts) {

    boolean is(Mode other) {
        return mode.equals(other.word());
    }

    URI callbackUrl() {
        return URI.create(callback);
    }
}
