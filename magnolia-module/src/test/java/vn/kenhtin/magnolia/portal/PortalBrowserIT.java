package vn.kenhtin.magnolia.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal's pages and the hub's, as a person meets them: at the width of a phone and of a desk, with and without scripts, on paper. */
class PortalBrowserIT {

    @TempDir
    static Path folder;

    private static Screen screen;
    private static PortalStage stage;

    @BeforeAll
    static void start() throws Exception {
        screen = Screen.installed().orElse(null);
        Assumptions.assumeTrue(screen != null, "Chromium is not installed");
        stage = new PortalStage(screen, folder);
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
        if (screen != null) {
            screen.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/trang-chu, home",
        "/tin-tuc/" + PortalSite.SEED + ", article",
        "/tin-tuc/" + PortalSite.HOSTILE + ", hostile",
        "/tin-tuc/" + PortalSite.MINIMAL + ", minimal",
        "/tin-tuc/" + PortalSite.SEED + "/in, print",
        "/tin-tuc/khong-co, missing",
        "/chuyen-muc/kinh-te, category",
        "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B, search",
        "/portal/tu-do.html, components",
        "/trang-huyen.html, example",
        "/trang-huyen-ssi.html, example-ssi",
    })
    void a_portal_page_has_no_barriers(String path, String name) {
        stage.look(stage.portal(path), "portal-" + name);
    }

    @ParameterizedTest
    @CsvSource({
        "/, home",
        "/feeds, feeds",
        "/feeds/sites/kien-giang, feed",
        "/search?q=h%E1%BB%99i+ngh%E1%BB%8B, search",
        "/none, missing",
        "ARTICLE, article",
    })
    void a_page_of_the_hub_has_no_barriers(String path, String name) throws Exception {
        stage.look(
                stage.hub(
                        path.equals("ARTICLE")
                                ? "/articles/"
                                        + stage.known("kien-giang").path("id").asText()
                                : path),
                "hub-" + name);
    }

    @Test
    void a_bright_brand_stays_readable() {
        stage.set("brandColour", "#ffd54f");
        stage.look(stage.portal("/trang-chu"), "portal-bright");
        stage.set("brandColour", "");
    }

    @Test
    void pages_without_magnolia_show_the_hubs_lists() {
        try (Page page = stage.window(PortalStage.DESK, ColorScheme.LIGHT, true)) {
            for (String example : PortalStage.EXAMPLES) {
                page.navigate(stage.portal(example));
                assertThat(page.locator(".kenhtin-related li a").first()).isVisible();
                assertThat(page.locator(".kenhtin-related li small").first()).containsText(" · ");
            }
            assertThat(page.locator(".kenhtin-most-read")).isVisible();
        }
    }

    @Test
    void portal_and_hub_share_one_style() {
        try (Page page = stage.window(PortalStage.DESK, ColorScheme.LIGHT, true)) {
            Object ours = page.navigate(stage.portal("/.resources/kenhtin-portal/webresources/kenhtin.css"))
                    .text();
            assertThat(page.navigate(stage.hub("/assets/kenhtin.css")).text()).isEqualTo(ours);
        }
    }

    @Test
    void news_of_sister_sites_come_from_the_hub_and_nobody_else_is_asked() {
        Set<String> asked = new TreeSet<>();
        try (Page page = stage.window(PortalStage.DESK, ColorScheme.LIGHT, true)) {
            page.onRequest(request -> asked.add(URI.create(request.url()).getAuthority()));
            page.navigate(stage.portal("/trang-chu"));

            Locator news = page.locator("[data-kenhtin-feed*=ha-tien] li");
            assertThat(news).hasCount(3);
            assertThat(news.first().locator("time")).hasText(Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}"));
            assertThat(asked)
                    .containsExactlyInAnyOrder(
                            URI.create(stage.portal("")).getAuthority(),
                            URI.create(stage.hub("")).getAuthority());
        }
    }

