package vn.kenhtin.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.article.SiteRows;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.search.ArticleIndex;
import vn.kenhtin.hub.search.ArticleSearch;
import vn.kenhtin.hub.search.IndexFollower;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteStore;

class SearchPageResourceTest {

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
                List.of(Drafts.guid("a")
                        .title("Lễ hội <b>Nguyễn Trung Trực</b>")
                        .draft()));
        new IndexFollower(index, articles, clock).catchUp();
        server = TestServer.with(
                new SearchPageResource(
                        new ArticleSearch(index, articles, new SiteStore(database.jdbi(), clock)),
                        new HubUris(URI.create("https://tin.example.vn"))),
                new HtmlProblemFilter());
    }

    @AfterEach
    void close() {
        server.close();
        index.close();
        database.close();
    }

    @Test
    void hits_are_marked_on_the_accented_text_and_everything_else_is_escaped() {
        Document page = page("/search?q=nguyen+trung+truc");

        assertThat(page.select(".news h2 mark").eachText()).containsExactly("Nguyễn", "Trung", "Trực");
        assertThat(page.select(".news h2 b")).isEmpty();
        assertThat(page.select(".news h2").text()).isEqualTo("Lễ hội <b>Nguyễn Trung Trực</b>");
    }

    @Test
    void what_was_typed_stands_in_the_form_and_cannot_break_out_of_it() {
        Document page = page("/search?q=%22%3E%3Cscript%3E");

        assertThat(page.select("main input[name=q]").attr("value")).isEqualTo("\"><script>");
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void nothing_asked_is_a_form_alone_in_either_language() {
        assertThat(page("/search").select("main form[role=search]")).hasSize(1);
        assertThat(page("/search").select("main .news")).isEmpty();
        assertThat(page("/search?lang=en").select("h1").text()).isEqualTo("Search the news");
        assertThat(page("/search?lang=en").select("main input[name=lang]").attr("value"))
                .isEqualTo("en");
    }

    @Test
    void the_other_language_keeps_the_question() {
        assertThat(page("/search?q=l%E1%BB%85+h%E1%BB%99i").select("a.language").attr("href"))
                .isEqualTo("/search?q=l%E1%BB%85+h%E1%BB%99i&lang=en");
    }

    @Test
    void no_hit_is_said_in_words() {
        assertThat(page("/search?q=khongcogi").select("[role=status]").text()).startsWith("Không có bài nào");
    }

    @Test
    void a_bad_parameter_is_an_error_page() {
        HttpResponse<String> answer = server.send("GET", "/search?q=a&sort=x", "", Map.of("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Có lỗi xảy ra");
    }

    private Document page(String path) {
        HttpResponse<String> answer = server.send("GET", path, "", Map.of("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
