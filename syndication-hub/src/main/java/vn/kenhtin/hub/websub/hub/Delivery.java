package vn.kenhtin.hub.websub.hub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription is owed, claimed by this node.
 *
 * @param version the topic's version that must have been sent
 * @param since when it has been owed since
 * @param attempts tries that failed so far
 * @param failures deliveries of this subscription that failed in a row, tries counted one by one
 * @param nextTry until when nobody else tries
 */
record Delivery(
        long subscription,
        String topicUrl,
        String callback,
        String host,
        @Nullable String secret,
        long version,
        Instant since,
        int attempts,
        int failures,
        Instant nextTry) {

    /** The same, claimed until then. */
    Delivery claimed(Instant until) {
        return new Delivery(
                subscription, topicUrl, callback, host, secret, version, since, attempts, failures, until);
    }
}
