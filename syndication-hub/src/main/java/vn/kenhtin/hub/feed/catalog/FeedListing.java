package vn.kenhtin.hub.feed.catalog;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * A feed as the directory lists it.
 *
 * @param name its name
 * @param title as its readers show it
 * @param description what it holds
 * @param language BCP 47 tag
 * @param home the page a person reads instead
 * @param urls where it is, by the code of the format: rss, atom, json
 * @param site the site, if it is one site's
 * @param kind the site's kind, if it is one site's
 * @param category slug of the category, if it is one category's
 * @param articles how many live articles there are for it, of which a feed holds the newest
 * @param modified the newest change among these, if there are any
 */
public record FeedListing(
        FeedName name,
        String title,
        String description,
        String language,
        URI home,
        Map<String, URI> urls,
        @Nullable SiteSlug site,
        @Nullable SiteKind kind,
        @Nullable String category,
        long articles,
        @Nullable Instant modified) {}
