package vn.kenhtin.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as a person sees them, at the width of a desk and of a phone. */
class PagesBrowserIT {

    private static final int PHONE = 360;
    private static final int DESK = 1280;

    @TempDir
    static Path folder;

    private static @Nullable Browser browser;
    private static @Nullable HubProcess demo;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.installed().orElse(null);
        Assumptions.assumeTrue(browser != null, "Chromium is not installed");
        HubProcess started = HubProcess.start(folder, Map.of(), "demo", "--port", "0");
        demo = started;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> started.get("/feeds/sites/bao-bien-tay.rss").body().contains("<item>"));
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_newcomer_finds_a_sites_feed_in_the_directory() throws Exception {
        visit("/feeds", DESK, page -> {
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Bảng kênh tin")))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Xã, phường, đặc khu")))
                    .isVisible();
            assertThat(page.locator("li", new Page.LocatorOptions().setHasText("Báo Biển Tây"))
                            .getByRole(
                                    AriaRole.LINK,
                                    new Locator.GetByRoleOptions()
                                            .setName("RSS")
                                            .setExact(true)))
                    .hasAttribute("href", demoAddress() + "/feeds/sites/bao-bien-tay.rss");
        });
    }

    @Test
    void a_feeds_page_shows_its_news_and_the_address_to_copy() throws Exception {
        visit("/feeds", PHONE, page -> {
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Báo Biển Tây").setExact(true))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Báo Biển Tây");
            String address = demoAddress() + "/feeds/sites/bao-bien-tay.atom";
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(address)))
                    .isVisible();
            page.getByText("Cách làm từng bước").click();
            assertThat(page.getByText("chọn “Thêm kênh” và dán địa chỉ")).isVisible();
            assertThat(page.locator("ul.news li").first()).isVisible();
        });
    }

    @Test
    void the_subscribe_hint_opens() throws Exception {
        visit("/feeds", PHONE, page -> {
            page.getByText("Cách theo dõi một kênh").click();
            assertThat(page.getByText("dán địa chỉ vào")).isVisible();
        });
    }

    @Test
    void no_page_is_wider_than_a_phone() throws Exception {
        for (String path : List.of("/", "/feeds", "/feeds/sites/kien-giang", "/none")) {
            visit(
                    path,
                    PHONE,
                    page -> assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(PHONE));
        }
    }

    @Test
    void a_reader_goes_from_the_newest_news_to_an_article_and_reads_it() throws Exception {
        visit("/", DESK, page -> {
            var first = page.locator("#latest ~ ul.news h3 a").first();
            String title = first.textContent();
            first.click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(title);
            assertThat(page.getByText("Số lần đọc")).isVisible();
        });
    }

    @Test
    void the_page_turns_english_and_back() throws Exception {
        visit("/feeds", DESK, page -> {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Feed directory")))
                    .isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tiếng Việt"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Bảng kênh tin")))
                    .isVisible();
        });
    }

    /** Opens a page, and keeps a picture of it when the visit fails. Errors in the browser's console are failures too. */
    private static void visit(String path, int width, Consumer<Page> visit) throws Exception {
        try (Page page = Objects.requireNonNull(browser).page(width, 900)) {
            List<String> errors = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    errors.add(message.text());
                }
            });
            page.navigate(demoAddress() + path);
            try {
                visit.accept(page);
                assertThat(errors).isEmpty();
            } catch (AssertionError | RuntimeException e) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", path.replace('/', '_') + width + ".png")));
                throw e;
            }
        }
    }

    private static String demoAddress() {
        try {
            return Objects.requireNonNull(demo).address().toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
