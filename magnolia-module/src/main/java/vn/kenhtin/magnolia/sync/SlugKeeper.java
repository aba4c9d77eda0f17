package vn.kenhtin.magnolia.sync;

import java.util.Collection;
import java.util.Objects;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.query.Query;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Slug;
import vn.kenhtin.magnolia.content.Workspaces;

/**
 * Gives a news its slug on the first save, made from the title and unlike all others, and keeps it: until the first publication an
 * editor may write another or empty the field for a new one, afterwards the slug that was published comes back. A copy of a news
 * is a new one and gets another slug.
 */
final class SlugKeeper {

    /** The slug as this class last left it. */
    static final String KEPT = "keptSlug";

    /** The uuid of the news it was left in: a copy of a news brings both along, and needs a slug of its own. */
    static final String KEPT_BY = "keptSlugBy";

    private final Sessions sessions;

    SlugKeeper(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Looks at the news among {@code uuids}; returns how many were given another slug. */
    int keep(Collection<String> uuids) throws RepositoryException {
        Session session = sessions.open(Workspaces.NEWS);
        int given = 0;
        try {
            for (String uuid : uuids) {
                Node node = find(session, uuid);
                if (node != null && keep(session, node)) {
                    given++;
                }
            }
        } finally {
            session.refresh(false);
        }
        return given;
    }

    private static boolean keep(Session session, Node node) throws RepositoryException {
        NewsNode news = new NewsNode(node);
        String slug = news.text(NewsProperty.SLUG);
        String keptBy = news.text(KEPT_BY);
        String kept = keptBy == null || keptBy.equals(news.uuid()) ? news.text(KEPT) : null;
        boolean published = node.hasProperty(NewsProperty.LAST_ACTIVATED);
        if (kept != null && (published || kept.equals(slug))) {
            return !kept.equals(slug) && give(session, node, kept);
        }
        String wanted = slug != null ? slug : news.text(NewsProperty.TITLE);
        return wanted != null && give(session, node, unique(session, Slug.of(wanted), news.uuid()));
    }

    private static boolean give(Session session, Node node, String slug) throws RepositoryException {
        node.setProperty(NewsProperty.SLUG, slug);
        node.setProperty(KEPT, slug);
        node.setProperty(KEPT_BY, node.getIdentifier());
        session.save();
        return true;
    }

    private static String unique(Session session, String slug, String uuid) throws RepositoryException {
        return slug.isEmpty() || takenByAnother(session, slug, uuid) ? Slug.distinct(slug, uuid) : slug;
    }

    private static boolean takenByAnother(Session session, String slug, String uuid) throws RepositoryException {
        Query query = session.getWorkspace()
                .getQueryManager()
                .createQuery("SELECT * FROM [kenhtin:news] AS n WHERE n.[slug] = $slug", Query.JCR_SQL2);
        query.bindValue("slug", session.getValueFactory().createValue(slug));
        query.setLimit(2);
        NodeIterator holders = query.execute().getNodes();
        boolean taken = false;
        while (holders.hasNext()) {
            taken |= !Objects.equals(holders.nextNode().getIdentifier(), uuid);
        }
        return taken;
    }

    private static @Nullable Node find(Session session, String uuid) throws RepositoryException {
        try {
            Node node = session.getNodeByIdentifier(uuid);
            return node.isNodeType(NewsProperty.TYPE) ? node : null;
        } catch (ItemNotFoundException gone) {
            return null;
        }
    }
}
