package vn.kenhtin.magnolia.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.magnolia.cms.RunningModule;
import vn.kenhtin.magnolia.template.NewsFunctions;
import vn.kenhtin.magnolia.testing.TestRepository;

/** What readers get, over complete, minimal and hostile articles. */
@Tag("jackrabbit")
class PortalPagesTest {

    private static final List<String> COMPONENTS =
            List.of("hotNews", "latestNews", "mostRead", "relatedNews", "sisterNews", "readCounter", "subscribe");

    private static final WireMockServer HUB =
            new WireMockServer(wireMockConfig().dynamicPort());
    private static PortalSite site;

    @BeforeAll
    static void start() throws Exception {
        HUB.start();
        HUB.stubFor(any(anyUrl()).willReturn(okJson("{\"cursor\":\"c\",\"more\":false,\"items\":[]}")));
        HUB.stubFor(
                get(urlPathEqualTo("/api/v1/most-read"))
                        .willReturn(
                                okJson(
                                        "{\"items\":[{\"url\":\"https://www.tinh.example.vn/tin-tuc/thong-bao\",\"title\":\"Thông báo <i>\",\"reads\":12345}]}")));
        site = PortalSite.start(RunningModule.hub(HUB.baseUrl()));
        HUB.stubFor(get(urlPathEqualTo("/api/v1/sites/tinh/related"))
                .willReturn(okJson(
                        "{\"cursor\":\"d\",\"more\":false,\"articles\":[{\"guid\":\"urn:uuid:%s\",\"related\":[{\"id\":\"r1\",\"url\":\"https://hatien.example.vn/a?x=1&y=2\",\"title\":\"Hà Tiên & <b>dân vận</b>\",\"published\":\"2018-05-08T17:30:00Z\",\"site\":{\"name\":\"Trang tin Hà Tiên\"}}]}]}"
                                .formatted(site.seedUuid()))));
        await().until(() -> !site.newsfn().mostRead(1, 7).isEmpty()
                && site.newsfn().related(site.seedUuid()).get(0).getTitle().startsWith("Hà Tiên"));
    }

