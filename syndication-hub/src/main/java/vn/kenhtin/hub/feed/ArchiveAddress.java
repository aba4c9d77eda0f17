package vn.kenhtin.hub.feed;

import vn.kenhtin.hub.article.ArchivePart;
import vn.kenhtin.hub.site.SiteSlug;

/** One published representation of a part of a site's archive. */
public record ArchiveAddress(SiteSlug site, ArchivePart part, FeedFormat format) {

    /** Its one path from the hub's base: {@code /feeds/sites/tinh/archive/2026-11-2.atom}. */
    public String path() {
        return stem(site, part) + '.' + format.code();
    }

    /** The same without the ending of the format. */
    public static String stem(SiteSlug site, ArchivePart part) {
        return "/feeds/sites/" + site + "/archive/" + part;
    }

    /** The feed it is a part of, at its own address. */
    public FeedAddress feed() {
        return FeedAddress.of(FeedName.ofSite(site), format);
    }
}
