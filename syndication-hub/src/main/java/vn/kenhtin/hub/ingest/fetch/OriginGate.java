package vn.kenhtin.hub.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spaces polls: a few at once and a gap per {@link Origin}, a cap over all, and no poll of an origin that asked for rest. It never
 * blocks; who may not enter is told when to come back, each caller another instant. State is this process's own; what has to
 * survive a restart is kept with the sources. Safe for use by many threads.
 */
public final class OriginGate {

    /** So many feeds of one origin unavailable at once mean that the origin itself is in trouble. */
    private static final int FEEDS_THAT_SPEAK_FOR_ALL = 3;

    /** Lanes nobody used for so long are forgotten. */
    private static final Duration FORGET = Duration.ofHours(25);

    private static final int FORGET_FROM = 2_000;

    /** Assumed length of a poll, for giving out times to come back. */
    private static final Duration USUAL = Duration.ofSeconds(1);

    private final FetchConfig config;
    private final InstantSource clock;
    private final Map<String, Lane> lanes = new HashMap<>();
    private int active;

    public OriginGate(FetchConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Empty when the caller may poll now, and then has to call {@link #leave}; otherwise the instant to try again, later than now. */
    public synchronized Optional<Instant> tryEnter(Origin origin) {
        Instant now = clock.instant();
        List<Lane> mine = lanes(origin, now);
        Instant open = active < config.connections() ? now : now.plus(USUAL);
        for (Lane lane : mine) {
            open = later(open, lane.openAt(now, config.connectionsPerOrigin()));
        }
        if (open.isAfter(now)) {
            Instant place = open;
            for (Lane lane : mine) {
                place = later(place, lane.queue(now, place, step()));
            }
            return Optional.of(place);
        }
        active++;
        mine.forEach(lane -> lane.active++);
        return Optional.empty();
    }

    /** The poll that {@link #tryEnter} let in has ended; its origin rests for the configured gap. */
    public synchronized void leave(Origin origin) {
        Instant now = clock.instant();
        active--;
        for (Lane lane : lanes(origin, now)) {
            lane.active--;
            lane.restUntil = now.plus(config.originGap());
        }
    }

    /** Nothing of this origin is let in until then. A shorter wish never undoes a longer one. */
    public synchronized void block(Origin origin, Instant until) {
        lanes(origin, clock.instant()).forEach(lane -> lane.blockedUntil = later(lane.blockedUntil, until));
    }

    /** One feed answered 503 and rests until then; when several feeds of an origin do, the origin is blocked as long. */
    public synchronized void unavailable(Origin origin, URI feed, Instant until) {
        Instant now = clock.instant();
        for (Lane lane : lanes(origin, now)) {
            lane.unavailable.values().removeIf(end -> !end.isAfter(now));
            lane.unavailable.put(feed, until);
            if (lane.unavailable.size() >= FEEDS_THAT_SPEAK_FOR_ALL) {
                lane.blockedUntil = later(lane.blockedUntil, until);
            }
        }
    }

    private List<Lane> lanes(Origin origin, Instant now) {
        if (lanes.size() > FORGET_FROM) {
            lanes.values()
                    .removeIf(lane -> lane.active == 0 && lane.used.plus(FORGET).isBefore(now));
        }
        return origin.keys().stream()
                .map(key -> lanes.computeIfAbsent(key, k -> new Lane(now)).use(now))
                .toList();
    }

    private Duration step() {
        return config.originGap().compareTo(USUAL) > 0 ? config.originGap() : USUAL;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** What is going on with one domain or address; guarded by the gate. */
    private static final class Lane {

        private final Map<URI, Instant> unavailable = new HashMap<>();
        private Instant used;
        private Instant restUntil;
        private Instant blockedUntil;
        private Instant queueEnd;
        private int active;

        Lane(Instant now) {
            used = now;
            restUntil = now;
            blockedUntil = now;
            queueEnd = now;
        }

        Lane use(Instant now) {
            used = now;
            return this;
        }

        Instant openAt(Instant now, int most) {
            Instant open = later(restUntil, blockedUntil);
            return active < most ? open : later(open, now.plus(USUAL));
        }

        /** A place of its own for each who waits, so that they do not all come back at the same instant. */
        Instant queue(Instant now, Instant earliest, Duration step) {
            boolean waiting = queueEnd.isAfter(now);
            queueEnd = waiting ? later(queueEnd.plus(step), earliest) : earliest;
            return queueEnd;
        }
    }
}
