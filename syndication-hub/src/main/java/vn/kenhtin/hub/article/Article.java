package vn.kenhtin.hub.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * A stored news item.
 *
 * @param id permanent
 * @param origin the site, source and guid it came from
 * @param link page of the article, absolute http or https, if it has one
 * @param body title, lead and content of the newest revision
 * @param credit who made it and where it came from
 * @param categories sections and tags, in the source's order
 * @param enclosures media, the lead picture first
 * @param hot whether it is "Tin nóng"
 * @param published first publication; never changes once stored
 * @param updated last meaningful change, not before {@code published}
 * @param history revision, log position, and withdrawal
 * @param legacyReads reads counted before the hub did
 */
public record Article(
        ArticleId id,
        Origin origin,
        @Nullable URI link,
        Body body,
        Credit credit,
        List<Category> categories,
        List<Enclosure> enclosures,
        boolean hot,
        Instant published,
        Instant updated,
        History history,
        long legacyReads) {

    /** Copies the lists. */
    public Article {
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /**
     * Where an article came from.
     *
     * @param site its site
     * @param source id of the source that brought it first
     * @param guid the id that source gave
     * @param publication the site's publication name when the article was first stored
     */
    public record Origin(SiteSlug site, long source, String guid, String publication) {}

    /**
     * What became of an article.
     *
     * @param revision 1 when new, one more with each meaningful change
     * @param position place of its newest change in the change log
     * @param firstSeen when the hub stored it
     * @param withdrawn when it was withdrawn, null while it is live
     */
    public record History(
            int revision,
            long position,
            Instant firstSeen,
            @Nullable Instant withdrawn) {}

    /** The site that published it. */
    public SiteSlug site() {
        return origin.site();
    }

    /** Whether readers may see it. */
    public boolean isLive() {
        return history.withdrawn() == null;
    }

    /** The lead picture, if there is one. */
    public Optional<Enclosure> image() {
        return enclosures.stream().filter(Enclosure::isImage).findFirst();
    }
}
