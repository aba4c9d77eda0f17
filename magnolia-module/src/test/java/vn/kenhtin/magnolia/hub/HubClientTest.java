package vn.kenhtin.magnolia.hub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.UrlPathPattern;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.magnolia.settings.HubSettings;

/** A hub that misbehaves. */
class HubClientTest {

    private static final String A = "7859d1ad-86ed-4dcc-b7c2-91db8b995ba5";
    private static final UrlPathPattern READS = urlPathEqualTo("/api/v1/reads/changes");

    @RegisterExtension
    private final WireMockExtension hub = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final HubMemory memory = new HubMemory();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Bảo trì</html>",
                "",
                "[]",
                "7",
                "{\"reads\":[]}",
                "{\"cursor\":\"c\",\"reads\":[",
            })
    void keeps_what_it_knows_when_the_hub_talks_nonsense(String body) {
        memory.learnReads(A, 1950);
        hub.stubFor(get(READS).willReturn(aResponse().withBody(body)));

        assertThatThrownBy(() -> pull().reads()).isInstanceOf(IOException.class);

        assertThat(memory.reads(A)).hasValue(1950);
    }

    @Test
    void gives_up_on_an_answer_that_is_too_large() {
        hub.stubFor(get(READS).willReturn(aResponse().withBody(new byte[HubClient.LARGEST + 1])));

        assertThatThrownBy(() -> pull().reads()).isInstanceOf(IOException.class).hasMessageContaining("larger");
    }

    @Test
    void gives_up_on_an_answer_nested_without_end() {
        hub.stubFor(get(READS).willReturn(aResponse().withBody("[".repeat(1_000_000))));

        assertThatThrownBy(() -> pull().reads()).isInstanceOf(IOException.class).hasMessageContaining("deeper");
    }

    @Test
    void gives_up_on_a_body_that_drips_in_for_longer_than_the_time_out() {
        hub.stubFor(get(READS).willReturn(aResponse().withBody("x".repeat(100)).withChunkedDribbleDelay(50, 20_000)));

        HubSettings impatient = settings();
        impatient.setRequestTimeoutMillis(1_000);
        HubPull pull = new HubPull(new HubClient(impatient, ""), impatient, memory);

        long begin = System.nanoTime();
        assertThatThrownBy(pull::reads).isInstanceOf(IOException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_connection_cut_short_is_an_error_and_nothing_worse() {
        hub.stubFor(get(READS).willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));

        assertThatThrownBy(() -> pull().reads()).isInstanceOf(IOException.class);
    }

    @Test
    void does_not_carry_its_key_to_another_place() {
        hub.stubFor(
                get(READS).willReturn(aResponse().withStatus(302).withHeader("Location", hub.baseUrl() + "/noi-khac")));

        assertThatThrownBy(() -> pull().reads()).isInstanceOf(IOException.class).hasMessageContaining("302");
        hub.verify(0, getRequestedFor(urlPathEqualTo("/noi-khac")));
    }

    @Test
    void a_ping_says_how_the_hub_took_it() throws Exception {
        hub.stubFor(post("/api/v1/sources/nguon%201/ping")
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "7")));

        PingOutcome outcome = client().ping();

        assertThat(outcome.taken()).isFalse();
        assertThat(outcome.worthRepeating()).isTrue();
        assertThat(outcome.pause()).hasValue(Duration.ofSeconds(7));
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
