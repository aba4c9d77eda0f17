package vn.kenhtin.hub;

import java.time.InstantSource;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.source.SourceStore;

/** What the hub keeps, over one database. */
record Stores(Database database, SiteStore sites, SourceStore sources, ArticleStore articles, InstantSource clock) {

    static Stores over(Database database, InstantSource clock) {
        SiteStore sites = new SiteStore(database.jdbi(), clock);
        return new Stores(
                database,
                sites,
                new SourceStore(database.jdbi(), clock, sites),
                new ArticleStore(database.jdbi(), clock),
                clock);
    }
}
