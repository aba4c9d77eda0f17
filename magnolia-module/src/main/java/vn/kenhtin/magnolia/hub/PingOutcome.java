package vn.kenhtin.magnolia.hub;

import java.time.Duration;
import java.util.Optional;

/** What the hub said to a ping. Immutable. */
public final class PingOutcome {

    private final HubAnswer answer;

    PingOutcome(HubAnswer answer) {
        this.answer = answer;
    }

    /** True if the hub will come and look. */
    public boolean taken() {
        return answer.successful();
    }

    /** True if the same ping may well be taken later. */
    public boolean worthRepeating() {
        return answer.worthRetrying();
    }

    /** How long the hub asked to wait. */
    public Optional<Duration> pause() {
        return answer.retryAfter();
    }

    @Override
    public String toString() {
        return "status " + answer.status();
    }
}
