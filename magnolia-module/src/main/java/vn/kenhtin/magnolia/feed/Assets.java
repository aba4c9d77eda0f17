package vn.kenhtin.magnolia.feed;

import java.util.Optional;
import javax.jcr.AccessDeniedException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.NoSuchWorkspaceException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.magnolia.content.ContentNode;
import vn.kenhtin.magnolia.content.Guid;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Workspaces;

/** Finds pictures and files of Magnolia's asset library with the rights of the present user. */
final class Assets {

    private static final Logger LOG = LoggerFactory.getLogger(Assets.class);
    private static final String PREFIX = "jcr:";

    private final Sessions sessions;
    private final SiteLinks links;

    Assets(Sessions sessions, SiteLinks links) {
        this.sessions = sessions;
        this.links = links;
    }

    /**
     * The picture that {@code reference} names: an asset's key ({@code jcr:} and a uuid), the uuid alone, or a URL. Empty if the
     * asset is not there or the user may not see it, since a link to it would lead nowhere.
     */
    Optional<Picture> picture(String reference) {
        String uuid = reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : reference;
        if (Guid.uuid(uuid).isPresent()) {
            return asset(uuid);
        }
        return reference.startsWith("/") || reference.startsWith("http://") || reference.startsWith("https://")
                ? Optional.of(new Picture(links.absolute(reference), null, null))
                : Optional.empty();
    }

    private Optional<Picture> asset(String uuid) {
        try {
            Node asset = sessions.open(Workspaces.DAM).getNodeByIdentifier(uuid);
            if (!asset.hasNode("jcr:content")) {
                return Optional.empty();
            }
            ContentNode content = new ContentNode(asset.getNode("jcr:content"));
            String fileName = content.text("fileName");
            String url = links.asset(PREFIX + uuid, fileName == null ? asset.getName() : fileName);
            return Optional.of(new Picture(url, content.text("jcr:mimeType"), content.number("size")));
        } catch (ItemNotFoundException | AccessDeniedException | NoSuchWorkspaceException gone) {
            return Optional.empty();
        } catch (RepositoryException e) {
            LOG.warn("The asset {} could not be read: {}", uuid, e.toString());
            return Optional.empty();
        }
    }
}
