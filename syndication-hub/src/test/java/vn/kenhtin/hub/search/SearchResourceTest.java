package vn.kenhtin.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.article.SiteRows;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteStore;

class SearchResourceTest {

    private final Database database = TestDatabase.H2.open();
    private final InstantSource clock = InstantSource.system();
    private final ArticleStore articles = new ArticleStore(database.jdbi(), clock);
    private final SiteStore sites = new SiteStore(database.jdbi(), clock);
    private final Site rachGia = SiteRows.insert(database.jdbi(), "rach-gia");
    private final Site haTien = SiteRows.insert(database.jdbi(), "ha-tien");
    private ArticleIndex index;
    private IndexFollower follower;
    private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        index = ArticleIndex.open(folder);
        follower = new IndexFollower(index, articles, clock);
        server = TestServer.with(new SearchResource(
                new ArticleSearch(index, articles, sites), new HubUris(URI.create("https://hub.example.vn"))));
        merge(
                rachGia,
                Drafts.guid("accents")
                        .title("Hội chợ <OCOP> tỉnh Kiên Giang")
                        .in("Kinh tế")
                        .published("2018-05-10T01:00:00Z"),
                Drafts.guid("other")
                        .title("Cầu mới & đường mới")
                        .content("<p>Người dân phấn khởi.</p>")
                        .published("2018-05-11T01:00:00Z"));
        merge(
                haTien,
                Drafts.guid("bare")
                        .title("Du lich Kien Giang vao mua")
                        .in("Du lịch")
                        .published("2018-05-12T01:00:00Z"));
    }

    @AfterEach
    void close() {
        server.close();
        follower.close();
        index.close();
        database.close();
    }

    @Test
    void words_without_accents_find_both_spellings_and_are_marked_as_they_are_written() {
        JsonNode answer = search("q=kien+giang");

        assertThat(answer.path("total").asInt()).isEqualTo(2);
        assertThat(titles(answer)).contains("Hội chợ &lt;OCOP&gt; tỉnh <mark>Kiên</mark> <mark>Giang</mark>");
    }

    @Test
    void a_hit_says_where_it_is_and_who_published_it() {
        JsonNode hit = search("q=OCOP").path("hits").path(0);

        assertThat(hit.path("url").asText())
                .isEqualTo("https://hub.example.vn/articles/" + ArticleId.of(rachGia.slug(), "accents"));
        assertThat(hit.path("title").asText()).isEqualTo("Hội chợ <OCOP> tỉnh Kiên Giang");
        assertThat(hit.path("site").path("slug").asText()).isEqualTo("rach-gia");
        assertThat(hit.path("site").path("name").asText()).isEqualTo("rach-gia");
        assertThat(hit.path("published").asText()).isEqualTo("2018-05-10T01:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site=ha-tien",
                "category=du-lich",
                "from=2018-05-12",
                "from=2018-05-11T08:00:01%2B07:00",
                "q=kien+giang&from=2018-05-11&to=2018-05-12"
            })
    void each_condition_leaves_only_what_fits(String query) {
        assertThat(search(query).path("hits"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.path("title").asText()).isEqualTo("Du lich Kien Giang vao mua"));
    }

    @Test
    void a_day_as_the_end_is_taken_whole() {
        assertThat(search("to=2018-05-11").path("total").asInt()).isEqualTo(2);
        assertThat(search("to=2018-05-10").path("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"best", "newest"})
    void pages_give_every_hit_once(String sort) {
        merge(
                rachGia,
                IntStream.range(0, 25)
                        .mapToObj(i -> Drafts.guid("g" + i).title("Bản tin triều cường " + i))
                        .toArray(Drafts[]::new));
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = search("q=trieu+cuong&limit=10&sort=" + sort + after);
            page.path("hits").forEach(hit -> seen.add(hit.path("id").asText()));
            after = page.has("next") ? "&after=" + page.path("next").asText() : null;
        } while (after != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void a_withdrawn_article_is_not_shown_even_before_the_index_knows() {
        articles.withdraw(ArticleId.of(rachGia.slug(), "accents"));

        assertThat(titles(search("q=OCOP"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=oldest",
                "limit=0",
                "limit=101",
                "limit=x",
                "site=khong-co",
                "site=%20%3C",
                "from=hom-qua",
                "from=2018-02-30",
                "to=%2B999999999-01-01T00:00:00Z",
                "from=2018-05-12&to=2018-05-01",
                "q=a&after=xyz",
                "q=a&after=%21%21",
                "q=a&sort=newest&after=QgAAAAA_gAAAYQ"
            })
    void a_bad_parameter_is_refused_with_a_problem(String query) {
        HttpResponse<String> answer = server.get("/api/v1/search?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%22", "q=%22%22", "q=%26%7C%21%28%29*", "q=a:b~2%5E", "q=%00", "q=", "q=AND+OR+NOT"})
    void no_words_are_too_odd_to_be_searched(String query) {
        assertThat(server.get("/api/v1/search?" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void more_than_a_page_of_words_is_refused() {
        assertThat(server.get("/api/v1/search?q=" + "a".repeat(501)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_same_hits_are_304_until_they_change() {
        String path = "/api/v1/search?q=ocop";
        Map<String, String> tag = Map.of(
                "If-None-Match", server.get(path).headers().firstValue("ETag").orElseThrow());
        assertThat(server.send("GET", path, "", tag).statusCode()).isEqualTo(304);
        merge(haTien, Drafts.guid("new").title("Thêm một sản phẩm OCOP"));
        assertThat(server.send("GET", path, "", tag).statusCode()).isEqualTo(200);
    }

    private void merge(Site site, Drafts... drafts) {
        articles.merge(site, 1, List.of(drafts).stream().map(Drafts::draft).toList());
        follower.catchUp();
    }

    private JsonNode search(String query) {
        return TestServer.json(server.get("/api/v1/search?" + query));
    }

    private static List<String> titles(JsonNode answer) {
        List<String> titles = new ArrayList<>();
        answer.path("hits")
                .forEach(hit -> titles.add(hit.path("highlights").path("title").asText()));
        return titles;
    }
}
