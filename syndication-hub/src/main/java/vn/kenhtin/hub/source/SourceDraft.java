package vn.kenhtin.hub.source;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * What an operator says of a source; the components mean what they mean in {@link Source}.
 */
public record SourceDraft(
        SiteSlug site,
        URI url,
        String title,
        @Nullable String category,
        boolean hot,
        Duration floor,
        Duration ceiling,
        MissingPolicy missing,
        boolean paused) {

    /** How often a source that nobody set otherwise is polled at most: an hour is what strangers' servers bear without complaint. */
    public static final Duration DEFAULT_FLOOR = Duration.ofHours(1);

    /** How long a source that nobody set otherwise is left alone at most. */
    public static final Duration DEFAULT_CEILING = Duration.ofDays(1);

    static final Duration LEAST_FLOOR = Duration.ofSeconds(1);
    static final Duration MOST_CEILING = Duration.ofDays(1);

    /** @throws IllegalArgumentException when the floor or the ceiling of the poll interval is out of bounds, or they cross */
    public SourceDraft {
        if (floor.compareTo(LEAST_FLOOR) < 0 || ceiling.compareTo(MOST_CEILING) > 0 || floor.compareTo(ceiling) > 0) {
            throw new IllegalArgumentException(
                    "The poll interval lies between 'floor' (PT1S or more) and 'ceiling' (PT24H or less), floor first");
        }
    }

    /** A source of {@code site} at {@code url} with the defaults for everything else. */
    public static SourceDraft of(SiteSlug site, URI url, String title) {
        return new SourceDraft(
                site, url, title, null, false, DEFAULT_FLOOR, DEFAULT_CEILING, MissingPolicy.KEEP, false);
    }

    /** The same with other bounds for the time between two polls. */
    public SourceDraft polledEvery(Duration newFloor, Duration newCeiling) {
        return new SourceDraft(site, url, title, category, hot, newFloor, newCeiling, missing, paused);
    }

    /** The same at another address. */
    SourceDraft at(URI newUrl) {
        return new SourceDraft(site, newUrl, title, category, hot, floor, ceiling, missing, paused);
    }
}
