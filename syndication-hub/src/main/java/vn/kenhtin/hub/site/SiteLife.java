package vn.kenhtin.hub.site;

import java.time.Instant;

/** Where a site is in its life. Its articles stay readable under their old ids and links in every state. */
public sealed interface SiteLife {

    /** Publishes. */
    record Active() implements SiteLife {}

    /** Taken over by {@code successor} since {@code since}: its feeds answer 301 to the successor's. */
    record Moved(SiteSlug successor, Instant since) implements SiteLife {}

    /** Ended at {@code since} without an heir: its feeds answer 410. */
    record Closed(Instant since) implements SiteLife {}
}
