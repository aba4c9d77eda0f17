package vn.kenhtin.webapp.demo;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a hub needs to register one demo site and its feed.
 *
 * @param slug the site's key, lower-case ASCII with hyphens, unique among the demo sites
 * @param name the site's name in Vietnamese
 * @param kind one of {@code province}, {@code district}, {@code commune}, {@code department}, {@code press}, {@code other}
 * @param parent the slug of the parent site, or null for none; a parent comes before its children in {@link DemoSites#sites()}
 * @param publication the name a source line shows, such as "WebSite Kiên Giang"
 * @param homePage absolute address of the site's home page, ending with a slash
 * @param feed absolute address of the site's only feed
 * @param feedFormat the feed's format for people, such as "RSS 2.0 (windows-1258)"
 */
public record DemoSite(
        String slug,
        String name,
        String kind,
        @Nullable String parent,
        String publication,
        URI homePage,
        URI feed,
        String feedFormat) {}
