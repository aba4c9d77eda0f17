package vn.kenhtin.hub.feed.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.site.Site;

class NewsSitemapResourceTest {

    private final ExportHub hub = new ExportHub();

    @AfterEach
    void close() {
        hub.close();
    }

    private static Drafts news(String guid, Duration age) {
        return Drafts.guid(guid)
                .title("Tin <" + guid + "> & ảnh")
                .link("https://www.tinh.example.vn/" + guid)
                .published(ExportHub.NOW.minus(age).toString());
    }

    private HttpResponse<String> answer(String site) {
        return hub.server.get("/sites/" + site + "/news-sitemap.xml");
    }

    private Document sitemap() {
        return Jsoup.parse(answer("tinh").body(), Parser.xmlParser());
    }

    @Test
    void a_page_is_told_with_its_publication_date_and_title() {
        hub.publish(hub.site("tinh", "tinh.example.vn"), news("a", Duration.ofHours(3)));
        Document xml = sitemap();
        assertThat(xml.select("urlset > url > loc").eachText()).containsExactly("https://www.tinh.example.vn/a");
        assertThat(xml.select("news|publication > news|name").text()).isEqualTo("Báo & đài tinh");
        assertThat(xml.select("news|publication > news|language").text()).isEqualTo("vi");
        assertThat(xml.select("news|publication_date").text()).isEqualTo("2026-11-24T06:30:00+07:00");
        assertThat(xml.select("news|title").text()).isEqualTo("Tin <a> & ảnh");
        assertThat(answer("tinh").headers().firstValue("Content-Type")).contains("application/xml;charset=utf-8");
    }

    @Test
    void only_the_last_two_days_are_in_it() {
        hub.publish(
                hub.site("tinh", "tinh.example.vn"),
                news("new", Duration.ofHours(47)),
                news("old", Duration.ofHours(49)));
        assertThat(sitemap().select("loc").eachText()).containsExactly("https://www.tinh.example.vn/new");
    }

    @Test
    void adopted_copies_and_articles_without_a_page_are_not_in_it() {
        Site site = hub.site("tinh", "tinh.example.vn");
        hub.publish(
                site,
                news("own", Duration.ofHours(1)),
                news("copy", Duration.ofHours(2)).link("https://bao.example.vn/x"),
                news("none", Duration.ofHours(3)).link(null));
        assertThat(sitemap().select("loc").eachText()).containsExactly("https://www.tinh.example.vn/own");
    }

    @Test
    void a_thousand_pages_are_the_most() {
        Drafts[] many = IntStream.range(0, 1_050)
                .mapToObj(i -> news("n" + i, Duration.ofMinutes(i)))
                .toArray(Drafts[]::new);
        hub.publish(hub.site("tinh", "tinh.example.vn"), many);
        assertThat(sitemap().select("loc")).hasSize(1_000);
        assertThat(sitemap().select("loc").get(0).text()).endsWith("/n0");
    }

    @Test
    void a_site_without_news_has_an_empty_one_and_no_site_none() {
        Site site = hub.site("tinh", "tinh.example.vn");
        assertThat(sitemap().select("urlset")).hasSize(1);
        assertThat(answer("nobody").statusCode()).isEqualTo(404);
        hub.sites.close(site.slug());
        assertThat(answer("tinh").statusCode()).isEqualTo(410);
    }
}
