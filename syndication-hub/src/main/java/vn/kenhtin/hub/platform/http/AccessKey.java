package vn.kenhtin.hub.platform.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key to the admin API, without its secret.
 *
 * @param label what or whom it is for
 * @param revoked since when it opens nothing any more, or null
 */
public record AccessKey(
        long id, String label, Instant created, @Nullable Instant revoked) {

    /**
     * A key just made.
     *
     * @param text the secret; shown this once and never kept
     */
    public record Made(long id, String label, String text) {}
}
