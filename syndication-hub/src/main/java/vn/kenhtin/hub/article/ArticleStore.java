package vn.kenhtin.hub.article;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.Site;

/** Keeps articles, their revisions and the change log. Safe for use by many threads and several nodes on one database. */
public final class ArticleStore {

    private final Jdbi jdbi;
    private final InstantSource clock;

    public ArticleStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public void addListener(ArticleListener listener) {
        pending();
    }

    /** Raw hashes last stored for these guids of a source; guids never seen are absent. */
    public Map<String, Long> knownHashes(long source, Collection<String> guids) {
        return pending();
    }

    public MergeResult merge(Site site, long source, List<ArticleDraft> drafts) {
        return pending();
    }

    public record MergeResult(int created, int changed, int same, int withdrawn) {}

    /** Withdraws the live articles which this source published under these guids. */
    public List<ArticleId> withdrawByGuid(long source, Collection<String> guids) {
        return pending();
    }

    public boolean withdraw(ArticleId id) {
        return pending();
    }

    public Optional<Article> find(ArticleId id) {
        return pending();
    }

    public List<Article> findAll(Collection<ArticleId> ids) {
        return pending();
    }

    /** Live articles, newest first (published desc, id desc), after {@code after} if given. */
    public List<Article> latest(ArticleFilter filter, int limit, @Nullable PageKey after) {
        return pending();
    }

    public record PageKey(java.time.Instant published, ArticleId id) {}

    public List<ArticleChange> changesSince(long cursor, int limit) {
        return pending();
    }

    public long head() {
        return pending();
    }

    /** Categories of live articles with how many each has. */
    public List<CategoryCount> categories(ArticleFilter filter) {
        return pending();
    }

    public record CategoryCount(Category category, long articles) {}

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T pending() {
        throw new IllegalStateException("to be written " + jdbi + clock);
    }
}
