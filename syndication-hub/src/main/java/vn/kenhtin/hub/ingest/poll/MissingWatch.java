package vn.kenhtin.hub.ingest.poll;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Missing;
import vn.kenhtin.hub.article.MissingStore;
import vn.kenhtin.hub.article.MissingStore.Window;
import vn.kenhtin.hub.ingest.parse.Entry;
import vn.kenhtin.hub.ingest.parse.FeedHead;
import vn.kenhtin.hub.ingest.parse.ParsedFeed;
import vn.kenhtin.hub.source.MissingPolicy;
import vn.kenhtin.hub.source.Source;

/** Lets a source's {@link MissingPolicy} follow when articles vanish without a word. Costs nothing while the policy is to keep them. */
record MissingWatch(MissingStore missing, ArticleStore articles) {

    private static final Logger LOG = LoggerFactory.getLogger(MissingWatch.class);

    /** One entry in so many may stand out of order, and one always: editors pin. */
    private static final int ORDERLY = 10;

    /** Takes notice of a document; how many articles were withdrawn for it. */
    int look(Source source, ParsedFeed feed, Collection<String> guids) {
        Window window = source.missing() == MissingPolicy.KEEP ? null : window(feed);
        return window == null ? 0 : follow(source, missing.notice(source.site(), source.id(), window, guids));
    }

    /** The source's last document stands unchanged. */
    int again(Source source) {
        return source.missing() == MissingPolicy.KEEP ? 0 : follow(source, missing.again(source.id()));
    }

    /** A page was looked at and was there or not. */
    int looked(Source source, Missing page, boolean there) {
        return follow(source, missing.checked(page, there));
    }

    private int follow(Source source, List<Missing> certain) {
        if (source.missing() != MissingPolicy.WITHDRAW || certain.isEmpty()) {
            return 0;
        }
        List<ArticleId> ids = certain.stream().map(Missing::article).toList();
        List<ArticleId> withdrawn = articles.withdrawOf(source.id(), ids);
        LOG.info("Source {} no longer has {} articles, which are withdrawn: {}", source.id(), ids.size(), withdrawn);
        return withdrawn.size();
    }

    /** From where on the document shows all there is; null when that cannot be told. */
    private static @Nullable Window window(ParsedFeed feed) {
        FeedHead.Pages pages = feed.head().pages();
        if (pages.complete()) {
            return new Window(Instant.EPOCH, true);
        }
        List<Instant> dates = feed.entries().stream()
                .map(Entry::published)
                .filter(Objects::nonNull)
                .toList();
        // with an archive behind it, a document may show corrected old entries at its end (RFC 5005, 4)
        boolean partial = pages.cursor() != null || pages.previousArchive() != null || pages.next() != null;
        if (partial || dates.size() < 2 || dates.size() < feed.entries().size() || !isOrderly(dates)) {
            return null;
        }
        return new Window(dates.get(dates.size() - 1), false);
    }

    private static boolean isOrderly(List<Instant> dates) {
        int rises = 0;
        for (int i = 1; i < dates.size(); i++) {
            rises += dates.get(i).isAfter(dates.get(i - 1)) ? 1 : 0;
        }
        return rises <= Math.max(1, dates.size() / ORDERLY);
    }
}
