package vn.kenhtin.magnolia.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The system's Chromium, with axe-core to look for barriers in what it shows. */
final class Screen implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /** WCAG 2.1 AA and good practice; what is minor or moderate is left to judgement. */
    private static final String BARRIERS = "async rules => {"
            + " const found = await axe.run(document, {runOnly: rules});"
            + " return found.violations.filter(v => v.impact === 'serious' || v.impact === 'critical' || v.tags.includes('wcag2aa'))"
            + ".map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | ')); }";

    private final Playwright playwright;
    private final Browser browser;
    private final String axe;

    private Screen(Path chromium) throws IOException {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-quic")));
        try (InputStream script = Screen.class.getResourceAsStream("/axe.min.js")) {
            this.axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The installed browser; none where there is none, unless {@code -Dbrowser=required}, which makes that a failure. */
    static Optional<Screen> installed() throws IOException {
        Optional<Path> chromium = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (chromium.isEmpty()) {
            if ("required".equals(System.getProperty("browser"))) {
                throw new AssertionError("-Dbrowser=required, and Chromium is not installed");
            }
            return Optional.empty();
        }
        return Optional.of(new Screen(chromium.get()));
    }

    /** A new window of that width in CSS pixels; scripts of the page run or not. */
    Page window(int width, ColorScheme scheme, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(scripts)
                        .setBypassCSP(true))
                .newPage();
    }

    /** Serious and critical findings and all against WCAG AA, with the elements they are of. */
    List<?> barriers(Page page) {
        return findings(page, List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"));
    }

    /** What cannot be read for want of contrast. */
    List<?> contrast(Page page) {
        return findings(page, List.of("color-contrast"));
    }

    private List<?> findings(Page page, List<String> rules) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(axe);
        }
        return (List<?>) page.evaluate(BARRIERS, rules);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
