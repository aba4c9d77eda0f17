package vn.kenhtin.hub.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.platform.http.HubUris;

/**
 * What every page has around its content.
 *
 * @param language BCP 47 tag of the page's own words
 * @param title of the page
 * @param place which entry of the navigation it belongs to
 * @param suffix query that keeps the language in links to other pages, or nothing
 * @param otherLanguage this page in the other language
 * @param canonical the one address of this page, if it is not this one
 * @param alternates feeds to discover from this page
 */
public record Frame(
        String language,
        String title,
        String place,
        String suffix,
        String otherLanguage,
        @Nullable URI canonical,
        List<Alternate> alternates) {

    /** Copies the list. */
    public Frame {
        alternates = List.copyOf(alternates);
    }

    /** A feed that says the same for machines ({@code link rel=alternate}). */
    public record Alternate(String mediaType, String title, URI url) {

        /** The feed of that name in every format. */
        static List<Alternate> ofFeed(HubUris uris, String name, String title) {
            return inEveryFormat(uris, "/feeds/" + name + ".", "", title);
        }

        /** The feed of a search. */
        static List<Alternate> ofSearch(HubUris uris, String filters, String title) {
            return inEveryFormat(uris, "/feeds/search.", "?" + filters, title);
        }

        private static List<Alternate> inEveryFormat(HubUris uris, String path, String query, String title) {
            return Arrays.stream(FeedFormat.values())
                    .map(format -> new Alternate(format.mediaType(), title, uris.of(path + format.code() + query)))
                    .toList();
        }
    }
}
