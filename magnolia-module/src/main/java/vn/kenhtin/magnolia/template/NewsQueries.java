package vn.kenhtin.magnolia.template;

import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import javax.jcr.query.Query;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.feed.SiteLinks;
import vn.kenhtin.magnolia.instance.Instance;

/** Finds news with the rights of the present user; what has expired is not found. */
final class NewsQueries {

    private static final String ALL = "SELECT * FROM [kenhtin:news] AS n WHERE";
    private static final String CURRENT = " (n.[expiresAt] IS NULL OR n.[expiresAt] > $now)";
    private static final String NEWEST_FIRST = " ORDER BY n.[publishedAt] DESC";

    private final Instance instance;
    private final Session session;

    NewsQueries(Instance instance) throws RepositoryException {
        this.instance = instance;
        this.session = instance.sessions().open(Workspaces.NEWS);
    }

    List<Map<String, Object>> latest(String category, int most) throws RepositoryException {
        return category.isEmpty()
                ? find(ALL + CURRENT + NEWEST_FIRST, most, Map.of())
                : find(
                        ALL + " n.[category] = $category AND" + CURRENT + NEWEST_FIRST,
                        most,
                        Map.of("category", values().createValue(category)));
    }

    List<Map<String, Object>> hot(int most) throws RepositoryException {
        return find(
                ALL + " n.[hot] = $hot AND" + CURRENT + NEWEST_FIRST, most, Map.of("hot", values().createValue(true)));
    }

    List<Map<String, Object>> bySlug(String slug) throws RepositoryException {
        return find(ALL + " n.[slug] = $slug AND" + CURRENT, 1, Map.of("slug", values().createValue(slug)));
    }

    private ValueFactory values() throws RepositoryException {
        return session.getValueFactory();
    }

    private List<Map<String, Object>> find(String sql, int most, Map<String, Value> bound) throws RepositoryException {
        Query query = session.getWorkspace().getQueryManager().createQuery(sql, Query.JCR_SQL2);
        GregorianCalendar now = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        now.setTimeInMillis(instance.clock().millis());
        query.bindValue("now", values().createValue(now));
        for (Map.Entry<String, Value> value : bound.entrySet()) {
            query.bindValue(value.getKey(), value.getValue());
        }
        query.setLimit(most);
        SiteLinks links = new SiteLinks(instance.site());
        List<Map<String, Object>> found = new ArrayList<>();
        NodeIterator nodes = query.execute().getNodes();
        while (nodes.hasNext()) {
            found.add(ArticleMap.of(new NewsNode(nodes.nextNode()), links));
        }
        return found;
    }
}
