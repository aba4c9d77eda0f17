package vn.kenhtin.magnolia.sync;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.jcr.RepositoryException;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.hub.HubPull;
import vn.kenhtin.magnolia.settings.HubSettings;

/**
 * Pulls from the hub what pages show, on author and public alike, and keeps the snapshot of the counts; on author it lays out
 * candidates for editors besides. A hub that is down only means that what is known grows older; nothing needs to be done when it
 * is back.
 */
final class HubSide {

    private static final Duration CLEAR_EVERY = Duration.ofHours(6);

    private final Sessions sessions;
    private final HubPull pull;
    private final ReadSnapshot snapshot;
    private final CandidateShelf shelf;
    private final boolean author;
    private final Set<String> toLay = new HashSet<>();

    HubSide(Sessions sessions, HubPull pull, ReadSnapshot snapshot, CandidateShelf shelf, boolean author) {
        this.sessions = sessions;
        this.pull = pull;
        this.snapshot = snapshot;
        this.shelf = shelf;
        this.author = author;
    }

    void start(Lane lane, HubSettings settings) {
        lane.now(new Guarded("Loading the snapshot of read counts", this::load));
        repeat(lane, settings, "Pulling related news", this::pullRelated);
        repeat(lane, settings, "Pulling read counts", pull::reads);
        repeat(lane, settings, "Pulling the most read news", pull::mostRead);
        Duration snapshots = settings.snapshotInterval();
        lane.every(snapshots, snapshots, new Guarded("Writing the snapshot of read counts", this::write));
        if (author) {
            lane.every(CLEAR_EVERY, CLEAR_EVERY, new Guarded("Clearing old candidates", this::clear));
        }
    }

    private static void repeat(Lane lane, HubSettings settings, String name, Guarded.Work work) {
        lane.every(Duration.ZERO, settings.pullInterval(), new Guarded(name, work));
    }

    private void pullRelated() throws IOException, RepositoryException {
        try {
            pull.related(toLay::addAll);
        } finally {
            lay();
        }
    }

    /** What could not be laid out stays for the next time. */
    private void lay() throws RepositoryException {
        if (author && !toLay.isEmpty()) {
            sessions.asSystem(() -> shelf.lay(toLay));
        }
        toLay.clear();
    }

    private void load() throws RepositoryException {
        sessions.asSystem(snapshot::load);
    }

    private void write() throws RepositoryException {
        sessions.asSystem(snapshot::write);
    }

    private void clear() throws RepositoryException {
        sessions.asSystem(shelf::clear);
    }
}
