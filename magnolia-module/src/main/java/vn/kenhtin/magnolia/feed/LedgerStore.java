package vn.kenhtin.magnolia.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import vn.kenhtin.magnolia.content.Guid;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Workspaces;

/**
 * Keeps the ledger over restarts. Articles share 256 nodes, named by the first two digits of their uuids; a property named by the
 * uuid holds the position, negative for what is gone. One save for a whole batch. Call it inside {@link Sessions#asSystem}.
 */
final class LedgerStore {

    private static final String NODE_TYPE = "kenhtin:ledger";

    private final Sessions sessions;

    LedgerStore(Sessions sessions) {
        this.sessions = sessions;
    }

    List<LedgerEntry> load() throws RepositoryException {
        List<LedgerEntry> entries = new ArrayList<>();
        NodeIterator buckets = sessions.open(Workspaces.LEDGER).getRootNode().getNodes();
        while (buckets.hasNext()) {
            PropertyIterator properties = buckets.nextNode().getProperties();
            while (properties.hasNext()) {
                Property property = properties.nextProperty();
                Optional<String> uuid = Guid.uuid(property.getName());
                if (uuid.isPresent() && property.getType() == PropertyType.LONG) {
                    long position = property.getLong();
                    entries.add(
                            position < 0
                                    ? LedgerEntry.gone(uuid.get(), -position)
                                    : LedgerEntry.live(uuid.get(), position, null));
                }
            }
        }
        return entries;
    }

    void save(Collection<LedgerEntry> entries) throws RepositoryException {
        Session session = sessions.open(Workspaces.LEDGER);
        try {
            for (LedgerEntry entry : entries) {
                bucket(session, entry.uuid())
                        .setProperty(entry.uuid(), entry.gone() ? -entry.position() : entry.position());
            }
            session.save();
        } finally {
            session.refresh(false);
        }
    }

    void remove(Collection<LedgerEntry> entries) throws RepositoryException {
        Session session = sessions.open(Workspaces.LEDGER);
        try {
            for (LedgerEntry entry : entries) {
                Node bucket = bucket(session, entry.uuid());
                if (bucket.hasProperty(entry.uuid())) {
                    bucket.getProperty(entry.uuid()).remove();
                }
            }
            session.save();
        } finally {
            session.refresh(false);
        }
    }

    private static Node bucket(Session session, String uuid) throws RepositoryException {
        String name = uuid.substring(0, 2);
        Node root = session.getRootNode();
        return root.hasNode(name) ? root.getNode(name) : root.addNode(name, NODE_TYPE);
    }
}
