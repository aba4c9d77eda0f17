package vn.kenhtin.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.article.SiteRows;
import vn.kenhtin.hub.feed.catalog.HeadWords;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.search.ArticleIndex;
import vn.kenhtin.hub.search.ArticleSearch;
import vn.kenhtin.hub.search.IndexFollower;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteStore;

/** A feed of any search, and the page that names it. */
class SearchFeedTest {

    private static final HubUris URIS = new HubUris(URI.create("https://tin.example.vn"));

    private final Database database = TestDatabase.H2.open();
    private final InstantSource clock = InstantSource.system();
    private final ArticleStore articles = new ArticleStore(database.jdbi(), clock);
    private ArticleIndex index;
    private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        index = ArticleIndex.open(folder);
        Site site = SiteRows.insert(database.jdbi(), "rach-gia");
        articles.merge(
                site,
                1,
                List.of(
                        draft("a", "Giá lúa tăng", "2018-05-10T01:00:00Z"),
                        draft("b", "Lúa đông xuân", "2018-05-12T01:00:00Z"),
                        draft("c", "Cầu Rạch Sỏi", "2018-05-11T01:00:00Z")));
        new IndexFollower(index, articles, clock).catchUp();
        ArticleSearch search = new ArticleSearch(index, articles, new SiteStore(database.jdbi(), clock));
        server = TestServer.with(
                new SearchFeedResource(search, new HeadWords("Tin Kiên Giang", URIS), clock),
                new SearchPageResource(search, URIS));
    }

    private static vn.kenhtin.hub.article.ArticleDraft draft(String guid, String title, String published) {
        return Drafts.guid(guid)
                .title(title)
                .summary(title)
                .content("<p>" + title + "</p>")
                .link("https://tinh.example.vn/" + guid)
                .published(published)
                .draft();
    }

    @AfterEach
    void close() {
        server.close();
        index.close();
        database.close();
    }

    private Document xml(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body(), Parser.xmlParser());
    }

    @Test
    void the_newest_hits_come_first_under_the_feeds_own_address() {
        Document rss = xml("/feeds/search.rss?q=lua&utm_source=x&sort=best");
        assertThat(rss.select("item > title").eachText()).containsExactly("Lúa đông xuân", "Giá lúa tăng");
        assertThat(rss.select("channel > atom|link[rel=self]").attr("href"))
                .isEqualTo("https://tin.example.vn/feeds/search.rss?q=lua");
        assertThat(rss.expectFirst("channel > title").text()).isEqualTo("“lua” - Tin Kiên Giang");
    }

    @Test
    void each_search_is_a_feed_with_an_id_of_its_own() {
        String one = xml("/feeds/search.atom?q=lua").expectFirst("feed > id").text();
        String other =
                xml("/feeds/search.atom?q=c%E1%BA%A7u").expectFirst("feed > id").text();
        assertThat(one).isEqualTo("https://tin.example.vn/feeds/search.atom?q=lua");
        assertThat(other).isEqualTo("https://tin.example.vn/feeds/search.atom?q=c%E1%BA%A7u");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=gi%C3%A1%20l%C3%BAa", "q=gi%C3%A1+l%C3%BAa", "limit=5&site=rach-gia&q=l%c3%baa"})
    void it_calls_itself_as_it_was_asked_for(String query) {
        String self = "https://tin.example.vn/feeds/search.atom?" + query;
        HttpResponse<String> answer = server.get("/feeds/search.atom?" + query + "&utm_source=x&from=");
        assertThat(answer.headers().firstValue("Link")).contains("<" + self + ">; rel=\"self\"");
        Document atom = Jsoup.parse(answer.body(), Parser.xmlParser());
        assertThat(atom.select("feed > link[rel=self]").attr("href")).isEqualTo(self);
        assertThat(atom.select("entry")).isNotEmpty();
    }

    @Test
    void its_page_is_the_same_search() {
        assertThat(xml("/feeds/search.rss?q=lua").expectFirst("channel > link").text())
                .isEqualTo("https://tin.example.vn/search?q=lua");
    }

    @Test
    void a_search_that_finds_nothing_has_a_date_that_can_be_true() {
        Document atom = xml("/feeds/search.atom?q=khongcogi");
        assertThat(atom.select("entry")).isEmpty();
        assertThat(OffsetDateTime.parse(atom.expectFirst("feed > updated").text())
                        .toInstant())
                .isBetween(Instant.parse("2026-01-01T00:00:00Z"), clock.instant());
    }

    @Test
    void what_a_source_dates_ahead_does_not_date_the_feed_ahead() {
        Instant now = clock.instant();
        articles.merge(
                SiteRows.insert(database.jdbi(), "ha-tien"),
                2,
                List.of(draft("d", "Lúa thơm", now.plusSeconds(3600).toString())));
        new IndexFollower(index, articles, clock).catchUp();
        Document atom = xml("/feeds/search.atom?q=lua+thom");
        assertThat(atom.select("entry")).isNotEmpty();
        for (Element date : atom.select("updated, published")) {
            assertThat(OffsetDateTime.parse(date.text()).toInstant())
                    .isBeforeOrEqualTo(clock.instant().plusSeconds(1));
        }
    }

    @Test
    void a_limit_is_part_of_its_address() {
        Document rss = xml("/feeds/search.rss?q=lua&limit=1");
        assertThat(rss.select("item")).hasSize(1);
        assertThat(rss.select("channel > atom|link[rel=self]").attr("href")).endsWith("?q=lua&limit=1");
    }

    @Test
    void the_same_hits_are_304_until_they_change() {
        String path = "/feeds/search.json?q=lua";
        Map<String, String> tag = Map.of(
                "If-None-Match", server.get(path).headers().firstValue("ETag").orElseThrow());
        assertThat(server.send("GET", path, "", tag).statusCode()).isEqualTo(304);
        articles.withdraw(articles.latest(vn.kenhtin.hub.article.ArticleFilter.ALL, 1, null)
                .get(0)
                .id());
        assertThat(server.send("GET", path, "", tag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=",
                "?q=%20",
                "?limit=5",
                "?q=a&limit=0",
                "?q=a&limit=101",
                "?q=a&from=x",
                "?q=a&site=%20%3C"
            })
    void a_query_that_makes_no_sense_is_a_problem(String query) {
        HttpResponse<String> answer = server.get("/feeds/search.rss" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void the_page_of_a_search_names_its_feeds() {
        Document page = Jsoup.parse(server.get("/search?q=lua").body());
        assertThat(page.select("link[rel=alternate]").eachAttr("href"))
                .containsExactly(
                        "https://tin.example.vn/feeds/search.rss?q=lua",
                        "https://tin.example.vn/feeds/search.atom?q=lua",
                        "https://tin.example.vn/feeds/search.json?q=lua");
        assertThat(page.select("main a[type=application/rss+xml]").attr("href")).isEqualTo("/feeds/search.rss?q=lua");
        assertThat(Jsoup.parse(server.get("/search").body()).select("link[rel=alternate]"))
                .isEmpty();
    }
}
