package vn.kenhtin.hub.feed.export;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.feed.Samples;
import vn.kenhtin.hub.feed.catalog.FeedCatalog;
import vn.kenhtin.hub.feed.catalog.FeedDocuments;
import vn.kenhtin.hub.feed.catalog.Freshness;
import vn.kenhtin.hub.feed.catalog.HeadWords;
import vn.kenhtin.hub.feed.catalog.NamedFeeds;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/** Articles in other forms behind one server. */
final class ExportHub implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");

    final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    final Database database = TestDatabase.H2.open();
    final SiteStore sites = new SiteStore(database.jdbi(), clock::get);
    final ArticleStore articles = new ArticleStore(database.jdbi(), clock::get);
    final TestServer server;

    ExportHub() {
        FeedCatalog catalog =
                new FeedCatalog(sites, articles, new HeadWords("Kênh Tin", Samples.URIS), new Freshness());
        NamedFeeds feeds = new NamedFeeds(catalog, new FeedDocuments(database.jdbi(), clock::get, Samples.URIS));
        server = TestServer.with(
                new NinjsResource(articles, feeds, Samples.URIS),
                new NewsSitemapResource(sites, articles, Samples.URIS, clock::get));
    }

    Site site(String slug, String... hosts) {
        SiteDraft draft = new SiteDraft(
                "Trang " + slug,
                SiteKind.PROVINCE,
                null,
                Site.VIETNAM,
                "Báo & đài " + slug,
                "vi-VN",
                null,
                List.of(hosts));
        return sites.create(new SiteSlug(slug), draft);
    }

    void publish(Site site, Drafts... drafts) {
        articles.merge(site, 1, List.of(drafts).stream().map(Drafts::draft).toList());
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
