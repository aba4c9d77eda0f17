package vn.kenhtin.magnolia.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import vn.kenhtin.magnolia.content.ContentNode;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.RelatedProperty;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.hub.HubMemory;
import vn.kenhtin.magnolia.hub.RelatedNews;

/**
 * Lays out on author what the hub found for recent articles, so that editors can pin or hide it. The nodes stand directly below
 * the root, so that one can be published without its parents; hence only young articles and their best candidates have any. A node
 * on which an editor decided is never touched again. For one thread only, inside {@link Sessions#asSystem}.
 */
final class CandidateShelf {

    static final Duration YOUNG = Duration.ofDays(14);
    static final int CANDIDATES = 8;

    private static final int LONGEST_ID = 64;

    private final Sessions sessions;
    private final HubMemory memory;
    private final Clock clock;
    private final ZoneId zone;

    CandidateShelf(Sessions sessions, HubMemory memory, Clock clock, ZoneId zone) {
        this.sessions = sessions;
        this.memory = memory;
        this.clock = clock;
        this.zone = zone;
    }

    /** Lays out anew what is known for these articles; returns for how many. */
    int lay(Collection<String> articles) throws RepositoryException {
        Session news = sessions.open(Workspaces.NEWS);
        Session related = sessions.open(Workspaces.RELATED);
        int laid = 0;
        try {
            for (String article : articles) {
                if (NewsNode.find(news, article).filter(this::young).isPresent()) {
                    lay(related.getRootNode(), article, memory.related(article));
                    laid++;
                }
            }
            related.save();
            return laid;
        } finally {
            related.refresh(false);
        }
    }

    /** Removes the undecided candidates of articles that are no longer young; returns how many. */
    int clear() throws RepositoryException {
        Session news = sessions.open(Workspaces.NEWS);
        Session related = sessions.open(Workspaces.RELATED);
        int cleared = 0;
        try {
            NodeIterator candidates = related.getRootNode().getNodes();
            while (candidates.hasNext()) {
                Node candidate = candidates.nextNode();
                String article = new ContentNode(candidate).text(RelatedProperty.ARTICLE);
                if (undecided(candidate)
                        && article != null
                        && NewsNode.find(news, article).filter(this::young).isEmpty()) {
                    candidate.remove();
                    cleared++;
                }
            }
            related.save();
            return cleared;
        } finally {
            related.refresh(false);
        }
    }

    private boolean young(NewsNode news) {
        Instant published = news.published();
        return published == null || published.isAfter(clock.instant().minus(YOUNG));
    }

    private void lay(Node root, String article, List<RelatedNews> found) throws RepositoryException {
        Set<String> current = new HashSet<>();
        for (RelatedNews candidate : found.subList(0, Math.min(CANDIDATES, found.size()))) {
            String name = name(article, candidate);
            current.add(name);
            Node node = root.hasNode(name) ? root.getNode(name) : root.addNode(name, RelatedProperty.TYPE);
            if (node.isNew() || undecided(node)) {
                fill(node, article, candidate);
            }
        }
        NodeIterator known = root.getNodes(prefix(article) + "*");
        while (known.hasNext()) {
            Node node = known.nextNode();
            if (!current.contains(node.getName()) && undecided(node)) {
                node.remove();
            }
        }
    }

    private void fill(Node node, String article, RelatedNews candidate) throws RepositoryException {
        node.setProperty(RelatedProperty.ARTICLE, article);
        node.setProperty(RelatedProperty.HUB_ID, candidate.getId());
        node.setProperty(RelatedProperty.TITLE, candidate.getTitle());
        node.setProperty(RelatedProperty.URL, candidate.getUrl());
        node.setProperty(RelatedProperty.SOURCE_SITE, candidate.getSiteName());
        node.setProperty(RelatedProperty.EXCERPT, candidate.getSummary());
        node.setProperty(RelatedProperty.IMAGE_URL, candidate.getImage());
        node.setProperty(RelatedProperty.SCORE, candidate.getScore());
        node.setProperty(RelatedProperty.WHY, candidate.getWhy());
        node.setProperty(RelatedProperty.STATE, RelatedProperty.AUTO);
        Optional<Date> published = Optional.ofNullable(candidate.getPublished());
        if (published.isPresent()) {
            node.setProperty(
                    RelatedProperty.PUBLISHED_AT,
                    GregorianCalendar.from(
                            ZonedDateTime.ofInstant(published.get().toInstant(), zone)));
        }
    }

    private static boolean undecided(Node node) throws RepositoryException {
        return node.isNodeType(RelatedProperty.TYPE)
                && RelatedProperty.AUTO.equals(new ContentNode(node).text(RelatedProperty.STATE))
                && !node.hasProperty(NewsProperty.LAST_ACTIVATED);
    }

    private static String prefix(String article) {
        return article.substring(0, 8) + "-";
    }

    private static String name(String article, RelatedNews candidate) {
        String id = candidate.getId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
        return prefix(article) + id.substring(0, Math.min(LONGEST_ID, id.length()));
    }
}
