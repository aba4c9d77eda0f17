package vn.kenhtin.hub.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A portal that produces news.
 *
 * @param slug its stable key
 * @param name what people call it, as shown on pages
 * @param kind what sort of publisher it is
 * @param parent the site above it (a commune's province), if any
 * @param zone the zone of its dates that name none
 * @param publication the publication name, as credited with articles and as registered with aggregators
 * @param language BCP 47 tag of its articles that name none
 * @param homePage its front page, absolute http or https
 * @param life active, moved or closed
 */
public record Site(
        SiteSlug slug,
        String name,
        SiteKind kind,
        @Nullable SiteSlug parent,
        ZoneId zone,
        String publication,
        String language,
        @Nullable URI homePage,
        SiteLife life) {

    /** The zone of Vietnamese local time, for sites that name no other. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The site that took this one over, if it has moved. */
    public Optional<SiteSlug> successor() {
        return life instanceof SiteLife.Moved moved ? Optional.of(moved.successor()) : Optional.empty();
    }
}
