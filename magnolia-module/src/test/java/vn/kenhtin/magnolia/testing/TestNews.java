package vn.kenhtin.magnolia.testing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.core.NodeImpl;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.RelatedProperty;
import vn.kenhtin.magnolia.content.Workspaces;

/** Writes into a test repository what Magnolia would have written when something is published. */
public final class TestNews implements AutoCloseable {

    private final Session news;
    private final Session related;
    private int number;

    public TestNews(TestRepository repository) throws RepositoryException {
        this.news = repository.admin(Workspaces.NEWS);
        this.related = repository.admin(Workspaces.RELATED);
    }

    /** Publishes a news with that title and slug and returns its uuid. */
    public String publish(String title, String slug) throws RepositoryException {
        return publish(title, slug, node -> {});
    }

    /** Publishes a news with more properties. */
    public String publish(String title, String slug, Edit edit) throws RepositoryException {
        Node node = news.getRootNode().addNode("tin-" + number++, NewsProperty.TYPE);
        node.setProperty(NewsProperty.TITLE, title);
        node.setProperty(NewsProperty.SLUG, slug);
        edit.edit(node);
        touch(node);
        news.save();
        return node.getIdentifier();
    }

    /** Publishes a news that has that uuid on author; {@code edit} says all there is of it, its dates too. */
    public void publishAs(String uuid, Edit edit) throws RepositoryException {
        Node node = ((NodeImpl) news.getRootNode()).addNodeWithUuid("tin-" + number++, NewsProperty.TYPE, uuid);
        edit.edit(node);
        news.save();
    }

    /** Publishes a news again after an edit. */
    public void republish(String uuid, Edit edit) throws RepositoryException {
        news.refresh(false);
        Node node = news.getNodeByIdentifier(uuid);
        edit.edit(node);
        touch(node);
        news.save();
    }

    public void unpublish(String uuid) throws RepositoryException {
        news.refresh(false);
        news.getNodeByIdentifier(uuid).remove();
        news.save();
    }

    /** Publishes an editor's decision on the related news {@code hubId} of an article. */
    public void decide(String article, String hubId, String state) throws RepositoryException {
        String name = article.substring(0, 8) + "-" + hubId.replace(':', '-');
        Node root = related.getRootNode();
        Node node = root.hasNode(name) ? root.getNode(name) : root.addNode(name, RelatedProperty.TYPE);
        node.setProperty(RelatedProperty.ARTICLE, article);
        node.setProperty(RelatedProperty.HUB_ID, hubId);
        node.setProperty(RelatedProperty.STATE, state);
        touch(node);
        related.save();
    }

    public static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(ZonedDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    @Override
    public void close() {
        news.logout();
        related.logout();
    }

    private static void touch(Node node) throws RepositoryException {
        node.setProperty(NewsProperty.LAST_MODIFIED, Calendar.getInstance());
    }

    /** Changes a node before it is saved. */
    @FunctionalInterface
    public interface Edit {

        void edit(Node node) throws RepositoryException;
    }
}
