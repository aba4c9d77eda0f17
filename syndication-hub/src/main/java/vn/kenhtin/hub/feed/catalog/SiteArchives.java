package vn.kenhtin.hub.feed.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArchivePart;
import vn.kenhtin.hub.article.ArticleArchive;
import vn.kenhtin.hub.feed.ArchiveAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Paging;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteLife;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/**
 * The archives of sites, chained from the newest part to the oldest, and on to those of the sites merged into it: these stay where they are, so that no part
 * ever changes its address. Safe for use by many threads.
 */
public final class SiteArchives {

    private final SiteStore sites;
    private final ArticleArchive archive;
    private final HeadWords words;

    SiteArchives(SiteStore sites, ArticleArchive archive, HeadWords words) {
        this.sites = sites;
        this.archive = archive;
        this.words = words;
    }

    /**
     * A part of an archive.
     *
     * @param document not dated yet
     * @param closed whether its articles stay the same for ever
     */
    public record Shelf(FeedDocument document, boolean closed) {}

    /** What became of an archive. */
    public sealed interface Outcome {

        /** Here it is. */
        record Found(Shelf shelf) implements Outcome {}

        /** Its site is closed and left no heir. */
        record Gone() implements Outcome {}

        /** There is no such part. */
        record Unknown() implements Outcome {}
    }

    /** The part. */
    public Outcome find(SiteSlug slug, ArchivePart part, HubUris uris) {
        Optional<Site> site = sites.find(slug);
        Optional<ArticleArchive.Contents> contents = site.flatMap(it -> archive.read(slug, part));
        if (contents.isEmpty()) {
            return new Outcome.Unknown();
        }
        Optional<Site> heir = sites.heir(slug).filter(it -> it.life() instanceof SiteLife.Active);
        return heir.<Outcome>map(it -> {
                    Paging paging = new Paging(
                            "/feeds/" + FeedName.ofSite(it.slug()),
                            previous(it.slug(), slug, part),
                            contents.get().closed());
                    FeedDocument.Head head = words.of(FeedName.ofSite(slug), site.get(), List.of());
                    return new Outcome.Found(new Shelf(
                            FeedDocument.of(head, contents.get().articles(), uris, Instant.EPOCH)
                                    .withdrawn(contents.get().withdrawn())
                                    .paged(paging),
                            contents.get().closed()));
                })
                .orElseGet(Outcome.Gone::new);
    }

    /** The newest part of an active site, or of a site merged into it when it has none of its own; null without any. */
    @Nullable String newest(SiteSlug site) {
        return first(chain(site));
    }

    private @Nullable String previous(SiteSlug heir, SiteSlug site, ArchivePart part) {
        Optional<ArchivePart> before = archive.before(site, part);
        if (before.isPresent()) {
            return ArchiveAddress.stem(site, before.get());
        }
        List<SiteSlug> chain = chain(heir);
        return first(chain.subList(chain.indexOf(site) + 1, chain.size()));
    }

    private @Nullable String first(List<SiteSlug> chain) {
        for (SiteSlug site : chain) {
            Optional<ArchivePart> newest = archive.newest(site);
            if (newest.isPresent()) {
                return ArchiveAddress.stem(site, newest.get());
            }
        }
        return null;
    }

    private List<SiteSlug> chain(SiteSlug heir) {
        List<SiteSlug> chain = new ArrayList<>(List.of(heir));
        sites.mergedInto(heir).stream().sorted().forEach(chain::add);
        return chain;
    }
}
