package vn.kenhtin.hub.ingest.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TlsTest {

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options()
                    .dynamicPort()
                    .dynamicHttpsPort()
                    .bindAddress("127.0.0.1")
                    .gzipDisabled(true))
            .build();

    private static FetchOutcome fetch(String url) {
        try (FeedFetcher fetcher = new FeedFetcher(FetchConfigs.with(), "KenhTin/test", InstantSource.system())) {
            return fetcher.fetch(FetchRequest.first(URI.create(url)));
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_a_tls_failure() {
        server.stubFor(any(anyUrl()).willReturn(ok("<rss/>")));
        assertThat(fetch("https://127.0.0.1:" + server.getRuntimeInfo().getHttpsPort() + "/")
                        .code())
                .isEqualTo("tls");
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void plain_http_on_a_tls_port_is_a_tls_failure() {
        assertThat(fetch("https://127.0.0.1:" + server.getPort() + "/").code()).isEqualTo("tls");
    }
}
