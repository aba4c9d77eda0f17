package vn.kenhtin.magnolia.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads one of the hub's lists of changes page by page and remembers how far it came. A cursor the hub no longer knows (410, or
 * 400 from one that never gave it out, as after a new database) means reading from the beginning. For one thread only.
 */
final class CursorPull {

    private static final Set<Integer> UNKNOWN_CURSOR = Set.of(400, 410);
    private static final int MOST_PAGES = 5_000;

    private final HubClient client;
    private final String path;
    private String cursor = "";

    /** A pull of {@code path}, which has a query already and takes {@code &since=}. */
    CursorPull(HubClient client, String path) {
        this.client = client;
        this.path = path;
    }

    /** Shows every page that is new to {@code page}; keeps the pages before a failure. */
    void pull(Consumer<JsonNode> page) throws IOException {
        boolean more = true;
        for (int pages = 0; more && pages < MOST_PAGES; pages++) {
            HubAnswer answer = client.get(cursor.isEmpty() ? path : path + "&since=" + HubClient.encoded(cursor));
            if (UNKNOWN_CURSOR.contains(answer.status()) && !cursor.isEmpty()) {
                cursor = "";
                continue;
            }
            if (!answer.successful()) {
                throw new IOException("the hub answered " + answer.status() + " to " + path);
            }
            JsonNode json = answer.json();
            String next = Json.text(json, "cursor");
            if (next == null) {
                throw new IOException("the hub answered without a cursor to " + path);
            }
            page.accept(json);
            more = json.path("more").asBoolean(false) && !next.equals(cursor);
            cursor = next;
        }
    }
}
