package vn.kenhtin.magnolia.cms;

import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Workspaces;

/**
 * Two changes of Magnolia's own content that no file in the jar can make. Each is made once and noted at {@code /modules/kenhtin},
 * so that an administrator who takes it back is not overruled at the next start.
 */
final class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String MODULE = "/modules/kenhtin";
    private static final String CONTENT_NODE = "mgnl:contentNode";
    private static final String EXCLUDED =
            "/modules/cache/config/contentCaching/defaultPageCache/flushPolicy/policies/flushAll/excludedWorkspaces";

    private FirstStart() {}

    /** Makes what was not made yet. */
    static void prepare(Sessions sessions, boolean author) throws RepositoryException {
        Session config = sessions.open(Workspaces.CONFIG);
        if (!config.nodeExists(MODULE)) {
            return;
        }
        once(config, "cacheExclusion", () -> keepCountersFromFlushing(config));
        if (!author) {
            // not a bootstrap file: on author it would open unpublished news to everybody through the delivery endpoint
            once(config, "anonymousReading", () -> letAnonymousRead(sessions.open(Workspaces.ROLES)));
        }
    }

    private static void once(Session config, String name, Change change) throws RepositoryException {
        Node module = config.getNode(MODULE);
        if (!module.hasProperty(name) && change.make()) {
            module.setProperty(name, true);
            config.save();
        }
    }

    /** A decoration would do the same, but a second one on this configuration fails on Magnolia 6.2.7 under Java 17. */
    private static boolean keepCountersFromFlushing(Session config) throws RepositoryException {
        if (!config.nodeExists(EXCLUDED)) {
            LOG.info("The page cache's configuration is not where Magnolia 6.2 has it; see docs/magnolia.md, Cache");
            return false;
        }
        for (String workspace : new String[] {Workspaces.READS, Workspaces.LEDGER}) {
            config.getNode(EXCLUDED).setProperty(workspace, workspace);
        }
        return true;
    }

    private static boolean letAnonymousRead(Session roles) throws RepositoryException {
        if (!roles.nodeExists("/anonymous")) {
            LOG.info("There is no role anonymous; who shall read news needs a right on {}", Workspaces.NEWS);
            return false;
        }
        Node anonymous = roles.getNode("/anonymous");
        String name = "acl_" + Workspaces.NEWS;
        if (!anonymous.hasNode(name)) {
            Node entry = anonymous.addNode(name, CONTENT_NODE).addNode("0", CONTENT_NODE);
            entry.setProperty("path", "/*");
            entry.setProperty("permissions", 8L);
            roles.save();
        }
        return true;
    }

    private interface Change {

        /** False if it could not be made and shall be tried at the next start. */
        boolean make() throws RepositoryException;
    }
}
