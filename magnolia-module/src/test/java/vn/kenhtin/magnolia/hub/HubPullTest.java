package vn.kenhtin.magnolia.hub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.UrlPathPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.magnolia.settings.HubSettings;

class HubPullTest {

    private static final String A = "7859d1ad-86ed-4dcc-b7c2-91db8b995ba5";
    private static final String B = "2cc05693-76bd-47ab-8bce-72df995cd0c6";
    private static final UrlPathPattern RELATED = urlPathEqualTo("/api/v1/sites/tinh/related");
    private static final UrlPathPattern READS = urlPathEqualTo("/api/v1/reads/changes");

    @RegisterExtension
    private final WireMockExtension hub = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final HubMemory memory = new HubMemory();

    @Test
    void learns_related_news_with_everything_the_hub_tells() throws Exception {
        hub.stubFor(get(RELATED).willReturn(okJson("""
                                {"cursor":"c1","more":false,"articles":[{"id":"h","guid":"urn:uuid:%s","url":"https://t.vn/a",
                                 "related":[{"id":"r1","url":"https://h.vn/1","title":"Tin & <b>","site":{"slug":"h","name":"Huyện Hòn Đất"},
                                  "published":"2018-05-10T07:00:00+07:00","summary":"Tóm tắt","image":"https://h.vn/1.jpg",
                                  "pinned":true,"score":0.75,"why":"cùng sự kiện"}]}]}
                                """.formatted(A))));

        List<String> learned = new ArrayList<>();
        pull().related(learned::addAll);

        assertThat(learned).containsExactly(A);
        assertThat(memory.related(A)).singleElement().satisfies(news -> {
            assertThat(news.getId()).isEqualTo("r1");
            assertThat(news.getUrl()).isEqualTo("https://h.vn/1");
            assertThat(news.getTitle()).isEqualTo("Tin & <b>");
            assertThat(news.getSiteName()).isEqualTo("Huyện Hòn Đất");
            assertThat(news.getPublished()).isEqualTo(Date.from(Instant.parse("2018-05-10T00:00:00Z")));
            assertThat(news.getSummary()).isEqualTo("Tóm tắt");
            assertThat(news.getImage()).isEqualTo("https://h.vn/1.jpg");
            assertThat(news.isPinned()).isTrue();
            assertThat(news.getScore()).isEqualTo(0.75);
            assertThat(news.getWhy()).isEqualTo("cùng sự kiện");
        });
    }

