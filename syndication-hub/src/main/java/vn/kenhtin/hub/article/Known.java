package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merge must know of a stored article to decide about it.
 *
 * @param source id of the source that brought it first
 * @param shared whether other sources of the site bring it too
 * @param withdrawnBy who withdrew it, null while it is live
 */
record Known(
        UUID id,
        long source,
        boolean shared,
        @Nullable UUID linkKey,
        String title,
        long contentHash,
        int revision,
        Instant published,
        Instant updated,
        @Nullable Instant expires,
        @Nullable String withdrawnBy,
        long legacyReads) {

    ArticleId articleId() {
        return new ArticleId(id);
    }

    boolean isLive() {
        return withdrawnBy == null;
    }
}
