package vn.kenhtin.webapp.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has happened so far in the demo. Equal moments give equal documents.
 *
 * @param start when the demo began; all ages count back from it
 * @param corrected when the corrections were made, or null
 * @param withdrawn when the withdrawals were made, or null
 */
record Moment(
        Instant start,
        @Nullable Instant corrected,
        @Nullable Instant withdrawn) {}
