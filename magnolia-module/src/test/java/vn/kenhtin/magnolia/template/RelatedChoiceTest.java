package vn.kenhtin.magnolia.template;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kenhtin.magnolia.cms.RunningModule;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.RelatedProperty;
import vn.kenhtin.magnolia.hub.RelatedNews;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;

@Tag("jackrabbit")
class RelatedChoiceTest {

    @RegisterExtension
    private final WireMockExtension hub = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final TestRepository repository = TestRepository.empty();
    private TestNews news;
    private RunningModule instance;
    private NewsFunctions newsfn;

    @BeforeEach
    void start() throws Exception {
        news = new TestNews(repository);
        hub.stubFor(any(anyUrl()).willReturn(okJson("{\"cursor\":\"c\",\"more\":false,\"items\":[]}")));
        instance = RunningModule.start(repository, RunningModule.hub(hub.baseUrl()));
        newsfn = new NewsFunctions(instance.module());
    }

    @AfterEach
    void stop() {
        instance.close();
        news.close();
    }

    @Test
    void while_the_hub_knows_of_none_the_newest_of_the_same_category_stand_in() throws Exception {
        String article = publish("bai", "chinh-tri", "2026-11-20");
        publish("cu", "chinh-tri", "2018-05-10");
        publish("moi", "chinh-tri", "2026-11-24");
        publish("khac", "kinh-te", "2026-11-24");

        assertThat(pages(article)).containsExactly("moi", "cu");
        RelatedNews first = newsfn.related(article).get(0);
        assertThat(first.getTitle()).isEqualTo("Tin moi");
        assertThat(first.getSiteName()).isEqualTo("Cổng thông tin tỉnh");
        assertThat(first.isPinned()).isFalse();
        assertThat(newsfn.date(first)).isEqualTo("24.11.2026");
    }

    @Test
    void an_article_without_a_category_has_no_stand_ins() throws Exception {
        publish("khac", "kinh-te", "2026-11-24");
        String article = news.publish("Một", "mot");

        assertThat(pages(article)).isEmpty();
    }

    @Test
    void a_stand_in_that_an_editor_hid_is_not_shown() throws Exception {
        String article = publish("bai", "chinh-tri", "2026-11-20");
        String hidden = publish("an", "chinh-tri", "2026-11-24");
        publish("cu", "chinh-tri", "2018-05-10");

        news.decide(article, "urn:uuid:" + hidden, RelatedProperty.HIDDEN);

        await().untilAsserted(() -> assertThat(pages(article)).containsExactly("cu"));
    }

    @Test
    void what_an_editor_chose_in_the_article_comes_first_and_what_is_gone_or_expired_not_at_all() throws Exception {
        String article = publish("bai", "chinh-tri", "2026-11-20");
        publish("moi", "chinh-tri", "2026-11-24");
        String chosen = publish("chon", "kinh-te", "2018-05-10");
        String expired = publish("het-han", "kinh-te", "2018-05-10");
        news.republish(
                expired,
                node -> node.setProperty(
                        NewsProperty.EXPIRES_AT, TestNews.calendar(Instant.parse("2020-01-01T00:00:00Z"))));
        String gone = "7859d1ad-86ed-4dcc-b7c2-91db8b995ba5";

        news.republish(
                article, node -> node.setProperty(NewsProperty.RELATED, new String[] {expired, gone, "?", chosen}));

        assertThat(pages(article)).containsExactly("chon", "moi");
        assertThat(newsfn.related(article).get(0).isPinned()).isTrue();
    }

    @Test
    void what_the_hub_tells_takes_the_place_of_the_stand_ins_and_an_own_article_is_shown_once() throws Exception {
        String article = publish("bai", "chinh-tri", "2026-11-20");
        publish("moi", "chinh-tri", "2026-11-24");
        String chosen = publish("chon", "kinh-te", "2018-05-10");
        news.republish(article, node -> node.setProperty(NewsProperty.RELATED, new String[] {chosen}));

        hub.stubFor(get(urlPathEqualTo("/api/v1/sites/tinh/related"))
                .willReturn(okJson("""
                {"cursor":"d","more":false,"articles":[{"guid":"urn:uuid:%s","related":[
                 {"id":"1","url":"https://huyen.example.vn/tin-tuc/xa","title":"Xa"},
                 {"id":"2","url":"%s/tin-tuc/chon","title":"Tin chon"}]}]}""".formatted(article, RunningModule.BASE))));

        await().untilAsserted(() -> assertThat(pages(article)).containsExactly("chon", "xa"));
    }

    @Test
    void gives_no_more_than_asked_for() throws Exception {
        String article = publish("bai", "chinh-tri", "2026-11-24");
        for (int i = 0; i < 4; i++) {
            publish("tin-" + i, "chinh-tri", "2026-11-2" + i);
        }

        assertThat(newsfn.related(article, 2))
                .extracting(RelatedNews::getTitle)
                .containsExactly("Tin tin-3", "Tin tin-2");
    }

    private String publish(String slug, String category, String day) throws Exception {
        return news.publish("Tin " + slug, slug, node -> {
            node.setProperty(NewsProperty.CATEGORY, category);
            node.setProperty(NewsProperty.PUBLISHED_AT, TestNews.calendar(Instant.parse(day + "T00:00:00Z")));
        });
    }

    /** The last parts of the addresses of its related news. */
    private List<String> pages(String article) {
        return newsfn.related(article).stream()
                .map(RelatedNews::getUrl)
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .collect(Collectors.toList());
    }
}
