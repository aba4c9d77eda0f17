package vn.kenhtin.magnolia.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kenhtin.magnolia.hub.HubClient;
import vn.kenhtin.magnolia.settings.HubSettings;

class PingerTest {

    @RegisterExtension
    private final WireMockExtension hub = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final Lane lane = new Lane("kenhtin-test");

    @AfterEach
    void close() {
        lane.close();
    }

    @Test
    void repeats_a_ping_after_server_errors_until_the_hub_takes_it() {
        answer(Scenario.STARTED, aResponse().withStatus(500), "once");
        answer("once", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "twice");
        answer("twice", aResponse().withStatus(429), "thrice");
        answer("thrice", aResponse().withStatus(202), "taken");

        pinger().ping();

        await().until(() -> pings() == 4);
        await().during(Duration.ofMillis(300)).until(() -> pings() == 4);
    }

    @Test
    void does_not_repeat_a_ping_that_the_hub_refuses_but_sends_the_next() {
        hub.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(401)));
        Pinger pinger = pinger();

        pinger.ping();
        await().until(() -> pings() == 1);
        await().during(Duration.ofMillis(300)).until(() -> pings() == 1);

        pinger.ping();
        await().until(() -> pings() == 2);
    }

    @Test
    void requests_that_find_a_ping_waiting_share_it() {
        hub.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
        Pinger pinger = new Pinger(client(), lane, Duration.ofSeconds(30));
        pinger.ping();
        await().until(() -> pings() == 1);
        await().during(Duration.ofMillis(100)).until(() -> pings() == 1);

        for (int i = 0; i < 50; i++) {
            pinger.ping();
        }

        await().during(Duration.ofMillis(300)).until(() -> pings() == 1);
    }

    private void answer(String state, ResponseDefinitionBuilder response, String next) {
        hub.stubFor(post(anyUrl())
                .inScenario("hub")
                .whenScenarioStateIs(state)
                .willReturn(response)
                .willSetStateTo(next));
    }

    private int pings() {
        return hub.findAll(postRequestedFor(anyUrl())).size();
    }

    private Pinger pinger() {
        return new Pinger(client(), lane, Duration.ofMillis(20));
    }

    private HubClient client() {
        HubSettings settings = new HubSettings();
        settings.setUrl(hub.baseUrl());
        settings.setSource("nguon-1");
        return new HubClient(settings, "");
    }
}
