package vn.kenhtin.hub.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.catalog.FeedListing;
import vn.kenhtin.hub.platform.html.Messages;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;

/**
 * The feed directory as its page shows it.
 *
 * @param general feeds of the whole hub
 * @param kinds feeds of sites, grouped by the kind of site
 * @param categories feeds of a category over all sites, the fullest first
 */
public record FeedDirectoryPage(List<Card> general, List<Kind> kinds, List<Card> categories) {

    /** Categories beyond this many are for machines and search, not for a page. */
    private static final int CATEGORIES = 24;

    /** One feed: its title, its page, how much it holds, and where it is in each format. */
    public record Card(String title, String page, long articles, Optional<Moment> modified, List<Form> formats) {}

    /** A feed in one format. */
    public record Form(String label, String mediaType, URI url) {

        static Form of(FeedFormat format, URI url) {
            return new Form(FeedDirectoryPage.label(format), format.mediaType(), url);
        }
    }

    /** Feeds of the sites of one kind. */
    public record Kind(String label, List<Card> feeds) {}

    static FeedDirectoryPage of(List<FeedListing> feeds, Messages words) {
        List<Card> general = new ArrayList<>();
        List<Card> categories = new ArrayList<>();
        Map<SiteKind, List<Card>> sites = new EnumMap<>(SiteKind.class);
        for (FeedListing feed : feeds) {
            if (feed.kind() != null && feed.category() == null) {
                sites.computeIfAbsent(feed.kind(), kind -> new ArrayList<>()).add(card(feed));
            } else if (feed.category() != null && feed.site() == null && categories.size() < CATEGORIES) {
                categories.add(card(feed));
            } else if (feed.category() == null) {
                general.add(card(feed));
            }
        }
        List<Kind> kinds = sites.entrySet().stream()
                .map(group -> new Kind(words.text("kind." + group.getKey().code()), group.getValue()))
                .toList();
        return new FeedDirectoryPage(general, kinds, categories);
    }

    private static Card card(FeedListing feed) {
        List<Form> formats = new ArrayList<>();
        for (FeedFormat format : FeedFormat.values()) {
            URI url = feed.urls().get(format.code());
            if (url != null) {
                formats.add(Form.of(format, url));
            }
        }
        return new Card(
                feed.title(),
                "/feeds/" + feed.name(),
                feed.articles(),
                Optional.ofNullable(feed.modified()).map(instant -> Moment.of(instant, Site.VIETNAM)),
                formats);
    }

    private static String label(FeedFormat format) {
        return switch (format) {
            case RSS -> "RSS";
            case ATOM -> "Atom";
            case JSON -> "JSON";
        };
    }

    Map<String, Object> model(Frame frame) {
        return Map.of("frame", frame, "general", general, "kinds", kinds, "categories", categories);
    }
}
