package vn.kenhtin.hub.source;

import org.jspecify.annotations.Nullable;

/**
 * A feed in an OPML document.
 *
 * @param title its title or text, empty without
 * @param xmlUrl address of the feed, or null for an outline that names none and holds no others
 * @param htmlUrl front page of its site
 * @param site slug in {@code kenhtin:site}, on the outline or the nearest one around it
 * @param categories the parts of its {@code category}
 */
record OpmlOutline(
        String title,
        @Nullable String xmlUrl,
        @Nullable String htmlUrl,
        @Nullable String site,
        java.util.List<String> categories) {}