    @AfterAll
    static void stop() {
        site.close();
        HUB.stop();
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
                    .containsPattern("<link rel=\"alternate\" type=\"[^\"]+\" title=\"[^\"]+\" href=\"" + HUB.baseUrl()
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
    void a_minimal_article_has_no_empty_places() {
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
    @CsvSource({"tin-tuc, slug, khong-co", "tin-tuc, , ", "chuyen-muc, muc, khong-co", "chuyen-muc, , "})
    void what_is_not_there_is_answered_with_404_and_the_latest_news(String page, String parameter, String value) {
        Map<String, String> parameters = parameter == null ? Map.of() : Map.of(parameter, value);
        Rendered answer = site.portal().render(PortalSite.tree(false).node(page), parameters);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.html()).contains("noindex").contains("/tin-tuc/" + PortalSite.SEED);
    }

    @Test
    void a_category_leads_to_its_older_news_and_back() {
        PageNode page = PortalSite.tree(false).node("chuyen-muc");
        String first = site.portal().render(page, Map.of("muc", "kinh-te")).html();
        String second = site.portal()
                .render(page, Map.of("muc", "kinh-te", "trang", "2"))
                .html();

        assertThat(first)
                .contains("<h1 id=\"category\">Kinh tế</h1>")
                .contains("rel=\"next\" href=\"/magnoliaPublic/chuyen-muc/kinh-te/2\"")
                .contains("<a href=\"/magnoliaPublic/chuyen-muc/kinh-te\" aria-current=\"page\">")
                .contains("/tin-tuc/lua-he-thu-1\"")
                .doesNotContain("/tin-tuc/lua-he-thu-21\"");
        assertThat(second)
                .contains("rel=\"prev\" href=\"/magnoliaPublic/chuyen-muc/kinh-te\"")
                .contains("/tin-tuc/lua-he-thu-23\"")
                .doesNotContain("rel=\"next\"");
        assertThat(site.portal()
                        .render(page, Map.of("muc", "kinh-te", "trang", "3"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_home_page_has_hot_news_the_latest_each_category_the_most_read_and_the_sisters() {
        PageNode home = PortalSite.tree(false).with("sisters", "ha-tien = Phường Hà Tiên\nkhông có\n<b> = x");
        String html = site.portal().render(home, Map.of()).html();

        assertThat(text(new Rendered(200, html)))
                .containsSubsequence(
                        "Tin nóng",
                        "Tin mới",
                        "Chính trị",
                        "Kinh tế",
                        "Tin đọc nhiều",
                        "Thông báo <i>",
                        "12.345",
                        "Phường Hà Tiên",
                        "Theo dõi tin");
        assertThat(html)
                .contains("data-kenhtin-feed=\"" + HUB.baseUrl() + "/feeds/sites/ha-tien.json?limit=3\"")
                .contains("href=\"/magnoliaPublic/tin-tuc/thong-bao\"")
                .doesNotContain("marquee");
        assertThat(html.split("data-kenhtin-feed", -1)).hasSize(2);
        assertThat(balanced(html)).isEmpty();
    }

    @Test
    void search_shows_this_sites_own_and_leaves_the_hub_to_the_browser() {
        String html = site.portal()
                .render(PortalSite.tree(false).node("tim-kiem"), Map.of("q", "hội nghị"))
                .html();

        assertThat(html)
                .contains("data-kenhtin-search=\"" + HUB.baseUrl()
                        + "/api/v1/search?limit=20&amp;q=h%E1%BB%99i%20ngh%E1%BB%8B\"")
                .contains("href=\"" + HUB.baseUrl() + "/search?q=h%E1%BB%99i%20ngh%E1%BB%8B\"")
                .contains("/tin-tuc/" + PortalSite.SEED);
        assertThat(balanced(html)).isEmpty();
    }

    @Test
    void without_a_hub_nothing_points_there() throws Exception {
        try (RunningModule other = RunningModule.start(TestRepository.shared(), RunningModule.alone())) {
            Portal portal = site.known(Portal.of(new NewsFunctions(other.module())));
            PageNode home = PortalSite.tree(false).with("sisters", "ha-tien = Hà Tiên");
            for (PageNode page : List.of(home, home.node("tim-kiem"), home.node("tin-tuc"))) {
                String html = portal.render(page, Map.of("q", "lúa", "slug", PortalSite.SEED))
                        .html();
                assertThat(html)
                        .doesNotContain("/feeds")
                        .doesNotContain("data-kenhtin-feed")
                        .doesNotContain("data-kenhtin-search")
                        .contains("type=\"application/feed+json\"")
                        .contains("/magnoliaPublic/.rest/kenhtin/v1/articles");
                assertThat(balanced(html)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#0A5C5F | :root{--brand:#0a5c5f;--brand-ink:#ffffff}@media (prefers-color-scheme: light){:root{--link:#0a5c5f}}",
                "#ffd54f | :root{--brand:#ffd54f;--brand-ink:#000000}",
                "#757575 | :root{--brand:#757575;--brand-ink:#000000}",
                " #b0121b | :root{--brand:#b0121b;--brand-ink:#ffffff}@media (prefers-color-scheme: light){:root{--link:#b0121b}}",
            })
    void a_theme_is_data_and_stays_readable(String colour, String style) {
        assertThat(site.portal()
                        .render(PortalSite.tree(false).with("brandColour", colour), Map.of())
                        .html())
                .contains("<style>" + style + "</style>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"red", "#fff", "#12345g", "#000000;}</style><script>alert(1)</script>", "#000000\n#000000", ""})
    void what_is_no_colour_changes_nothing(String colour) {
        assertThat(site.portal()
                        .render(PortalSite.tree(false).with("brandColour", colour), Map.of())
                        .html())
                .doesNotContain("<style>")
                .doesNotContain("#000000");
    }

    @Test
    void every_component_stands_on_any_page() {
        PageNode home = placed(PortalSite.tree(false));
        String html = site.portal().render(home, Map.of()).html();

        assertThat(text(new Rendered(200, html)))
                .containsSubsequence(
                        "Khối hotNews",
                        "Khối latestNews",
                        "Khối mostRead",
                        "Khối relatedNews",
                        "Khối sisterNews",
                        "Số lần đọc: 1.950",
                        "Khối subscribe");
        assertThat(html).doesNotContain("id=\"hot\"").doesNotContain("reads.js");
        assertThat(html).containsPattern("(?s)Khối latestNews.*lua-he-thu-3\"").doesNotContain("lua-he-thu-4\"");
        assertThat(balanced(html)).isEmpty();
    }

    @Test
    void editors_see_what_stands_where_nothing_is_placed_and_why_a_block_is_empty() {
        PageNode home = PortalSite.tree(false);
        Portal editing = site.known(Portal.editing(site.newsfn()));

        assertThat(editing.render(home, Map.of()).html())
                .contains("<!-- cms:page -->", "<!-- cms:area main -->", "id=\"hot\"");
        assertThat(editing.render(home.node("tin-tuc"), Map.of()).status())
                .as("the newest stands in")
                .isEqualTo(200);
        home.with("main", new LinkedHashMap<>());
        home.node("main").with("0", component("relatedNews", Map.of()));
        assertThat(editing.render(home, Map.of()).html()).doesNotContain("id=\"hot\"");
        home.node("main").with("0", component("sisterNews", Map.of("site", "Hà Tiên")));
        assertThat(editing.render(home, Map.of()).html()).contains("Khối này chưa có gì để hiện.");
    }

    @Test
    void english_portals_speak_english() {
        PageNode home = PortalSite.tree(false).with("language", "en");
        String html = site.portal()
                .render(home.node("tin-tuc"), Map.of("slug", PortalSite.SEED))
                .html();

        assertThat(html).contains("<html lang=\"en\">").contains("Related news").contains("Reads: ");
    }

    @Test
    void newer_habits_of_freemarker_change_nothing() {
        PageNode home = placed(PortalSite.tree(false));
        Portal modern = site.known(Portal.modern(site.newsfn()));
        Map<String, String> parameters = Map.of("slug", PortalSite.SEED, "muc", "kinh-te", "q", "lúa");
        for (PageNode page : List.of(home, home.node("tin-tuc"), home.node("chuyen-muc"), home.node("tim-kiem"))) {
            assertThat(modern.render(page, parameters).html().replace("&#39;", "'"))
                    .isEqualTo(site.portal().render(page, parameters).html());
        }
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

    private static PageNode placed(PageNode home) {
        home.with("main", new LinkedHashMap<>());
        for (String name : COMPONENTS) {
            home.node("main").with(name, component(name, Map.of("title", "Khối " + name)));
        }
        return home;
    }

    private static Map<String, Object> component(String name, Map<String, Object> more) {
        Map<String, Object> component = new LinkedHashMap<>(Map.of(
                "jcr:primaryType",
                "mgnl:component",
                "mgnl:template",
                "kenhtin-portal:components/" + name,
                "site",
                "ha-tien",
                "category",
                "kinh-te",
                "limit",
                3L,
                "slug",
                PortalSite.SEED));
        component.putAll(more);
        return component;
    }

    private static JsonNode jsonLd(String html) throws Exception {
        String json = html.substring(html.indexOf("ld+json\">") + 9);
        return new ObjectMapper().readTree(json.substring(0, json.indexOf("</script>")));
    }

    /** The words of a page, entities resolved. */
    private static String text(Rendered page) {
        return page.html()
                .replaceAll("(?s)^.*<body>", "")
                .replaceAll("(?s)<script[^>]*>.*?</script>", " ")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Tags that are opened and not closed in their order, or the other way round. */
    private static List<String> balanced(String html) {
        List<String> open = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        String plain = html.replaceAll("(?s)<script[^>]*>.*?</script>", "");
        for (MatchResult tag : Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>")
                .matcher(plain)
                .results()
                .collect(Collectors.toList())) {
            String name = tag.group(2);
            if (tag.group(1).isEmpty()) {
                if (!List.of("meta", "link", "img", "input", "br", "hr").contains(name)) {
                    open.add(name);
                }
            } else if (open.isEmpty() || !Objects.equals(open.remove(open.size() - 1), name)) {
                wrong.add(name);
            }
        }
        wrong.addAll(open);
        return wrong;
    }
}
