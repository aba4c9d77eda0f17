package vn.kenhtin.hub.article;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteLife;
import vn.kenhtin.hub.site.SiteSlug;

/** Puts sites for articles to belong to into a database, each unlike the others. */
public final class SiteRows {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private SiteRows() {}

    /** A new active site. */
    public static Site insert(Jdbi jdbi) {
        return insert(
                jdbi,
                "site-" + COUNTER.incrementAndGet() + "-"
                        + UUID.randomUUID().toString().substring(0, 8));
    }

    /** A new active site with that slug. */
    public static Site insert(Jdbi jdbi, String slug) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into site (slug, name, kind, zone, publication, language, state, since)
                        values (:slug, :slug, 'district', 'Asia/Ho_Chi_Minh', 'WebSite Kiên Giang', 'vi', 'active', :since)
                        """)
                .bind("slug", slug)
                .bind("since", OffsetDateTime.parse("2018-01-01T00:00:00Z"))
                .execute());
        return new Site(
                new SiteSlug(slug),
                slug,
                SiteKind.DISTRICT,
                null,
                Site.VIETNAM,
                "WebSite Kiên Giang",
                "vi",
                null,
                new SiteLife.Active());
    }
}
