package vn.kenhtin.hub.feed.write;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * The hub's own URLs and ids that stand in one document.
 *
 * @param named whether it stands among the feeds with a name, or parts of one; any other is known by its address
 */
record FeedLinks(HubUris uris, FeedAddress address, String self, boolean named) {

    /** The software's name, without a version: a new release must not date every feed anew. */
    static final String GENERATOR = "Kênh Tin";

    /** The namespace of RFC 5005. */
    static final String HISTORY = "http://purl.org/syndication/history/1.0";

    /** Where changes of the document are subscribed to (WebSub); null when nobody is told of them, as of parts of an archive. */
    @Nullable String hub() {
        boolean subscribable = named && self.equals(uris.of(address.path()).toString());
        return subscribable ? uris.of(FeedWriter.HUB).toString() : null;
    }

    /** Names the categorisation; a person who opens it finds the feeds of all categories. */
    String scheme() {
        return uris.of("/feeds").toString();
    }

    String icon() {
        return uris.of("/assets/icon-512.png").toString();
    }

    String smallIcon() {
        return uris.of("/assets/icon-144.png").toString();
    }

    String favicon() {
        return uris.of("/assets/icon-144.png").toString();
    }

    /** Another document of the same feed, in the format of this one. */
    @Nullable String page(@Nullable String stem) {
        return stem == null ? null : uris.of(stem + "." + format().code()).toString();
    }

    /** Says in words what our extension of JSON Feed holds. */
    String extension() {
        return uris.of("/feeds#kenhtin-json").toString();
    }

    /** The feed of the site an item came from, in the format of this document. */
    String ofSite(SiteSlug site) {
        return uris.of(FeedAddress.of(FeedName.ofSite(site), address.format()).path())
                .toString();
    }

    /** Where a person reads what is related to an article; it is looked up only when asked for. */
    String related(ArticleId article) {
        return uris.of("/articles/" + article + "/related.html").toString();
    }

    /** The id of the feed this document belongs to. */
    String id() {
        return named ? id(address.name()) : self;
    }

    /** A tag URI (RFC 4151), which outlives a change of scheme, port or path. */
    String id(FeedName name) {
        String host = uris.of("/").getHost().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        String authority = host.replaceAll("^-+|-+$", "");
        return "tag:" + (authority.isEmpty() ? "localhost" : authority) + ",2026:feeds/" + name;
    }

    boolean isFull() {
        return !address.summary();
    }

    FeedFormat format() {
        return address.format();
    }
}