    @Test
    void search_finds_what_the_hub_has_and_marks_the_words() {
        try (Page page = stage.window(PortalStage.PHONE, ColorScheme.LIGHT, true)) {
            page.navigate(stage.portal("/trang-chu"));
            page.getByRole(AriaRole.SEARCHBOX).fill("hội nghị");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tìm"))
                    .click();

            assertThat(page.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("Trên mọi trang của mạng lưới")))
                    .isVisible();
            assertThat(page.locator("[data-kenhtin-search] mark").first()).isVisible();
            assertThat(page.locator("#own ~ ul li").first()).isVisible();
        }
    }

    @Test
    void without_scripts_a_page_is_whole() {
        try (Page page = stage.window(PortalStage.PHONE, ColorScheme.LIGHT, false)) {
            page.navigate(stage.portal("/tim-kiem?q=") + URLEncoder.encode("hội nghị", StandardCharsets.UTF_8));
            assertThat(page.locator("#own ~ ul li").first()).isVisible();
            page.getByText("Tìm trên kênh tin chung của các trang").click();
            assertThat(page.locator("mark").first()).isVisible();
            page.navigate(stage.portal("/tin-tuc/" + PortalSite.SEED));
            assertThat(page.getByText("Số lần đọc: 1.950")).isVisible();
            assertThat(page.locator(".font-size")).isHidden();
        }
    }

    @Test
    void text_grows_as_the_reader_wishes_and_stays_so() {
        try (Page page = stage.window(PortalStage.DESK, ColorScheme.LIGHT, true)) {
            page.navigate(stage.portal("/tin-tuc/" + PortalSite.SEED));
            double usual = size(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("A+ Phóng to chữ"))
                    .click();
            double large = size(page);
            page.reload();

            assertThat(large).isGreaterThan(usual * 1.1);
            assertThat(size(page)).isEqualTo(large);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("A Cỡ chữ bình thường"))
                    .click();
            assertThat(size(page)).isEqualTo(usual);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("A- Thu nhỏ chữ"))
                    .click();
            assertThat(size(page)).isLessThan(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PortalStage.PHONE, PortalStage.DESK})
    void at_twice_the_size_nothing_is_cut_off(int width) {
        try (Page page = stage.window(width, ColorScheme.LIGHT, true)) {
            page.navigate(stage.portal("/tin-tuc/" + PortalSite.SEED));
            page.evaluate("document.documentElement.style.setProperty('--scale', 2)");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void the_first_key_leads_to_the_content() {
        try (Page page = stage.window(PortalStage.DESK, ColorScheme.LIGHT, true)) {
            page.navigate(stage.portal("/trang-chu"));
            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bỏ qua, tới nội dung chính")))
                    .isFocused();
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#main");
        }
    }

    @Test
    void on_paper_the_article_stands_alone() {
        try (Page page = stage.window(PortalStage.DESK, ColorScheme.DARK, true)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.navigate(stage.portal("/tin-tuc/" + PortalSite.SEED));

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertThat(page.locator(".byline")).isVisible();
            for (String hidden : List.of(".menu", "form", "aside", ".font-size")) {
                assertThat(page.locator(hidden).first()).isHidden();
            }
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/tin-tuc/khong-co, 404",
        "/chuyen-muc/khong-co, 404",
        "/tin-tuc/" + PortalSite.SEED + "?utm_source=x, 200",
        "/trang-chu, 200"
    })
    void the_status_says_what_the_page_says(String path, int status) {
        try (Page page = stage.window(PortalStage.PHONE, ColorScheme.LIGHT, false)) {
            Response answer = page.navigate(stage.portal(path));
            assertThat(answer.status()).isEqualTo(status);
        }
    }

    private static double size(Page page) {
        return Double.parseDouble(page.evaluate("getComputedStyle(document.querySelector('article p.lead')).fontSize")
                .toString()
                .replace("px", ""));
    }
}
