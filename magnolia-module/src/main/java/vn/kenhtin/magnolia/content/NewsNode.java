package vn.kenhtin.magnolia.content;

import java.time.Instant;
import java.util.Optional;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;

/** A news as its node tells it. Bound to its session's thread. */
public final class NewsNode extends ContentNode {

    public NewsNode(Node node) {
        super(node);
    }

    /** The news with that uuid, if it exists, is of the news type and the session may read it. */
    public static Optional<NewsNode> find(Session session, String uuid) {
        if (Guid.uuid(uuid).isEmpty()) {
            return Optional.empty();
        }
        try {
            Node node = session.getNodeByIdentifier(uuid);
            return node.isNodeType(NewsProperty.TYPE) ? Optional.of(new NewsNode(node)) : Optional.empty();
        } catch (ItemNotFoundException gone) {
            return Optional.empty();
        } catch (RepositoryException e) {
            throw new ContentUnavailable(e);
        }
    }

    /** The id this article has in feeds. */
    public String guid() {
        return Guid.of(uuid());
    }

    /** The slug, or the node's name while no slug was set. */
    public String slug() {
        String slug = text(NewsProperty.SLUG);
        return slug != null ? slug : name();
    }

    /** The title, or the slug of a news without one. */
    public String title() {
        String title = text(NewsProperty.TITLE);
        return title != null ? title : slug();
    }

    /** When the article was published as its editor says, else when it was created. */
    public @Nullable Instant published() {
        Instant published = instant(NewsProperty.PUBLISHED_AT);
        return published != null ? published : instant(NewsProperty.CREATED);
    }

    /** True from the moment of {@code expiresAt} on. */
    public boolean expiredAt(Instant now) {
        Instant expires = instant(NewsProperty.EXPIRES_AT);
        return expires != null && !expires.isAfter(now);
    }
}
