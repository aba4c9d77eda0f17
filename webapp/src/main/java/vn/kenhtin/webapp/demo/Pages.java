package vn.kenhtin.webapp.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every path the demo server answers, and the documents made so far. Nothing is written or painted before it is asked for. Safe for use
 * by many threads.
 */
final class Pages {

    private static final Pattern SINCE = Pattern.compile("(?:^|&)changedSince=(\\d{1,18})(?:&|$)");

    private final List<SiteScript> scripts;
    private final URI base;
    private final Map<String, Function<Moment, Document>> routes = new HashMap<>();
    private final Map<String, SiteScript> feeds = new HashMap<>();
    private final Map<Key, Document> documents = new ConcurrentHashMap<>();

    private record Key(String path, Moment moment) {}

    Pages(List<SiteScript> scripts, URI base) {
        this.scripts = scripts;
        this.base = base;
        routes.put("/", this::directory);
        scripts.forEach(this::route);
    }

    /** The document at {@code path} at {@code moment}; a 404 page when there is none. Only feeds heed the query. */
    Document at(String path, String query, Moment moment) {
        SiteScript script = feeds.get(path);
        Matcher since = SINCE.matcher(query);
        if (script != null && since.find()) {
            // as many as there are cursors, and so not kept
            return feed(edition(script, moment), Long.valueOf(since.group(1)));
        }
        Function<Moment, Document> route = routes.get(path);
        return route == null
                ? Document.page(404, PageWriter.missing(), moment.start())
                : documents.computeIfAbsent(new Key(path, moment), key -> route.apply(moment));
    }

    private void route(SiteScript script) {
        routes.put(script.homePath(), moment -> home(edition(script, moment)));
        routes.put(script.feedPath(), moment -> feed(edition(script, moment), null));
        feeds.put(script.feedPath(), script);
        for (int i = 0; i < script.articles().size(); i++) {
            String path = script.articlePath(i);
            routes.put(path, moment -> article(path, edition(script, moment)));
            String picture = script.picturePath(i);
            String scene = script.articles().get(i).header().get("picture", "bien");
            routes.put(
                    picture, moment -> picture(new Picture(base.resolve(picture), scene, picture.hashCode()), moment));
        }
    }

    private Edition edition(SiteScript script, Moment moment) {
        return Edition.of(script, moment, base);
    }

    private Document directory(Moment moment) {
        List<DemoSite> sites = scripts.stream().map(script -> script.site(base)).toList();
        return Document.page(200, PageWriter.directory(sites), moment.start());
    }

    private static Document home(Edition edition) {
        return Document.page(200, PageWriter.home(edition), edition.changed());
    }

    private static Document article(String path, Edition edition) {
        return edition.articles().stream()
                .filter(article -> article.link().getPath().equals(path))
                .findFirst()
                .map(article -> Document.page(200, PageWriter.article(edition, article), edition.changed()))
                .orElseGet(() -> Document.page(410, PageWriter.withdrawn(edition), edition.changed()));
    }

    private static Document feed(Edition edition, @Nullable Long since) {
        FeedWriter writer = FeedWriter.of(edition.header().need("dialect"));
        byte[] bytes = since == null ? writer.write(edition) : writer.changes(edition, since);
        return Document.of(200, writer.contentType(), bytes, edition.changed());
    }

    private static Document picture(Picture picture, Moment moment) {
        return Document.of(200, picture.mediaType(), Painter.paint(picture), moment.start());
    }
}
