package vn.kenhtin.magnolia.sync;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Gathers the uuids of one window of time, which begins with the first, and hands them over together on the lane's thread. A
 * hand-over that fails is repeated after at least a second. Safe for use by several threads.
 */
final class Debounce {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Lane lane;
    private final Duration window;
    private final HandOver handOver;
    private Set<String> gathered = new HashSet<>();

    Debounce(Lane lane, Duration window, HandOver handOver) {
        this.lane = lane;
        this.window = window;
        this.handOver = handOver;
    }

    void add(Set<String> uuids) {
        add(uuids, window);
    }

    private synchronized void add(Set<String> uuids, Duration delay) {
        boolean first = gathered.isEmpty();
        gathered.addAll(uuids);
        if (first && !gathered.isEmpty()) {
            lane.after(delay, this::end);
        }
    }

    private void end() {
        Set<String> uuids = take();
        if (!handOver.take(uuids)) {
            add(uuids, window.compareTo(RETRY) > 0 ? window : RETRY);
        }
    }

    private synchronized Set<String> take() {
        Set<String> taken = gathered;
        gathered = new HashSet<>();
        return taken;
    }

    /** Takes the uuids of a window. */
    interface HandOver {

        /** False if it failed and shall be repeated; must not throw. */
        boolean take(Set<String> uuids);
    }
}
