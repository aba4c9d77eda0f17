package vn.kenhtin.hub.ingest.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the feeds an HTML page points to. Stateless. */
final class FeedDiscovery {

    private static final int MOST = 20;
    private static final List<String> TYPES = List.of(
            "application/atom+xml",
            "application/rss+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/json",
            "text/xml");
    private static final Pattern FEED_ADDRESS = Pattern.compile(
            "(?:\\.(?:rss|atom|rdf)|/(?:rss|feed|atom)(?:/|\\.xml)?|/rss/[^?#]*|[/_-]rss\\.xml|feed\\.json)(?:\\?.*)?$");

    private FeedDiscovery() {}

    /** Feed URLs in {@code html}, which came from {@code url}: declared ones by how much their type tells, then links that look like feeds. */
    static List<URI> in(String html, URI url) {
        Document page = Jsoup.parse(html);
        URI base = base(page, url);
        List<Element> declared = new ArrayList<>(page.select("link[rel~=(?i)\\balternate\\b][type][href]"));
        Set<URI> found = new LinkedHashSet<>();
        for (boolean comments : new boolean[] {false, true}) {
            for (String type : TYPES) {
                declared.stream()
                        .filter(link -> link.attr("type")
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .startsWith(type))
                        .filter(link -> isComments(link) == comments)
                        .forEach(link -> add(found, base, link.attr("href")));
            }
        }
        if (found.isEmpty()) {
            page.select("a[href]").stream()
                    .map(link -> link.attr("href"))
                    .filter(href ->
                            FEED_ADDRESS.matcher(href.toLowerCase(Locale.ROOT)).find())
                    .forEach(href -> add(found, base, href));
        }
        found.remove(url);
        return found.stream().limit(MOST).toList();
    }

    private static URI base(Document page, URI url) {
        Element element = page.selectFirst("base[href]");
        URI base = element == null ? null : Links.resolve(url, element.attr("href"));
        return base == null ? url : base;
    }

    private static boolean isComments(Element link) {
        String told = (link.attr("title") + " " + link.attr("href")).toLowerCase(Locale.ROOT);
        return told.contains("comment") || told.contains("bình luận");
    }

    private static void add(Set<URI> found, URI base, String href) {
        URI target = Links.resolve(base, href);
        if (target != null) {
            found.add(target);
        }
    }
}
