package vn.kenhtin.hub.websub.hub;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only so much be sent to one domain at once, and nobody wait for another domain. Work for subscribers that failed last time has a quarter of a
 * domain's places, so that those in the same domain who answer are not held up by those who do not. Safe for use by many threads.
 */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final int places;
    private final Executor executor;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    /**
     * @param perDomain most work for one domain at once
     * @param executor where work is begun
     */
    Lanes(int perDomain, Executor executor) {
        this.places = perDomain;
        this.executor = executor;
    }

    /**
     * Begins {@code work} when there is a place.
     *
     * @param shaky whether it will probably take long and fail
     * @param work must not block; its stage ends, in whatever way, when the place is free again
     */
    void add(String domain, boolean shaky, Supplier<CompletionStage<?>> work) {
        String name = shaky ? domain + '?' : domain;
        int most = shaky ? Math.max(1, places / 4) : places;
        lanes.compute(name, (key, known) -> {
            Lane lane = known == null ? new Lane() : known;
            if (lane.running < most) {
                lane.running++;
                begin(name, work);
            } else {
                lane.waiting.add(work);
            }
            return lane;
        });
    }

    private void begin(String name, Supplier<CompletionStage<?>> work) {
        executor.execute(() -> {
            try {
                work.get().whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.warn("What came of a call to {} could not be kept; it is made again", name, failure);
                    }
                    end(name);
                });
            } catch (RuntimeException e) {
                LOG.warn("Something for {} could not be sent", name, e);
                end(name);
            }
        });
    }

    private void end(String name) {
        lanes.computeIfPresent(name, (key, lane) -> {
            Supplier<CompletionStage<?>> next = lane.waiting.poll();
            if (next != null) {
                begin(name, next);
                return lane;
            }
            lane.running--;
            return lane.running == 0 ? null : lane;
        });
    }

    /** What is under way to one domain and what waits; guarded by the map's own lock for its key. */
    private static final class Lane {
        private final Deque<Supplier<CompletionStage<?>>> waiting = new ArrayDeque<>();
        private int running;
    }
}
