package vn.kenhtin.hub.ingest.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PoliteRequestTest {

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options()
                    .dynamicPort()
                    .bindAddress("127.0.0.1")
                    .gzipDisabled(true))
            .build();

    private final FetchConfig config = FetchConfigs.with();
    private final FeedFetcher fetcher = new FeedFetcher(
            config, FeedFetcher.userAgent(config, "0.1.0", URI.create("https://hub.example/")), InstantSource.system());

    @AfterEach
    void closeFetcher() {
        fetcher.close();
    }

    private LoggedRequest request() {
        server.stubFor(any(anyUrl()).willReturn(ok("<rss/>")));
        fetch("/feed?site=ki%C3%AAn&b=a+b%2Fc&&x");
        return server.getAllServeEvents().get(0).getRequest();
    }

    private FetchOutcome fetch(String path) {
        return fetcher.fetch(FetchRequest.first(URI.create("http://127.0.0.1:" + server.getPort() + path)));
    }

    @Test
    void the_user_agent_names_product_version_and_contact() {
        assertThat(request().getHeader("User-Agent")).isEqualTo("KenhTin/0.1.0 (+https://kenhtin.example/bot)");
    }

    @Test
    void without_a_contact_the_hub_itself_stands_in_the_user_agent() {
        assertThat(FeedFetcher.userAgent(FetchConfigs.with("contact", ""), "0.1.0", URI.create("https://hub.example/")))
                .isEqualTo("KenhTin/0.1.0 (+https://hub.example/)");
    }

    @Test
    void accept_names_feed_types_before_anything_else() {
        assertThat(request().getHeader("Accept"))
                .startsWith("application/atom+xml, application/rss+xml, application/feed+json")
                .endsWith("*/*;q=0.1");
    }

    @Test
    void gzip_and_brotli_are_accepted() {
        assertThat(request().getHeader("Accept-Encoding")).isEqualTo("gzip, br");
    }

    @Test
    void the_url_is_asked_for_as_it_is_by_get() {
        LoggedRequest request = request();
        assertThat(request.getMethod().getName()).isEqualTo("GET");
        assertThat(request.getUrl()).isEqualTo("/feed?site=ki%C3%AAn&b=a+b%2Fc&&x");
    }

    @Test
    void nothing_else_is_told() {
        assertThat(request().getAllHeaderKeys())
                .containsExactlyInAnyOrder("Host", "User-Agent", "Accept", "Accept-Encoding");
    }

    @Test
    void cookies_are_never_sent_back() {
        server.stubFor(
                any(urlEqualTo("/a")).willReturn(temporaryRedirect("/b").withHeader("Set-Cookie", "id=1; Path=/")));
        server.stubFor(any(urlEqualTo("/b")).willReturn(ok("<rss/>").withHeader("Set-Cookie", "id=2; Path=/")));
        fetch("/a");
        fetch("/b");
        List<ServeEvent> events = server.getAllServeEvents();
        assertThat(events).hasSize(3);
        assertThat(events).noneMatch(event -> event.getRequest().containsHeader("Cookie"));
        assertThat(events).noneMatch(event -> event.getRequest().containsHeader("Referer"));
    }

    @Test
    void a_demand_for_a_password_is_not_answered_with_a_second_request() {
        server.stubFor(any(anyUrl())
                .willReturn(com.github.tomakehurst.wiremock.client.WireMock.unauthorized()
                        .withHeader("WWW-Authenticate", "Basic realm=\"x\"")));
        assertThat(fetch("/feed").code()).isEqualTo("forbidden");
        assertThat(server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void one_connection_serves_several_polls() throws Exception {
        try (RawServer raw = new RawServer((out, socket) -> {
            byte[] answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfeed"
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            byte[] requests = new byte[8192];
            do {
                out.write(answer);
                out.flush();
            } while (socket.getInputStream().read(requests) > 0);
        })) {
            for (int i = 0; i < 5; i++) {
                assertThat(fetcher.fetch(FetchRequest.first(raw.uri())).code()).isEqualTo("fetched");
            }
            assertThat(raw.connections()).isEqualTo(1);
        }
    }
}
