package vn.kenhtin.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;

/** Related news as a feed, and the script that puts it into pages. */
class RelatedFeedTest {

    private RelatedHub hub;
    private ArticleId race;
    private ArticleId training;

    @BeforeEach
    void start(@TempDir Path folder) {
        hub = new RelatedHub(folder);
        Site rachGia = hub.site("rach-gia", SiteKind.DISTRICT, "");
        Site haTien = hub.site("ha-tien", SiteKind.DISTRICT, "");
        race = ArticleId.of(rachGia.slug(), "race");
        training = ArticleId.of(haTien.slug(), "training");
        hub.publish(
                rachGia,
                RelatedHub.text("race", "Đua ghe ngo & lễ <Ok Om Bok>", "Giải đua ghe ngo mừng lễ Ok Om Bok."));
        hub.publish(
                haTien,
                RelatedHub.text("training", "Tập luyện ghe ngo", "Đội ghe ngo tập luyện chờ lễ Ok Om Bok bên sông."));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void it_is_rss_with_the_lists_own_address_and_titles_as_text() {
        HttpResponse<String> answer = hub.server.get(feed());
        Document rss = Jsoup.parse(answer.body(), Parser.xmlParser());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/rss+xml;charset=utf-8");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(rss.expectFirst("channel > title").text()).isEqualTo("Tin liên quan: Đua ghe ngo & lễ <Ok Om Bok>");
        assertThat(rss.select("channel > atom|link[rel=self]").eachAttr("href"))
                .containsExactly("https://hub.example.vn" + feed());
        assertThat(rss.select("item > link").eachText()).containsExactly("https://example.vn/training");
        assertThat(rss.select("item > description").eachText())
                .containsExactly("Đội ghe ngo tập luyện chờ lễ Ok Om Bok bên sông.");
    }

    @Test
    void the_same_list_is_304_until_it_changes() {
        Map<String, String> tag = Map.of(
                "If-None-Match",
                hub.server.get(feed()).headers().firstValue("ETag").orElseThrow());
        assertThat(hub.server.send("GET", feed(), "", tag).statusCode()).isEqualTo(304);
        hub.articles.withdraw(training);
        HttpResponse<String> changed = hub.server.send("GET", feed(), "", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).doesNotContain("<item>");
    }

    @Test
    void a_limit_is_part_of_its_address_and_checked() {
        assertThat(hub.server.get(feed() + "?limit=1").body())
                .contains("https://hub.example.vn" + feed() + "?limit=1\"");
        assertThat(hub.server.get(feed() + "?limit=0").statusCode()).isEqualTo(400);
        assertThat(hub.server.get(feed() + "?limit=21").statusCode()).isEqualTo(400);
    }

    @Test
    void the_script_may_be_loaded_and_kept_by_any_page() {
        HttpResponse<String> script = hub.server.get("/embed/related.js");

        assertThat(script.headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
        assertThat(script.headers().firstValue("Cache-Control")).contains("max-age=3600");
        assertThat(script.headers().firstValue("ETag")).isPresent();
        assertThat(script.body())
                .contains("Tin liên quan", "textContent")
                .doesNotContain("innerHTML", ".style", "document.write", "eval(");
    }

    private String feed() {
        return "/articles/" + race + "/related.rss";
    }
}
