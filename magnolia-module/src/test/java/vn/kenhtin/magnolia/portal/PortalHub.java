package vn.kenhtin.magnolia.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kenhtin.magnolia.cms.RunningModule;

/** A portal whose hub tells of one most read and one related news. */
final class PortalHub implements AutoCloseable {

    static final List<String> COMPONENTS =
            List.of("hotNews", "latestNews", "mostRead", "relatedNews", "sisterNews", "readCounter", "subscribe");

    private final WireMockServer hub = new WireMockServer(wireMockConfig().dynamicPort());
    private final PortalSite site;

    PortalHub() throws Exception {
        hub.start();
        hub.stubFor(any(anyUrl()).willReturn(okJson("{\"cursor\":\"c\",\"more\":false,\"items\":[]}")));
        hub.stubFor(
                get(urlPathEqualTo("/api/v1/most-read"))
                        .willReturn(
                                okJson(
                                        "{\"items\":[{\"url\":\"https://www.tinh.example.vn/tin-tuc/thong-bao\",\"title\":\"Thông báo <i>\",\"reads\":12345}]}")));
        site = PortalSite.start(RunningModule.hub(hub.baseUrl()));
        hub.stubFor(get(urlPathEqualTo("/api/v1/sites/tinh/related"))
                .willReturn(okJson(
                        "{\"cursor\":\"d\",\"more\":false,\"articles\":[{\"guid\":\"urn:uuid:%s\",\"related\":[{\"id\":\"r1\",\"url\":\"https://hatien.example.vn/a?x=1&y=2\",\"title\":\"Hà Tiên & <b>dân vận</b>\",\"published\":\"2018-05-08T17:30:00Z\",\"site\":{\"name\":\"Trang tin Hà Tiên\"}}]}]}"
                                .formatted(site.seedUuid()))));
        await().until(() -> !site.newsfn().mostRead(1, 7).isEmpty()
                && site.newsfn().related(site.seedUuid()).get(0).getTitle().startsWith("Hà Tiên"));
    }

    PortalSite site() {
        return site;
    }

    String address() {
        return hub.baseUrl();
    }

    @Override
    public void close() {
        site.close();
        hub.stop();
    }

    /** The page with every component in its main area. */
    static PageNode placed(PageNode home) {
        home.with("main", new LinkedHashMap<>());
        for (String name : COMPONENTS) {
            home.node("main").with(name, component(name, Map.of("title", "Khối " + name)));
        }
        return home;
    }

    static Map<String, Object> component(String name, Map<String, Object> more) {
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
}
