package vn.kenhtin.magnolia.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import vn.kenhtin.magnolia.content.ContentNode;
import vn.kenhtin.magnolia.content.ContentTree;
import vn.kenhtin.magnolia.content.Guid;
import vn.kenhtin.magnolia.content.ReadsProperty;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.hub.HubMemory;

/**
 * Writes the counts that changed into the repository from time to time, so that a restart without a hub still shows numbers and
 * editors see them. For one thread only, inside {@link Sessions#asSystem}.
 */
final class ReadSnapshot {

    private static final int BATCH = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final Sessions sessions;
    private final HubMemory memory;
    private final Clock clock;
    private final ZoneId zone;
    private final Map<String, Long> written = new HashMap<>();

    ReadSnapshot(Sessions sessions, HubMemory memory, Clock clock, ZoneId zone) {
        this.sessions = sessions;
        this.memory = memory;
        this.clock = clock;
        this.zone = zone;
    }

    /** Brings the last snapshot into memory, where it stands until the hub tells better; returns how many counts it holds. */
    int load() throws RepositoryException {
        ContentTree.visit(sessions.open(Workspaces.READS), ReadsProperty.TYPE, node -> {
            Long total = new ContentNode(node).number(ReadsProperty.TOTAL);
            if (total != null && Guid.uuid(node.getName()).isPresent()) {
                written.put(node.getName(), total);
                memory.remember(node.getName(), total);
            }
        });
        return written.size();
    }

    /** Writes what changed since the last time; returns how many counts that were. */
    int write() throws RepositoryException {
        List<String> changed = new ArrayList<>();
        memory.allReads().forEach((uuid, total) -> {
            if (!total.equals(written.get(uuid))) {
                changed.add(uuid);
            }
        });
        for (int from = 0; from < changed.size(); from += BATCH) {
            write(changed.subList(from, Math.min(from + BATCH, changed.size())));
        }
        return changed.size();
    }

    private void write(List<String> uuids) throws RepositoryException {
        Session session = sessions.open(Workspaces.READS);
        Map<String, Long> batch = new HashMap<>();
        try {
            for (String uuid : uuids) {
                memory.reads(uuid).ifPresent(total -> batch.put(uuid, total));
            }
            for (Map.Entry<String, Long> count : batch.entrySet()) {
                write(session, count.getKey(), count.getValue());
            }
            session.save();
            written.putAll(batch);
        } finally {
            session.refresh(false);
        }
    }

    private void write(Session session, String uuid, long total) throws RepositoryException {
        Node folder = child(session.getRootNode(), uuid.substring(0, 2), "mgnl:folder");
        Node counter = child(folder, uuid, ReadsProperty.TYPE);
        ContentNode before = new ContentNode(counter);
        Long known = before.number(ReadsProperty.TOTAL);
        Instant now = clock.instant();
        if (known != null && total > known) {
            String day = ReadsProperty.DAY_PREFIX + DAY.format(now.atZone(zone));
            Long sofar = before.number(day);
            counter.setProperty(day, (sofar == null ? 0 : sofar) + total - known);
        }
        counter.setProperty(ReadsProperty.ARTICLE, uuid);
        counter.setProperty(ReadsProperty.TOTAL, total);
        counter.setProperty(ReadsProperty.UPDATED_AT, GregorianCalendar.from(ZonedDateTime.ofInstant(now, zone)));
    }

    private static Node child(Node parent, String name, String type) throws RepositoryException {
        return parent.hasNode(name) ? parent.getNode(name) : parent.addNode(name, type);
    }
}