    @Test
    void goes_on_from_its_cursor_page_by_page_and_shows_its_key() throws Exception {
        hub.stubFor(reads(null, "c1", true, A, 1950));
        hub.stubFor(reads("c1", "c2", false, B, 7));
        hub.stubFor(reads("c2", "c2", false, A, 1951));
        HubPull pull = pull();

        pull.reads();
        assertThat(memory.reads(A)).hasValue(1950);
        assertThat(memory.reads(B)).hasValue(7);
        pull.reads();

        assertThat(memory.reads(A)).hasValue(1951);
        hub.verify(
                3,
                getRequestedFor(READS)
                        .withQueryParam("site", equalTo("tinh"))
                        .withHeader("Authorization", equalTo("Bearer khoa")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 410})
    void begins_anew_when_the_hub_does_not_know_the_cursor(int status) throws Exception {
        hub.stubFor(reads(null, "c1", false, A, 1950));
        HubPull pull = pull();
        pull.reads();
        hub.stubFor(get(READS)
                .withQueryParam("since", equalTo("c1"))
                .willReturn(aResponse().withStatus(status)));
        hub.stubFor(reads(null, "d1", false, A, 1960));

        pull.reads();

        assertThat(memory.reads(A)).hasValue(1960);
    }

    @Test
    void a_related_news_is_linked_where_it_was_published_and_its_reasons_are_one_text() throws Exception {
        hub.stubFor(get(RELATED).willReturn(okJson(related(A, """
                {"id":"r1","url":"https://tin.vn/articles/r1","link":"https://h.vn/1","title":"T",
                 "why":["cùng nhắc đến Rạch Giá"," ",7,"cùng mục Chính trị"]}"""))));

        pull().related(uuids -> {});

        assertThat(memory.related(A)).singleElement().satisfies(news -> {
            assertThat(news.getUrl()).isEqualTo("https://h.vn/1");
            assertThat(news.getWhy()).isEqualTo("cùng nhắc đến Rạch Giá; cùng mục Chính trị");
        });
    }

    @Test
    void knows_its_articles_also_by_the_bare_uuid_that_the_delivery_endpoint_gives() throws Exception {
        hub.stubFor(get(READS)
                .willReturn(
                        okJson("{\"cursor\":\"c1\",\"more\":false,\"reads\":[{\"guid\":\"" + A + "\",\"total\":3}]}")));

        pull().reads();

        assertThat(memory.reads(A)).hasValue(3);
    }

    @Test
    void a_hub_that_always_says_there_is_more_does_not_hold_it_for_ever() throws Exception {
        hub.stubFor(get(READS).willReturn(okJson("{\"cursor\":\"c1\",\"more\":true,\"reads\":[]}")));

        pull().reads();

        hub.verify(2, getRequestedFor(READS));
    }

    @Test
    void forgets_related_news_that_the_hub_took_back() throws Exception {
        hub.stubFor(get(RELATED)
                .willReturn(okJson(related(A, "{\"id\":\"r\",\"url\":\"https://h.vn/1\",\"title\":\"T\"}"))));
        HubPull pull = pull();
        pull.related(uuids -> {});
        assertThat(memory.related(A)).hasSize(1);
        hub.stubFor(get(RELATED).willReturn(okJson(related(A, ""))));

        pull.related(uuids -> {});

        assertThat(memory.related(A)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"r\",\"url\":\"javascript:alert(1)\",\"title\":\"T\"}",
                "{\"id\":\"r\",\"url\":\"https://h.vn/1\"}",
                "{\"url\":\"https://h.vn/1\",\"title\":\"T\"}",
                "{\"id\":7,\"url\":[],\"title\":{}}",
                "null",
                "[]"
            })
    void leaves_out_what_a_page_could_not_show_safely(String item) throws Exception {
        String good =
                "{\"id\":\"g\",\"url\":\"https://h.vn/g\",\"title\":\"G\",\"image\":\"data:image/svg+xml,x\",\"published\":\"hôm qua\"}";
        hub.stubFor(get(RELATED).willReturn(okJson(related(A, item + "," + good))));

        pull().related(uuids -> {});

        assertThat(memory.related(A)).singleElement().satisfies(news -> {
            assertThat(news.getId()).isEqualTo("g");
            assertThat(news.getImage()).isNull();
            assertThat(news.getPublished()).isNull();
        });
    }

    @Test
    void passes_over_counts_that_are_none() throws Exception {
        hub.stubFor(get(READS)
                .willReturn(okJson("{\"cursor\":\"c\",\"reads\":[{\"guid\":\"urn:uuid:" + A
                        + "\",\"total\":-5},{\"guid\":\"https://t.vn/1\",\"total\":3},{\"total\":3},3]}")));

        pull().reads();

        assertThat(memory.allReads()).isEmpty();
    }

    @Test
    void learns_the_most_read_news_of_each_window() throws Exception {
        for (String window : List.of("24h", "7d", "all")) {
            hub.stubFor(
                    get(urlPathEqualTo("/api/v1/most-read"))
                            .withQueryParam("window", equalTo(window))
                            .willReturn(
                                    okJson(
                                            "{\"items\":[{\"id\":\"1\",\"url\":\"https://t.vn/1\",\"title\":\"" + window
                                                    + "\",\"published\":\"2018-05-10T00:00:00Z\",\"reads\":12},{\"title\":\"không có URL\"}]}")));
        }

        pull().mostRead();

        assertThat(memory.mostRead(Window.ofDays(1)))
                .extracting(MostRead::getTitle)
                .containsExactly("24h");
        assertThat(memory.mostRead(Window.ofDays(7)))
                .extracting(MostRead::getTitle)
                .containsExactly("7d");
        assertThat(memory.mostRead(Window.ofDays(30)))
                .extracting(MostRead::getReads)
                .containsExactly(12L);
    }

    private static String related(String uuid, String items) {
        return "{\"cursor\":\"c\",\"more\":false,\"articles\":[{\"guid\":\"urn:uuid:" + uuid + "\",\"related\":["
                + items + "]}]}";
    }

    private static MappingBuilder reads(@Nullable String since, String cursor, boolean more, String uuid, int total) {
        return get(READS)
                .withQueryParam("since", since == null ? absent() : equalTo(since))
                .willReturn(okJson("{\"cursor\":\"" + cursor + "\",\"more\":" + more
                        + ",\"reads\":[{\"id\":\"x\",\"guid\":\"urn:uuid:" + uuid + "\",\"total\":" + total + "}]}"));
    }

    private HubPull pull() {
        return new HubPull(client(), settings(), memory);
    }

    private HubClient client() {
        return new HubClient(settings(), "khoa");
    }

    private HubSettings settings() {
        HubSettings settings = new HubSettings();
        settings.setUrl(hub.baseUrl());
        settings.setSite("tinh");
        settings.setSource("nguon 1");
        settings.setConnectTimeoutMillis(10_000);
        settings.setRequestTimeoutMillis(10_000);
        return settings;
    }
}
