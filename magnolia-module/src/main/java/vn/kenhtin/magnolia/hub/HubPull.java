package vn.kenhtin.magnolia.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.kenhtin.magnolia.content.Guid;
import vn.kenhtin.magnolia.settings.HubSettings;

/** Brings {@link HubMemory} up to date. Each method reads what is new and throws if the hub fails in it. For one thread only. */
public final class HubPull {

    private static final int MOST_READ = 50;
    private static final int MOST_RELATED = 50;

    private final HubClient client;
    private final HubSettings settings;
    private final HubMemory memory;
    private final CursorPull related;
    private final CursorPull reads;

    public HubPull(HubClient client, HubSettings settings, HubMemory memory) {
        this.client = client;
        this.settings = settings;
        this.memory = memory;
        String site = HubClient.encoded(settings.getSite());
        this.related = new CursorPull(client, "/api/v1/sites/" + site + "/related?limit=200");
        this.reads = new CursorPull(client, "/api/v1/reads/changes?site=" + site);
    }

    /** Learns changed related news, and names the uuids of their articles to {@code learned} page by page. */
    public void related(Consumer<List<String>> learned) throws IOException {
        related.pull(page -> {
            List<String> uuids = new ArrayList<>();
            for (JsonNode article : page.path("articles")) {
                uuid(article).ifPresent(uuid -> {
                    memory.learnRelated(uuid, relatedOf(article));
                    uuids.add(uuid);
                });
            }
            learned.accept(uuids);
        });
    }

    /** Learns changed read counts. */
    public void reads() throws IOException {
        reads.pull(page -> {
            for (JsonNode count : page.path("reads")) {
                long total = count.path("total").asLong(-1);
                if (total >= 0) {
                    uuid(count).ifPresent(uuid -> memory.learnReads(uuid, total));
                }
            }
        });
    }

    /** Learns the lists of most read news. */
    public void mostRead() throws IOException {
        String site = HubClient.encoded(settings.getSite());
        for (Window window : Window.values()) {
            String path = "/api/v1/most-read?site=" + site + "&window=" + window.word() + "&limit=" + MOST_READ;
            HubAnswer answer = client.get(path);
            if (!answer.successful()) {
                throw new IOException("the hub answered " + answer.status() + " to " + path);
            }
            List<MostRead> list = StreamSupport.stream(
                            answer.json().path("items").spliterator(), false)
                    .map(MostRead::of)
                    .flatMap(Optional::stream)
                    .limit(MOST_READ)
                    .collect(Collectors.toUnmodifiableList());
            memory.learnMostRead(window, list);
        }
    }

    private static List<RelatedNews> relatedOf(JsonNode article) {
        return StreamSupport.stream(article.path("related").spliterator(), false)
                .map(RelatedNews::of)
                .flatMap(Optional::stream)
                .limit(MOST_RELATED)
                .collect(Collectors.toUnmodifiableList());
    }

    /** Bare from a hub that reads the delivery endpoint; the hub also tells of articles that are nobody's here. */
    private static Optional<String> uuid(JsonNode object) {
        return Optional.ofNullable(Json.text(object, "guid"))
                .flatMap(guid -> Guid.uuidIn(guid).or(() -> Guid.uuid(guid)));
    }
}
