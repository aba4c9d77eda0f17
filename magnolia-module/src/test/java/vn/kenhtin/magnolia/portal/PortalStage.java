package vn.kenhtin.magnolia.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import vn.kenhtin.magnolia.cms.RunningModule;
import vn.kenhtin.magnolia.settings.HubSettings;
import vn.kenhtin.magnolia.testing.HubProcess;

/** A portal, the examples for sites without Magnolia, and the demo's hub, open to a browser. */
final class PortalStage implements AutoCloseable {

    static final int PHONE = 360;
    static final int DESK = 1280;
    static final List<String> EXAMPLES = List.of("/trang-huyen.html", "/trang-huyen-ssi.html");

    private static final int HEIGHT = 900;

    private final Screen screen;
    private final HubProcess hub;
    private final URI hubAddress;
    private final PortalSite site;
    private final PageNode home;
    private final PortalServer server;

    /** @param folder for the hub's data */
    PortalStage(Screen screen, Path folder) throws Exception {
        this.screen = screen;
        this.hub = HubProcess.startDemo(folder);
        this.hubAddress = hub.address();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> hub.get("/feeds/sites/ha-tien.json").path("items").size() > 2
                        && known("ha-tien").has("id")
                        && known("kien-giang").has("id"));
        HubSettings settings = RunningModule.hub(hubAddress.toString());
        settings.setSite("kien-giang");
        settings.setSource("");
        this.site = PortalSite.start(settings);
        this.home = freePage(PortalSite.tree(false)
                .with("siteName", "Cổng thông tin điện tử tỉnh Kiên Giang")
                .with("unitName", "Ủy ban nhân dân tỉnh")
                .with("logo", PortalSite.PICTURE)
                .with("footer", "Địa chỉ: 06 Nguyễn Công Trứ, Rạch Giá\nChịu trách nhiệm: Ban Biên tập")
                .with("sisters", "ha-tien = Phường Hà Tiên\nphu-quoc = Đặc khu Phú Quốc"));
        this.server = PortalServer.start(site.portal(), home, picture());
        for (String example : EXAMPLES) {
            server.add(example, example(example, known("ha-tien")));
        }
    }

    /** An address of the portal. */
    String portal(String path) {
        return server.address() + path;
    }

    /** An address of the hub. */
    String hub(String path) {
        return hubAddress + path;
    }

    /** Sets a property of the portal's home page. */
    void set(String property, String value) {
        home.with(property, value);
    }

    Page window(int width, ColorScheme scheme, boolean scripts) {
        return screen.window(width, scheme, scripts);
    }

    /** An article of that site as the hub's search tells it. */
    JsonNode known(String of) throws Exception {
        return hub.get("/api/v1/search?q=h%E1%BB%99i&site=" + of).path("hits").path(0);
    }

    /** Fails on barriers, on what is wider than the window, and on errors of scripts; keeps pictures. */
    void look(String address, String name) {
        List<String> wrong = new ArrayList<>();
        try (Page page = window(PHONE, ColorScheme.LIGHT, true)) {
            page.onPageError(error -> wrong.add("script: " + error));
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            look(page, PHONE, name + "-phone", wrong);
            page.setViewportSize(DESK, HEIGHT);
            look(page, DESK, name + "-desk", wrong);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            screen.contrast(page).forEach(barrier -> wrong.add(name + "-dark " + barrier));
            keep(page, name + "-dark");
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Page page, int width, String picture, List<String> wrong) {
        screen.barriers(page).forEach(barrier -> wrong.add(picture + " " + barrier));
        int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) {
            wrong.add(picture + " is " + wide + " wide");
        }
        keep(page, picture);
    }

    private static void keep(Page page, String picture) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", picture + ".png")));
    }

    /** A page on which every component stands. */
    private static PageNode freePage(PageNode home) {
        Map<String, Object> blocks = new LinkedHashMap<>();
        PortalHub.COMPONENTS.forEach(name -> blocks.put(name, PortalHub.component(name, Map.of())));
        return home.with(
                "tu-do",
                Map.of(
                        "jcr:primaryType", "mgnl:page",
                        "mgnl:template", "kenhtin-portal:pages/page",
                        "title", "Trang tự do",
                        "intro", "Mọi khối trên một trang",
                        "main", blocks));
    }

    /** The example as a site on the demo's hub would have it, for an article that the hub knows; includes done as the web server would. */
    private String example(String file, JsonNode article) throws Exception {
        String html = Files.readString(Portal.MODULES.resolve("examples" + file))
                .replace("https://hub.example.gov.vn", hubAddress.toString())
                .replace(
                        "https://xa.example.gov.vn/tin/ra-quan-lam-sach-bai-bien",
                        article.path("link").asText())
                .replace(
                        "647a1d2e-7776-50fe-bd7c-b4a12a9f2ff7",
                        article.path("id").asText())
                .replace("site=xa", "site=ha-tien")
                .replace("data-site=\"xa\"", "data-site=\"ha-tien\"");
        return Pattern.compile("<!--#include virtual=\"/kenhtin(/[^\"]+)\" -->")
                .matcher(html)
                .replaceAll(include -> Matcher.quoteReplacement(fragment(include.group(1))));
    }

    private String fragment(String path) {
        try (InputStream in = hubAddress.resolve(path).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static byte[] picture() throws Exception {
        BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setPaint(new GradientPaint(0, 0, new Color(0x7fb7d6), 0, 400, new Color(0xf4e3b2)));
        paint.fillRect(0, 0, 640, 400);
        paint.setColor(new Color(0x2f7f6d));
        paint.fillOval(-200, 260, 1100, 500);
        paint.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    @Override
    public void close() {
        server.close();
        site.close();
        hub.close();
    }
}
