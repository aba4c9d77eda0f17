package vn.kenhtin.magnolia.cms;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.RelatedProperty;
import vn.kenhtin.magnolia.hub.RelatedNews;
import vn.kenhtin.magnolia.testing.HubProcess;

/** What the packaged hub finds related in a sister site's feed, back on the pages of the site. */
class RelatedSyndicationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SISTER = "https://www.huyen.example.vn/tin/";

    @TempDir
    static Path folder;

    private static HubProcess hub;

    @RegisterExtension
    private final WireMockExtension sister = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private SyndicatedSite site;
    private String sisterSource = "";

    @BeforeAll
    static void startHub() throws Exception {
        hub = HubProcess.start(folder, 0);
        assertThat(hub.key()).isNotEmpty();
    }

    @AfterAll
    static void stopHub() {
        hub.close();
    }

    @BeforeEach
    void start() throws Exception {
        site = SyndicatedSite.start(hub, SyndicatedSite.ARTICLES);
        sisterTells("");
        hub.create("/api/v1/sites", "{\"slug\":\"huyen\",\"name\":\"Cổng huyện\",\"kind\":\"district\"}");
        JsonNode source = hub.create(
                "/api/v1/sources",
                "{\"site\":\"huyen\",\"url\":\"%s/feed.json\",\"floor\":\"P1D\",\"ceiling\":\"P1D\"}"
                        .formatted(sister.baseUrl()));
        sisterSource = source.path("id").asText();
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void a_sister_sites_news_comes_to_the_page_may_be_hidden_there_and_goes_when_it_is_withdrawn() throws Exception {
        String article = publish("Tàu cá vào bờ tránh áp thấp nhiệt đới", "tranh-bao", """
                <p>Áp thấp nhiệt đới trên Biển Đông mạnh lên, tàu cá của ngư dân được gọi vào bờ tránh trú; bộ đội biên phòng
                bắn pháo hiệu báo bão, đồn biên phòng kiểm đếm tàu cá và ngư dân còn ngoài khơi.</p>""");
        String other = publish("Lúa đông xuân được mùa", "lua-dong-xuan", """
                <p>Nông dân xuống giống lúa đông xuân né mặn, năng suất lúa cao, thương lái mua lúa tại ruộng.</p>""");

        awaitRelated(article, "tranh-bao-huyen");
        awaitRelated(other, "lua-huyen");
        RelatedNews found = site.newsfn().related(article).stream()
                .filter(related -> related.getUrl().equals(SISTER + "tranh-bao-huyen"))
                .findFirst()
                .orElseThrow();
        assertThat(found.getTitle()).isEqualTo("Ngư dân neo tàu cá tránh áp thấp nhiệt đới");
        assertThat(found.getSiteName()).isEqualTo("Cổng huyện");
        assertThat(found.getWhy()).isNotBlank();

        site.news().decide(other, found(other).getId(), RelatedProperty.HIDDEN);
        await().atMost(PATIENCE).until(() -> !pages(other).contains("lua-huyen"));

        sisterTells("{\"id\":\"tranh-bao-huyen\"}");
        pingSister();
        await().atMost(PATIENCE).until(() -> !pages(article).contains("tranh-bao-huyen"));
    }

    private RelatedNews found(String article) {
        return site.newsfn().related(article).stream()
                .filter(related -> related.getUrl().startsWith(SISTER))
                .findFirst()
                .orElseThrow();
    }

    private void awaitRelated(String article, String page) {
        await().atMost(PATIENCE).until(() -> pages(article).contains(page));
    }

    private List<String> pages(String article) {
        return site.newsfn().related(article).stream()
                .map(RelatedNews::getUrl)
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .collect(Collectors.toList());
    }

    private String publish(String title, String slug, String body) throws Exception {
        return site.news().publish(title, slug, node -> {
            node.setProperty(NewsProperty.LEAD, title + ".");
            node.setProperty(NewsProperty.BODY, body);
        });
    }

    private void pingSister() throws Exception {
        assertThat(hub.send(HttpRequest.newBuilder(hub.address().resolve("/api/v1/sources/" + sisterSource + "/ping"))
                                .header("Authorization", "Bearer " + hub.key())
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(202);
    }

    private void sisterTells(String tombstones) {
        String items = Stories.items(SISTER, !tombstones.isEmpty());
        sister.stubFor(get("/feed.json")
                .willReturn(ok("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Cổng huyện","items":[%s],
                 "_kenhtin":{"tombstones":[%s]}}""".formatted(items, tombstones)).withHeader("Content-Type", "application/feed+json")));
    }

    /** The sister site's news; the first one can be withdrawn. */
    private static final class Stories {

        private static final String[][] ALL = {
            {
                "tranh-bao-huyen",
                "Ngư dân neo tàu cá tránh áp thấp nhiệt đới",
                "Ngư dân trong huyện đưa tàu cá vào nơi tránh trú áp thấp nhiệt đới; biên phòng bắn pháo hiệu, kiểm đếm tàu cá."
            },
            {
                "lua-huyen",
                "Lúa đông xuân ở huyện trúng mùa",
                "Ruộng lúa đông xuân cho năng suất cao, nông dân bán lúa tại ruộng cho thương lái, vụ tới xuống giống né mặn."
            },
            {
                "bong-da",
                "Đội huyện vô địch giải bóng đá",
                "Trận chung kết bóng đá kết thúc bằng loạt sút luân lưu, thủ môn đội nhà cản hai quả."
            },
            {
                "tiem-chung",
                "Trạm y tế tiêm chủng cho trẻ em",
                "Trẻ em trong xã được tiêm vắc-xin sởi, trạm y tế theo dõi sau tiêm chu đáo."
            },
        };

        static String items(String base, boolean withoutFirst) {
            return Arrays.stream(ALL)
                    .skip(withoutFirst ? 1 : 0)
                    .map(story -> """
                            {"id":"%s","url":"%s","title":"%s","content_html":"<p>%s</p>","date_published":"2026-11-20T02:00:00Z"}""".formatted(story[0], base + story[0], story[1], story[2]))
                    .collect(Collectors.joining(","));
        }
    }
}
