package vn.kenhtin.hub.related;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.platform.json.Json;
import vn.kenhtin.hub.related.RelatedArticles.Item;
import vn.kenhtin.hub.site.SiteSlug;

/** An article's list as its site is told of it. */
record FollowedList(Article article, List<Told> told) {

    /** A page has no room for more. */
    private static final int LONGEST = 10;

    record SiteName(SiteSlug slug, String name) {}

    /**
     * One article of it.
     *
     * @param link its page at the source
     * @param why reasons in Vietnamese, the weightiest first
     */
    record Told(
            ArticleId id,
            @Nullable URI link,
            String title,
            SiteName site,
            Instant published,
            String summary,
            @Nullable URI image,
            boolean pinned,
            double score,
            List<String> why) {

        static Told of(Item item) {
            Article other = item.article();
            return new Told(
                    other.id(),
                    other.link(),
                    other.body().title(),
                    new SiteName(other.site(), item.siteName()),
                    other.published(),
                    other.body().summary(),
                    other.image().map(Enclosure::url).orElse(null),
                    item.pinned(),
                    item.score(),
                    item.why());
        }

        /** All that a reader sees; score and reasons move a little with every article of the index. */
        private Told shown() {
            return new Told(id, link, title, site, published, summary, image, pinned, 0, List.of());
        }
    }

    static FollowedList of(Article article, List<Item> items) {
        return new FollowedList(
                article, items.stream().limit(LONGEST).map(Told::of).toList());
    }

    UUID id() {
        return article.id().value();
    }

    /** Equal for lists in which a reader sees the same. */
    long shown() {
        String seen = told.stream().map(Told::shown).toList().toString();
        return UUID.nameUUIDFromBytes(seen.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    FollowedDao.ListRow row(long position, Instant now) {
        return new FollowedDao.ListRow(id(), article.site().value(), position, shown(), json(), now);
    }

    List<FollowedDao.ItemRow> rows() {
        return told.stream()
                .map(item -> new FollowedDao.ItemRow(item.id().value(), id()))
                .toList();
    }

    private String json() {
        try {
            return Json.mapper().writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text are always JSON", e);
        }
    }
}
