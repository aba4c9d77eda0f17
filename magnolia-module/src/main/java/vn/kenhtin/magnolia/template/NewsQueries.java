package vn.kenhtin.magnolia.template;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import javax.jcr.query.Query;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.instance.Instance;

/** Finds news with the rights of the present user; what has expired is not found. */
final class NewsQueries {

    private static final String SELECT = "SELECT * FROM [kenhtin:news] AS n WHERE";
    private static final String CURRENT = " (n.[expiresAt] IS NULL OR n.[expiresAt] > $now)";
    private static final String SINCE = " AND n.[publishedAt] > $from";
    private static final String NEWEST_FIRST = " ORDER BY n.[publishedAt] DESC";

    /** Jackrabbit sorts whatever matches before it cuts, so a few days are looked through first, then more and more of the archive. */
    private static final List<Duration> REACHES =
            List.of(Duration.ofDays(14), Duration.ofDays(120), Duration.ofDays(1_000));

    private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST_WORDS = 12;

    private final Instance instance;
    private final Session session;

    NewsQueries(Instance instance) throws RepositoryException {
        this.instance = instance;
        this.session = instance.sessions().open(Workspaces.NEWS);
    }

    List<NewsNode> latest(String category, int most) throws RepositoryException {
        return category.isEmpty()
                ? newest(CURRENT, most, Map.of())
                : newest(
                        " n.[category] = $category AND" + CURRENT,
                        most,
                        Map.of("category", values().createValue(category)));
    }

    List<NewsNode> hot(int most) throws RepositoryException {
        return newest(" n.[hot] = $hot AND" + CURRENT, most, Map.of("hot", values().createValue(true)));
    }

    /** Letters and digits alone go into the expression, whose own signs mean something to the index. */
    List<NewsNode> holding(@Nullable String text, int most) throws RepositoryException {
        List<String> words = NOT_OF_A_WORD
                .splitAsStream(text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .collect(Collectors.toList());
        return words.isEmpty()
                ? List.of()
                : newest(
                        " CONTAINS(n.*, $words) AND" + CURRENT,
                        most,
                        Map.of(
                                "words",
                                values().createValue(String.join(" ", words).toLowerCase(Locale.ROOT))));
    }

    List<NewsNode> bySlug(String slug) throws RepositoryException {
        return found(query(" n.[slug] = $slug AND" + CURRENT, Map.of("slug", values().createValue(slug))), 1);
    }

    /** That very article, unless it has expired or may not be read. */
    Optional<NewsNode> byUuid(String uuid) {
        return NewsNode.find(session, uuid)
                .filter(news -> !news.expiredAt(instance.clock().instant()));
    }

    private List<NewsNode> newest(String where, int most, Map<String, Value> bound) throws RepositoryException {
        for (Duration reach : REACHES) {
            Query query = query(where + SINCE + NEWEST_FIRST, bound);
            query.bindValue("from", time(instance.clock().instant().minus(reach)));
            List<NewsNode> found = found(query, most);
            if (found.size() == most) {
                return found;
            }
        }
        return found(query(where + NEWEST_FIRST, bound), most);
    }

    private Query query(String where, Map<String, Value> bound) throws RepositoryException {
        Query query = session.getWorkspace().getQueryManager().createQuery(SELECT + where, Query.JCR_SQL2);
        query.bindValue("now", time(instance.clock().instant()));
        for (Map.Entry<String, Value> value : bound.entrySet()) {
            query.bindValue(value.getKey(), value.getValue());
        }
        return query;
    }

    private static List<NewsNode> found(Query query, int most) throws RepositoryException {
        query.setLimit(most);
        List<NewsNode> found = new ArrayList<>();
        NodeIterator nodes = query.execute().getNodes();
        while (nodes.hasNext()) {
            found.add(new NewsNode(nodes.nextNode()));
        }
        return found;
    }

    private Value time(Instant instant) throws RepositoryException {
        return values().createValue(GregorianCalendar.from(instant.atZone(ZoneOffset.UTC)));
    }

    private ValueFactory values() throws RepositoryException {
        return session.getValueFactory();
    }
}
