package vn.kenhtin.magnolia.sync;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.observation.Event;
import javax.jcr.observation.EventIterator;
import javax.jcr.observation.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Observes a workspace and passes on the uuids of nodes that were touched, until it is closed. */
final class Watch implements EventListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int ANYTHING = Event.NODE_ADDED
            | Event.NODE_REMOVED
            | Event.NODE_MOVED
            | Event.PROPERTY_ADDED
            | Event.PROPERTY_CHANGED
            | Event.PROPERTY_REMOVED;

    /** The listener lives as long as its session, so this one session is kept. */
    private final Session session;

    private final Consumer<Set<String>> touched;

    private Watch(Session session, Consumer<Set<String>> touched) {
        this.session = session;
        this.touched = touched;
    }

    /** Watches the session's workspace; {@code touched} is called on the repository's thread and must return at once. */
    static Watch over(Session session, Consumer<Set<String>> touched) throws RepositoryException {
        Watch watch = new Watch(session, touched);
        session.getWorkspace().getObservationManager().addEventListener(watch, ANYTHING, "/", true, null, null, false);
        return watch;
    }

    @Override
    public void onEvent(EventIterator events) {
        Set<String> uuids = new HashSet<>();
        while (events.hasNext()) {
            Event event = events.nextEvent();
            try {
                // versions and node types of all workspaces are told to every workspace
                if (!event.getPath().startsWith("/jcr:system")) {
                    uuids.add(event.getIdentifier());
                }
            } catch (RepositoryException e) {
                LOG.warn("An event of the repository could not be read", e);
            }
        }
        if (!uuids.isEmpty()) {
            touched.accept(uuids);
        }
    }

    @Override
    public void close() {
        try {
            if (session.isLive()) {
                session.getWorkspace().getObservationManager().removeEventListener(this);
            }
        } catch (RepositoryException e) {
            LOG.warn("The repository could not be told to stop its events", e);
        }
    }
}
