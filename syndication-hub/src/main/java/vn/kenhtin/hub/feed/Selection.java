package vn.kenhtin.hub.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Withdrawal;
import vn.kenhtin.hub.site.SiteSlug;

/** A named, ordered choice of live articles. Implementations are safe for use by many threads and answer from the newest committed state. */
public interface Selection {

    /** Its name, unique in the hub. */
    FeedName name();

    /** The first {@code limit} articles in its own order, which must not depend on the moment of asking. */
    List<Article> articles(int limit);

    /** The last {@code limit} withdrawals since {@code since} of articles that belonged to it, newest first; for a choice that nobody keeps a copy of, none. */
    default List<Withdrawal> withdrawn(Instant since, int limit) {
        return List.of();
    }

    /** At most {@code limit} articles after {@code last} in its order that were corrected since {@code since}; for a choice that nobody keeps a copy of, none. */
    default List<Article> corrected(Article last, Instant since, int limit) {
        return List.of();
    }

    /** What a feed of these articles says of itself. */
    FeedDocument.Head head(List<Article> articles);

    /** The newest part of its archive, by its path without the ending of the format; null when it has no archive. */
    default @Nullable String archive() {
        return null;
    }

    /** The sites whose changes may alter it; empty when any site's may. */
    default Set<SiteSlug> sites() {
        return Set.of();
    }

    /** Whether it exists also when it never had an article. A choice that is only known by its articles (a category) does not. */
    default boolean standing() {
        return true;
    }

    /** How long an answer holds although no article changed: for choices that follow something else than the change log, such as reads. */
    default Duration staleAfter() {
        return Duration.ofDays(3650);
    }
}
