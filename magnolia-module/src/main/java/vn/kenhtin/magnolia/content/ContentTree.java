package vn.kenhtin.magnolia.content;

import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Walks all nodes of a type in a workspace, whatever folders editors have put them in. */
public final class ContentTree {

    private final String nodeType;
    private final Visitor visitor;

    private ContentTree(String nodeType, Visitor visitor) {
        this.nodeType = nodeType;
        this.visitor = visitor;
    }

    /** Shows every node of {@code nodeType} that the session may read to {@code visitor}; does not look below such a node. */
    public static void visit(Session session, String nodeType, Visitor visitor) throws RepositoryException {
        new ContentTree(nodeType, visitor).below(session.getRootNode());
    }

    private void below(Node parent) throws RepositoryException {
        NodeIterator children = parent.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (child.isNodeType(nodeType)) {
                visitor.visit(child);
            } else if (!child.getName().startsWith("jcr:") && !child.getName().startsWith("rep:")) {
                below(child);
            }
        }
    }

    /** Is shown one node after the other. */
    @FunctionalInterface
    public interface Visitor {

        void visit(Node node) throws RepositoryException;
    }
}
