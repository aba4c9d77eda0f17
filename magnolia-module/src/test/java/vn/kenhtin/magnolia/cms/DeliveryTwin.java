package vn.kenhtin.magnolia.cms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Workspaces;

/**
 * Answers as Magnolia's own delivery endpoint does with the module's definition {@code kenhtin-news}; its jar is not to be had without
 * Magnolia. The form was taken down from answers of Magnolia 6.2.7: all values are text, several values an array, an asset an object
 * with a link that begins at the server, no property of Magnolia's own but the one asked for.
 */
@Path("/delivery/kenhtin-news")
@Produces(MediaType.APPLICATION_JSON)
public final class DeliveryTwin {

    static final String PATH = "/.rest/delivery/kenhtin-news";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sessions sessions;

    DeliveryTwin(Sessions sessions) {
        this.sessions = sessions;
    }

    /** All news. */
    @GET
    public String news() throws RepositoryException {
        return sessions.asSystem(() -> {
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode results = answer.putArray("results");
            NodeIterator nodes = sessions.open(Workspaces.NEWS).getRootNode().getNodes();
            while (nodes.hasNext()) {
                Node node = nodes.nextNode();
                if (node.isNodeType(NewsProperty.TYPE)) {
                    write(node, results.addObject());
                }
            }
            return answer.toString();
        });
    }

    private void write(Node node, ObjectNode json) throws RepositoryException {
        about(node, json);
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            String name = property.getName();
            if (property.isMultiple()) {
                for (Value value : property.getValues()) {
                    json.withArray(name).add(value.getString());
                }
            } else if (name.equals(NewsProperty.HERO_IMAGE)) {
                asset(property.getString(), json.putObject(name));
            } else if (!name.contains(":") || name.equals(NewsProperty.LAST_MODIFIED)) {
                json.put(name, property.getString());
            }
        }
        json.putArray("@nodes");
    }

    private void asset(String key, ObjectNode json) throws RepositoryException {
        Node asset = sessions.open(Workspaces.DAM).getNodeByIdentifier(key.substring("jcr:".length()));
        Node content = asset.getNode("jcr:content");
        String fileName = content.getProperty("fileName").getString();
        about(asset, json);
        json.put("@id", key).put("@link", "/dam/" + key + "/" + fileName);
        json.putObject("metadata")
                .put("fileName", fileName)
                .put("mimeType", content.getProperty("jcr:mimeType").getString())
                .put("fileSize", content.getProperty("size").getString());
    }

    private static void about(Node node, ObjectNode json) throws RepositoryException {
        json.put("@name", node.getName())
                .put("@path", node.getPath())
                .put("@id", node.getIdentifier())
                .put("@nodeType", node.getPrimaryNodeType().getName());
    }
}
