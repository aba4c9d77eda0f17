package vn.kenhtin.magnolia.testing;

import java.util.HashMap;
import java.util.Map;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import vn.kenhtin.magnolia.content.Sessions;

/** Sessions of a test repository, handed out as Magnolia does: one for each thread and workspace, the system's inside asSystem. */
@SuppressWarnings("ThreadLocalUsage") // one pair for each repository, as in Magnolia for each context
public final class TestSessions implements Sessions, AutoCloseable {

    private final TestRepository repository;
    private final ThreadLocal<Map<String, Session>> user = ThreadLocal.withInitial(HashMap::new);
    private final ThreadLocal<Map<String, Session>> system = new ThreadLocal<>();

    public TestSessions(TestRepository repository) {
        this.repository = repository;
    }

    @Override
    public Session open(String workspace) throws RepositoryException {
        Map<String, Session> asSystem = system.get();
        Map<String, Session> sessions = asSystem == null ? user.get() : asSystem;
        Session session = sessions.get(workspace);
        if (session == null || !session.isLive()) {
            session = asSystem == null ? repository.anonymous(workspace) : repository.admin(workspace);
            sessions.put(workspace, session);
        }
        session.refresh(false);
        return session;
    }

    @Override
    public <T> T asSystem(Work<T> work) throws RepositoryException {
        Map<String, Session> before = system.get();
        Map<String, Session> sessions = new HashMap<>();
        system.set(sessions);
        try {
            return work.run();
        } finally {
            sessions.values().forEach(Session::logout);
            system.set(before);
        }
    }

    @Override
    public <T> T asSystemWithin(Work<T> work) throws RepositoryException {
        Map<String, Session> before = system.get();
        system.set(new HashMap<>());
        try {
            return work.run();
        } finally {
            system.set(before);
        }
    }

    /** Closes the user's sessions of this thread. */
    @Override
    public void close() {
        user.get().values().forEach(Session::logout);
        user.remove();
    }
}
