package vn.kenhtin.magnolia.content;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** All editors' decisions on related news, by article. Read by any thread, loaded by one. */
public final class Decisions {

    private volatile Map<String, Decision> byArticle = Map.of();
    private volatile Map<String, Instant> changed = Map.of();

    /** What was decided for the article with that uuid. */
    public Decision of(String articleUuid) {
        return byArticle.getOrDefault(articleUuid, Decision.NONE);
    }

    /** When this instance last received or saved a decision on the article; the epoch if there is none. */
    public Instant changed(String articleUuid) {
        return changed.getOrDefault(articleUuid, Instant.EPOCH);
    }

    /** Reads them all anew; returns the uuids of the articles for which something else is decided than before. */
    public Set<String> load(Session related) throws RepositoryException {
        Map<String, Decision> loaded = new HashMap<>();
        Map<String, Instant> modified = new HashMap<>();
        ContentTree.visit(related, RelatedProperty.TYPE, node -> add(new ContentNode(node), loaded, modified));
        Map<String, Decision> before = byArticle;
        byArticle = Map.copyOf(loaded);
        changed = Map.copyOf(modified);
        Set<String> articles = new HashSet<>(before.keySet());
        articles.addAll(loaded.keySet());
        return articles.stream()
                .filter(article -> !Objects.equals(before.get(article), loaded.get(article)))
                .collect(Collectors.toSet());
    }

    private static void add(ContentNode node, Map<String, Decision> loaded, Map<String, Instant> modified) {
        String article = node.text(RelatedProperty.ARTICLE);
        String hubId = node.text(RelatedProperty.HUB_ID);
        String key = hubId != null ? hubId : node.text(RelatedProperty.URL);
        String state = node.text(RelatedProperty.STATE);
        boolean pinned = RelatedProperty.PINNED.equals(state);
        if (article == null || key == null || (!pinned && !RelatedProperty.HIDDEN.equals(state))) {
            return;
        }
        Decision known = loaded.getOrDefault(article, Decision.NONE);
        loaded.put(article, pinned ? known.pinning(key) : known.hiding(key));
        Instant when = node.instant(NewsProperty.LAST_MODIFIED);
        if (when != null) {
            modified.merge(article, when, (one, other) -> one.isAfter(other) ? one : other);
        }
    }
}
