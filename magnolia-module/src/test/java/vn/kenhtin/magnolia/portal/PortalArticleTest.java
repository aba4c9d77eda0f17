package vn.kenhtin.magnolia.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kenhtin.magnolia.portal.PageText.balanced;
import static vn.kenhtin.magnolia.portal.PageText.jsonLd;
import static vn.kenhtin.magnolia.portal.PageText.text;
import static vn.kenhtin.magnolia.portal.PortalHub.placed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers get of complete, minimal and hostile articles. */
@Tag("jackrabbit")
class PortalArticleTest {

    private static PortalHub hub;
    private static PortalSite site;

    @BeforeAll
    static void start() throws Exception {
        hub = new PortalHub();
        site = hub.site();
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void an_article_shows_all_its_parts_in_the_order_of_the_seed_portals() {
        assertThat(text(article(PortalSite.SEED)))
                .containsSubsequence(
                        "Tin nóng",
                        "10.05.2018",
                        "Hội nghị Triển khai kế hoạch năm 2018 - Năm dân vận chính quyền",
                        "Ban cán sự Đảng UBND tỉnh phối hợp",
                        "Quang cảnh hội nghị",
                        "Phát biểu chỉ đạo hội nghị",
                        "Tin và ảnh: Thu Oanh",
                        "Số lần đọc: 1.950",
                        "Nguồn: WebSite Kiên Giang",
                        "Tin liên quan",
                        "Hà Tiên & <b>dân vận</b>",
                        "Trang tin Hà Tiên · 09.05.2018");
    }

    @Test
    void an_article_tells_machines_what_it_is() throws Exception {
        String html = article(PortalSite.SEED).html();

        assertThat(html)
                .contains(
                        "<link rel=\"canonical\" href=\"https://www.tinh.example.vn/tin-tuc/" + PortalSite.SEED + "\">")
                .contains("<meta name=\"DC.date\" content=\"2018-05-10T00:00:00+07:00\">")
                .contains("<meta name=\"DC.creator\" content=\"Thu Oanh\">")
                .contains("<meta name=\"DC.source\" content=\"WebSite Kiên Giang\">")
                .contains("<meta property=\"og:image\" content=\"https://www.tinh.example.vn/dam/" + PortalSite.PICTURE)
                .contains("data-url=\"https://www.tinh.example.vn/tin-tuc/" + PortalSite.SEED + "\"");
        for (String format : List.of("rss", "atom", "json")) {
            assertThat(html)
                    .containsPattern("<link rel=\"alternate\" type=\"[^\"]+\" title=\"[^\"]+\" href=\"" + hub.address()
                            + "/feeds/sites/tinh\\." + format + "\">");
        }
        JsonNode news = jsonLd(html);
        assertThat(news.path("@type").asText()).isEqualTo("NewsArticle");
        assertThat(news.path("headline").asText()).startsWith("Hội nghị Triển khai");
        assertThat(news.path("datePublished").asText()).isEqualTo("2018-05-10T00:00:00+07:00");
        assertThat(news.path("author").path(0).path("name").asText()).isEqualTo("Thu Oanh");
        assertThat(news.path("keywords")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_hostile_article_shows_as_typed_and_never_as_markup(boolean escaping) throws Exception {
        PageNode home = hostile(PortalSite.tree(escaping));
        List<Rendered> pages = List.of(
                site.portal().render(home, Map.of()),
                site.portal().render(home.node("tin-tuc"), Map.of("slug", PortalSite.HOSTILE)),
                site.portal().render(home.node("tin-tuc"), Map.of("slug", PortalSite.HOSTILE, "view", "print")),
                site.portal().render(home.node("chuyen-muc"), Map.of("muc", "chinh-tri")),
                site.portal().render(home.node("tim-kiem"), Map.of("q", "\"><script>alert(1)</script> hội nghị")),
                site.portal().render(placed(home), Map.of("slug", PortalSite.HOSTILE)));

        for (Rendered page : pages) {
            String html = page.html();
            assertThat(page.status()).isEqualTo(200);
            assertThat(html)
                    .doesNotContain("alert(1)</script>'")
                    .doesNotContain("<script>")
                    .doesNotContain("<b>")
                    .doesNotContain("onclick")
                    .doesNotContain("onload=\"")
                    .doesNotContain("\"javascript:")
                    .doesNotContain("&amp;amp;")
                    .doesNotContain("&amp;lt;");
            assertThat(balanced(html)).isEmpty();
        }
        assertThat(text(pages.get(1))).contains(PortalSite.HOSTILE_TITLE, "Cổng & \"tỉnh\" <i>");
        assertThat(pages.get(1).html()).contains("<h1>Thủ tướng &amp; &quot;hội nghị&quot; &lt;b&gt;</h1>");
        assertThat(jsonLd(pages.get(1).html()).path("headline").asText()).isEqualTo(PortalSite.HOSTILE_TITLE);
        assertThat(jsonLd(pages.get(1).html()).path("keywords").path(1).asText())
                .startsWith("</script>");
    }

    @Test
    void a_minimal_article_has_no_empty_places_nor_one_for_a_picture_that_is_gone() {
        String html = article(PortalSite.MINIMAL).html();

        assertThat(html.substring(html.indexOf("<article"), html.indexOf("</article>")))
                .contains("<h1>Thông báo</h1>")
                .doesNotContain("class=\"lead\"")
                .doesNotContain("<figure>")
                .doesNotContain("class=\"byline\"")
                .doesNotContain("Nguồn:");
        assertThat(balanced(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "%E1%BA%A3nh%20h%E1%BB%99i.png,/anh.png",
        "ảnh hội.PNG,/anh.PNG",
        "%E1%BA%A3nh,/anh",
        "anh-hoi_1.png,/anh-hoi_1.png"
    })
    void a_picture_has_no_name_that_magnolia_answers_500_to(String name, String shown) {
        Portal portal = site.portal();
        String folder = Portal.CONTEXT + "/dam/" + PortalSite.PICTURE;
        portal.damfn().add(PortalSite.PICTURE, folder + "/" + name);

        Rendered page = portal.render(PortalSite.tree(false).node("tin-tuc"), Map.of("slug", PortalSite.SEED));
        assertThat(page.html()).contains("src=\"" + folder + shown + "\"");
    }

    private static Rendered article(String slug) {
        Rendered page = site.portal().render(PortalSite.tree(false).node("tin-tuc"), Map.of("slug", slug));
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    private static PageNode hostile(PageNode home) {
        String evil = "\"><script>alert(1)</script>'";
        return home.with("siteName", "Cổng & \"tỉnh\" <i>")
                .with("unitName", evil)
                .with("footer", evil)
                .with("logo", "javascript:alert(1)")
                .with("homeUrl", "javascript:alert(1)")
                .with("categories", "chinh-tri = " + evil + "\nx\" onload=\"y = z")
                .with("sisters", "ha-tien = " + evil);
    }
}
