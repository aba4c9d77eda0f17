package vn.kenhtin.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;

/** Related news as JSON, as a fragment and on the article's page, over one index that follows one store. */
class RelatedNewsTest {

    private static final String LINK = "https://rachgia.example.vn/tin/dua-ghe-ngo";

    private RelatedHub hub;
    private TestServer server;
    private Site rachGia;
    private Site haTien;
    private ArticleId race;
    private ArticleId training;

    @BeforeEach
    void start(@TempDir Path folder) {
        hub = new RelatedHub(folder);
        server = hub.server;
        rachGia = hub.site("rach-gia", SiteKind.DISTRICT, "");
        haTien = hub.site("ha-tien", SiteKind.DISTRICT, "");
        race = ArticleId.of(rachGia.slug(), "race");
        training = ArticleId.of(haTien.slug(), "training");
        hub.publish(
                rachGia,
                RelatedHub.text(
                                "race",
                                "Đua ghe ngo trên sông Cái Lớn",
                                "Giải đua ghe ngo mừng lễ Ok Om Bok của đồng bào Khmer thu hút mười đội ghe tranh tài trên sông.")
                        .link(LINK),
                RelatedHub.text(
                        "budget",
                        "Họp hội đồng nhân dân",
                        "Các đại biểu biểu quyết ngân sách năm tới và chất vấn lãnh đạo sở tài chính."));
        hub.publish(
                haTien,
                RelatedHub.text(
                                "training",
                                "Các đội ghe ngo tập luyện",
                                "Trước lễ Ok Om Bok, đồng bào Khmer tập luyện đua ghe ngo mỗi chiều, chờ ngày tranh tài.")
                        .link("https://hatien.example.vn/tap-luyen"),
                RelatedHub.text(
                        "budget",
                        "Thu ngân sách vượt dự toán",
                        "Sở tài chính báo cáo ngân sách thu vượt dự toán, hội đồng nhân dân biểu quyết."));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void the_article_on_the_same_matter_comes_first_with_its_reasons() {
        JsonNode first = hub.json("/api/v1/articles/" + race + "/related")
                .path("related")
                .path(0);

        assertThat(first.path("id").asText()).isEqualTo(training.toString());
        assertThat(first.path("url").asText()).isEqualTo("https://hub.example.vn/articles/" + training);
        assertThat(first.path("link").asText()).isEqualTo("https://hatien.example.vn/tap-luyen");
        assertThat(first.path("site").path("slug").asText()).isEqualTo("ha-tien");
        assertThat(first.path("why").path(0).asText()).isNotBlank();
        assertThat(first.path("score").asDouble()).isPositive();
    }

    @Test
    void the_page_at_the_source_is_as_good_as_the_id() {
        String url = URLEncoder.encode("http://www." + LINK.substring(8) + "?utm_source=zalo", StandardCharsets.UTF_8);

        assertThat(hub.json("/api/v1/related?url=" + url)).isEqualTo(hub.json("/api/v1/articles/" + race + "/related"));
        assertThat(server.get("/api/v1/related?site=ha-tien&url=" + url).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_new_article_is_offered_once_it_is_indexed_and_a_withdrawn_one_no_more_at_once() {
        assertThat(hub.related(race)).contains(training.toString());
        hub.publish(
                haTien,
                RelatedHub.text(
                        "new",
                        "Ghe ngo về đích",
                        "Đội ghe ngo Gò Quao vô địch giải đua ghe ngo mừng lễ Ok Om Bok của đồng bào Khmer."));
        assertThat(hub.related(race))
                .contains(ArticleId.of(haTien.slug(), "new").toString());
        hub.articles.withdraw(training);
        assertThat(hub.related(race)).doesNotContain(training.toString());
    }

    @Test
    void the_same_list_is_304_until_it_changes() {
        String path = "/api/v1/articles/" + race + "/related";
        Map<String, String> tag = Map.of(
                "If-None-Match", server.get(path).headers().firstValue("ETag").orElseThrow());
        assertThat(server.send("GET", path, "", tag).statusCode()).isEqualTo(304);
        hub.articles.withdraw(training);
        assertThat(server.send("GET", path, "", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_article_is_404_and_a_withdrawn_one_410() {
        hub.articles.withdraw(race);
        for (String form :
                List.of("/api/v1/articles/%s/related", "/articles/%s/related.html", "/articles/%s/related.rss")) {
            assertThat(server.get(form.formatted(race)).statusCode()).isEqualTo(410);
            assertThat(server.get(form.formatted(ArticleId.of(rachGia.slug(), "x")))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?url=",
                "?url=%20",
                "?url=http://%5B",
                "?url=http://a.vn&limit=0",
                "?url=http://a.vn&limit=21",
                "?url=http://a.vn&site=%3C"
            })
    void a_bad_parameter_is_refused_with_a_problem(String query) {
        HttpResponse<String> answer = server.get("/api/v1/related" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void the_fragment_leads_to_the_source_and_needs_no_script() {
        HttpResponse<String> answer = server.get("/articles/" + race + "/related.html?limit=1");
        Document fragment = Jsoup.parseBodyFragment(answer.body());

        assertThat(fragment.select("section h2").text()).isEqualTo("Tin liên quan");
        assertThat(fragment.select("li a").eachAttr("href")).containsExactly("https://hatien.example.vn/tap-luyen");
        assertThat(fragment.select("script, style, html[lang]")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void the_articles_page_shows_them_with_links_on_this_hub() {
        Document page = Jsoup.parse(server.get("/articles/" + race).body());

        assertThat(page.select(".kenhtin-related li a").eachAttr("href").get(0)).isEqualTo("/articles/" + training);
    }
}
