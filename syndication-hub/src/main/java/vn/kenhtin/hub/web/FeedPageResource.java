package vn.kenhtin.hub.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.catalog.NamedFeeds;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.site.SiteStore;

/** {@code /feeds/<name>}: a feed for people, with what is in it and how to follow it. */
@Path("feeds/{name: .+}")
@Produces(MediaType.TEXT_HTML)
public final class FeedPageResource {

    private final NamedFeeds feeds;
    private final SiteStore sites;
    private final HubUris uris;
    private final HtmlAnswer html = new HtmlAnswer();

    /** @param uris for the addresses to copy */
    public FeedPageResource(NamedFeeds feeds, SiteStore sites, HubUris uris) {
        this.feeds = feeds;
        this.sites = sites;
        this.uris = uris;
    }

    /** The page; 301, 404 and 410 as the feed itself. */
    @GET
    public Response feed(
            @PathParam("name") FeedName name, @QueryParam("lang") @Nullable String lang, @Context Request request) {
        PageRequest page = PageRequest.of("/feeds/" + name, lang);
        Optional<FeedName> heir = feeds.movedTo(name);
        if (heir.isPresent()) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(uris.of("/feeds/" + heir.get() + (page.english() ? "?lang=en" : "")))
                    .build();
        }
        FeedDocument document = feeds.read(name, FeedAddress.USUAL);
        String title = document.head().title();
        Frame frame = page.frame(title, "feeds", null, Frame.Alternate.ofFeed(uris, name.toString(), title));
        Map<String, Object> model = new HashMap<>(Map.of(
                "frame", frame,
                "feed", document.head(),
                "home", document.head().home().toString(),
                "forms", forms(document),
                "news", news(document, frame)));
        String archive = document.paging().previous();
        if (archive != null) {
            model.put("archive", uris.of(archive + "." + FeedFormat.ATOM.code()).toString());
        }
        return html.ok(request, page, "feed.ftlh", model);
    }

    private List<FeedDirectoryPage.Form> forms(FeedDocument document) {
        List<FeedDirectoryPage.Form> forms = new ArrayList<>();
        for (FeedFormat format : FeedFormat.values()) {
            forms.add(FeedDirectoryPage.Form.of(
                    format,
                    uris.of(FeedAddress.of(document.head().name(), format).path())));
        }
        return forms;
    }

    private List<NewsItem> news(FeedDocument document, Frame frame) {
        return document.items().stream()
                .map(FeedDocument.Item::article)
                .map(article -> NewsItem.of(article, sites.find(article.site()), frame.suffix()))
                .toList();
    }
}
