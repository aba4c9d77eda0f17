package vn.kenhtin.magnolia.sync;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.magnolia.hub.HubClient;
import vn.kenhtin.magnolia.hub.PingOutcome;

/**
 * Tells the hub that there is something new. Requests made while a ping is still to be sent share it. A ping that fails for a
 * reason that may pass is sent again, after 5 s, 10 s and so on up to 5 min, until the hub takes it; one that the hub refuses is
 * not, since its poll will come in any case. Safe for use by several threads.
 */
final class Pinger {

    private static final Logger LOG = LoggerFactory.getLogger(Pinger.class);
    private static final int MOST_DOUBLINGS = 6;

    private final HubClient client;
    private final Lane lane;
    private final Duration firstWait;
    private boolean waiting;
    private int failures;

    /** A pinger that works on {@code lane} and waits {@code firstWait} before the first repetition. */
    Pinger(HubClient client, Lane lane, Duration firstWait) {
        this.client = client;
        this.lane = lane;
        this.firstWait = firstWait;
    }

    /** Sends a ping as soon as the lane is free, unless one is waiting already. Returns at once. */
    synchronized void ping() {
        if (!waiting) {
            waiting = true;
            lane.now(this::send);
        }
    }

    private void send() {
        synchronized (this) {
            waiting = false;
        }
        try {
            PingOutcome outcome = client.ping();
            if (outcome.taken()) {
                succeeded();
            } else if (outcome.worthRepeating()) {
                again(outcome.pause().orElseGet(this::nextWait), outcome.toString());
            } else {
                LOG.warn("The hub refused a ping ({}); check hub.source and KENHTIN_HUB_KEY", outcome);
            }
        } catch (InterruptedIOException stopped) {
            LOG.debug("A ping was stopped; the next start finds what it would have told");
        } catch (IOException e) {
            again(nextWait(), e.toString());
        }
    }

    private synchronized void succeeded() {
        if (failures > 0) {
            LOG.info("The hub takes pings again");
        }
        failures = 0;
    }

    private synchronized Duration nextWait() {
        return firstWait.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    }

    private synchronized void again(Duration wait, String reason) {
        if (failures++ == 0) {
            LOG.warn("The hub did not take a ping, trying again until it does: {}", reason);
        }
        if (!waiting) {
            waiting = true;
            lane.after(wait, this::send);
        }
    }
}
