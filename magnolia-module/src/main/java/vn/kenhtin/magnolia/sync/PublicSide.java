package vn.kenhtin.magnolia.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.jcr.RepositoryException;
import vn.kenhtin.magnolia.content.Decisions;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.feed.LedgerKeeper;
import vn.kenhtin.magnolia.instance.Instance;

/**
 * What a public instance does with publications: sees them by observation, notes them in the ledger and has the hub pinged, once
 * for each window of time. What came while nobody watched is found at the start.
 */
final class PublicSide implements AutoCloseable {

    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration EXPIRY = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final LedgerKeeper keeper;
    private final Decisions decisions;
    private final Runnable ping;
    private final Lane lane;
    private final Guarded begin = new Guarded("Comparing the ledger with the published news", this::reconcile);
    private final List<Watch> watches = new ArrayList<>();

    private PublicSide(Sessions sessions, LedgerKeeper keeper, Decisions decisions, Runnable ping, Lane lane) {
        this.sessions = sessions;
        this.keeper = keeper;
        this.decisions = decisions;
        this.ping = ping;
        this.lane = lane;
    }

    /**
     * Begins to watch, and returns at once. To be called on a thread with a system context.
     *
     * @param ping called after each window with changes; must return at once
     * @param window how long changes are gathered
     */
    static PublicSide start(Instance instance, Runnable ping, Lane lane, Duration window) throws RepositoryException {
        Sessions sessions = instance.sessions();
        Decisions decisions = instance.decisions();
        LedgerKeeper keeper = new LedgerKeeper(sessions, instance.ledger(), decisions, instance.clock());
        PublicSide side = new PublicSide(sessions, keeper, decisions, ping, lane);
        side.watch(window);
        lane.now(side::begin);
        lane.every(EXPIRY, EXPIRY, new Guarded("Withdrawing expired news", side::expire));
        return side;
    }

    private void watch(Duration window) throws RepositoryException {
        Debounce news = new Debounce(lane, window, this::newsTouched);
        Debounce related = new Debounce(lane, window, this::relatedTouched);
        watches.add(Watch.over(sessions.open(Workspaces.NEWS), news::add));
        watches.add(Watch.over(sessions.open(Workspaces.RELATED), related::add));
    }

    @Override
    public void close() {
        watches.forEach(Watch::close);
    }

    private void begin() {
        if (!begin.attempt()) {
            lane.after(RETRY, this::begin);
        }
    }

    private void reconcile() throws RepositoryException {
        pingIf(sessions.asSystem(() -> {
            decisions.load(sessions.open(Workspaces.RELATED));
            return keeper.reconcile();
        }));
    }

    private boolean newsTouched(Set<String> uuids) {
        return new Guarded("Noting published news", () -> pingIf(sessions.asSystem(() -> keeper.changed(uuids))))
                .attempt();
    }

    private boolean relatedTouched(Set<String> decided) {
        return new Guarded(
                        "Noting editors' decisions",
                        () -> pingIf(sessions.asSystem(() -> {
                            Set<String> articles = decisions.load(sessions.open(Workspaces.RELATED));
                            return keeper.changed(articles);
                        })))
                .attempt();
    }

    private void expire() throws RepositoryException {
        pingIf(sessions.asSystem(keeper::expire));
    }

    private void pingIf(boolean changed) {
        if (changed) {
            ping.run();
        }
    }
}
