package vn.kenhtin.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.feed.catalog.FeedCatalog;
import vn.kenhtin.hub.feed.catalog.FeedDirectory;
import vn.kenhtin.hub.feed.catalog.FeedDocuments;
import vn.kenhtin.hub.feed.catalog.Freshness;
import vn.kenhtin.hub.feed.catalog.HeadWords;
import vn.kenhtin.hub.feed.catalog.NamedFeeds;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/** Feeds for people, and the directory that leads to them. */
class FeedPageTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");
    private static final HubUris URIS = new HubUris(URI.create("https://tin.example.vn"));

    private final Database database = TestDatabase.H2.open();
    private final SiteStore sites = new SiteStore(database.jdbi(), () -> NOW);
    private final ArticleStore articles = new ArticleStore(database.jdbi(), () -> NOW);
    private TestServer server;
    private Site site;

    @BeforeEach
    void start() {
        HeadWords words = new HeadWords("Kênh Tin", URIS);
        FeedCatalog catalog = new FeedCatalog(sites, articles, words, new Freshness());
        FeedDocuments documents = new FeedDocuments(database.jdbi(), () -> NOW, URIS);
        server = TestServer.with(
                new FeedPageResource(new NamedFeeds(catalog, documents), sites, URIS),
                new FeedDirectoryResource(new FeedDirectory(catalog, articles, words, () -> NOW), URIS));
        site = sites.create(new SiteSlug("tinh"), SiteDraft.of("Cổng tin <tỉnh>", SiteKind.PROVINCE, null));
        articles.merge(
                site,
                1,
                List.of(
                        Drafts.guid("a").title("Bài <b>A</b>").in("Kinh tế").draft(),
                        Drafts.guid("b").title("Bài B").draft()));
    }

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    private Document page(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        return Jsoup.parse(answer.body());
    }

    @Test
    void it_shows_what_is_in_the_feed_as_text() {
        Document page = page("/feeds/sites/tinh");
        assertThat(page.select("h1").text()).isEqualTo("Cổng tin <tỉnh>");
        assertThat(page.select(".news h3").eachText()).containsExactlyInAnyOrder("Bài <b>A</b>", "Bài B");
        assertThat(page.select(".news h3 a").attr("href")).startsWith("/articles/");
        assertThat(page.select("html").attr("lang")).isEqualTo("vi");
    }

    @Test
    void it_says_how_to_follow_the_feed_in_every_format() {
        Document page = page("/feeds/sites/tinh/categories/kinh-te");
        assertThat(page.select(".follow dd a").eachText())
                .containsExactly(
                        "https://tin.example.vn/feeds/sites/tinh/categories/kinh-te.rss",
                        "https://tin.example.vn/feeds/sites/tinh/categories/kinh-te.atom",
                        "https://tin.example.vn/feeds/sites/tinh/categories/kinh-te.json");
        assertThat(page.select(".follow ol li")).hasSize(3);
        assertThat(page.select("link[rel=alternate]")).hasSize(3);
    }

    @Test
    void a_sites_page_leads_to_its_older_news() {
        assertThat(page("/feeds/sites/tinh")
                        .select(".follow a[href*=/archive/]")
                        .eachAttr("href"))
                .containsExactly("https://tin.example.vn/feeds/sites/tinh/archive/2026-11-1.atom");
        assertThat(page("/feeds/all").select("a[href*=/archive/]")).isEmpty();
    }

    @Test
    void it_speaks_english_when_asked_to() {
        Document page = page("/feeds/all?lang=en");
        assertThat(page.select("#follow").text()).isEqualTo("Follow this feed");
        assertThat(page.select("a.language").attr("href")).isEqualTo("/feeds/all");
    }

    @Test
    void the_directory_leads_to_every_feeds_page_and_describes_our_extension() {
        Document directory = page("/feeds");
        assertThat(directory.select(".feeds h4 a").eachAttr("href"))
                .contains("/feeds/all", "/feeds/hot", "/feeds/sites/tinh", "/feeds/categories/kinh-te");
        assertThat(directory.select("h2#kenhtin-json")).hasSize(1);
        assertThat(directory.select("section:has(#kenhtin-json)").text()).contains("tombstones", "photo_credit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "ALL",
                "sites/nobody",
                "categories/nothing",
                "all.xml",
                "sites/tinh/archive/x",
                "a/b/c"
            })
    void there_is_no_page_of_what_is_no_feed(String name) {
        assertThat(server.get("/feeds/" + name).statusCode()).isEqualTo(404);
    }

    @Test
    void a_moved_sites_page_leads_to_its_heirs_and_a_closed_sites_is_gone() {
        sites.create(new SiteSlug("moi"), SiteDraft.of("Mới", SiteKind.PROVINCE, null));
        sites.merge(List.of(site.slug()), new SiteSlug("moi"));
        HttpResponse<String> moved = server.get("/feeds/sites/tinh?lang=en");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).contains("https://tin.example.vn/feeds/sites/moi?lang=en");
        sites.close(new SiteSlug("moi"));
        assertThat(server.get("/feeds/sites/moi").statusCode()).isEqualTo(410);
    }
}
