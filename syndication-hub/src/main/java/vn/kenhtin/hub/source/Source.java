package vn.kenhtin.hub.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * An upstream feed we poll.
 *
 * @param id its key; stays when the URL changes, and comes back when a removed source is added again
 * @param site the site whose articles it brings
 * @param url where it is polled, absolute http or https, without a fragment
 * @param title what editors call it
 * @param category label given to its articles that have none
 * @param hot whether all its articles are hot news
 * @param floor shortest time between two polls, at least a second
 * @param ceiling longest time between two polls, at most a day
 * @param missing what becomes of articles no longer in the feed
 * @param paused whether the operator has polling stopped
 * @param created when it was first added
 */
public record Source(
        long id,
        SiteSlug site,
        URI url,
        String title,
        @Nullable String category,
        boolean hot,
        Duration floor,
        Duration ceiling,
        MissingPolicy missing,
        boolean paused,
        Instant created) {

    /** The settings an operator may change, as they are. */
    public SourceDraft draft() {
        return new SourceDraft(site, url, title, category, hot, floor, ceiling, missing, paused);
    }
}
