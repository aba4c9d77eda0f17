package vn.kenhtin.hub.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article.Origin;

/**
 * An article as a merge wants it.
 *
 * @param origin site, source, guid and publication; written once
 * @param draft what it says, fitted to the columns
 * @param facts what the hub itself says of it
 */
record ArticleRow(ArticleId id, Origin origin, ArticleDraft draft, Facts facts) {

    /**
     * What the hub itself says of an article.
     *
     * @param published written once
     * @param now when this merge happens
     * @param withdrawnBy who withdraws it now, null when it is to be live
     */
    record Facts(
            Instant published,
            Instant updated,
            Instant now,
            int revision,
            long contentHash,
            @Nullable Withdrawer withdrawnBy) {}
}
