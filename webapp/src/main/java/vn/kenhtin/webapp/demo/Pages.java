package vn.kenhtin.webapp.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Every path the demo server answers, and the documents made so far. Nothing is written or painted before it is asked for. Safe for use
 * by many threads.
 */
final class Pages {

    private final List<SiteScript> scripts;
    private final URI base;
    private final Map<String, Function<Moment, Document>> routes = new HashMap<>();
    private final Map<Key, Document> documents = new ConcurrentHashMap<>();

    private record Key(String path, Moment moment) {}

    Pages(List<SiteScript> scripts, URI base) {
        this.scripts = scripts;
        this.base = base;
        routes.put("/", this::directory);
        scripts.forEach(this::route);
    }

    /** The document at {@code path} at {@code moment}; a 404 page when there is none. */
    Document at(String path, Moment moment) {
        Function<Moment, Document> route = routes.get(path);
        return route == null
                ? Document.page(404, PageWriter.missing(), moment.start())
                : documents.computeIfAbsent(new Key(path, moment), key -> route.apply(moment));
    }

    private void route(SiteScript script) {
        routes.put(script.homePath(), moment -> home(edition(script, moment)));
        routes.put(script.feedPath(), moment -> feed(edition(script, moment)));
        for (int i = 0; i < script.articles().size(); i++) {
            String path = script.articlePath(i);
            Function<Moment, Document> article = moment -> article(path, edition(script, moment));
            routes.put(path, article);
            if (script.header().need("dialect").equals("magnolia")) {
                // a delivery document names pages by node path only, which clients also resolve against the server's
                // root
                routes.put(path.substring(script.slug().length() + 1), article);
            }
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

    private static Document feed(Edition edition) {
        FeedWriter writer = FeedWriter.of(edition.header().need("dialect"));
        return Document.of(200, writer.contentType(), writer.write(edition), edition.changed());
    }

    private static Document picture(Picture picture, Moment moment) {
        return Document.of(200, picture.mediaType(), Painter.paint(picture), moment.start());
    }
}
