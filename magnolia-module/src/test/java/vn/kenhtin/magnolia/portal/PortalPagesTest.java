package vn.kenhtin.magnolia.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kenhtin.magnolia.portal.PageText.balanced;
import static vn.kenhtin.magnolia.portal.PageText.text;
import static vn.kenhtin.magnolia.portal.PortalHub.component;
import static vn.kenhtin.magnolia.portal.PortalHub.placed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** What readers and editors get of the pages around the articles. */
@Tag("jackrabbit")
class PortalPagesTest {

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
                .contains("data-kenhtin-feed=\"" + hub.address() + "/feeds/sites/ha-tien.json?limit=3\"")
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
                .contains("data-kenhtin-search=\"" + hub.address()
                        + "/api/v1/search?limit=20&amp;q=h%E1%BB%99i%20ngh%E1%BB%8B\"")
                .contains("href=\"" + hub.address() + "/search?q=h%E1%BB%99i%20ngh%E1%BB%8B\"")
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
}
