package vn.kenhtin.hub.ingest.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Gone;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Refused;

class RedirectTest {

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options()
                    .dynamicPort()
                    .dynamicHttpsPort()
                    .bindAddress("127.0.0.1")
                    .gzipDisabled(true))
            .build();

    private final FeedFetcher fetcher = new FeedFetcher(
            FetchConfigs.with(),
            "KenhTin/test",
            InstantSource.system(),
            new FeedFetcher.Network(InetAddress::getAllByName, new SslContextFactory.Client(true)));

    @AfterEach
    void closeFetcher() {
        fetcher.close();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private void redirect(String from, int status, String to) {
        server.stubFor(get(from).willReturn(status(status).withHeader("Location", to)));
    }

    private FetchOutcome fetch(String path) {
        return fetcher.fetch(FetchRequest.first(uri(path)));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void each_kind_of_redirect_is_followed(int status) {
        redirect("/a", status, "/b");
        server.stubFor(get("/b").willReturn(ok("<rss/>")));
        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        fetched -> assertThat(fetched.head().url()).isEqualTo(uri("/b")));
    }

    @Test
    void permanent_hops_all_the_way_name_the_new_url() {
        redirect("/a", 301, "/b");
        redirect("/b", 308, "/c");
        server.stubFor(get("/c").willReturn(ok("<rss/>")));
        assertThat(((Fetched) fetch("/a")).head().movedTo()).isEqualTo(uri("/c"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void one_temporary_hop_makes_the_move_temporary(int status) {
        redirect("/a", 301, "/b");
        redirect("/b", status, "/c");
        server.stubFor(get("/c").willReturn(ok("<rss/>")));
        assertThat(((Fetched) fetch("/a")).head().movedTo()).isNull();
    }

    @Test
    void without_a_redirect_nothing_has_moved() {
        server.stubFor(get("/a").willReturn(ok("<rss/>")));
        assertThat(((Fetched) fetch("/a")).head().movedTo()).isNull();
    }

    @Test
    void a_loop_is_refused_as_soon_as_it_closes() {
        redirect("/a", 302, "/b");
        redirect("/b", 302, "/a");
        assertThat(fetch("/a"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.text()).contains("loop"));
        assertThat(server.getAllServeEvents()).hasSize(2);
    }

    @Test
    void a_page_that_redirects_to_itself_is_a_loop() {
        redirect("/a", 301, "/a#again");
        assertThat(fetch("/a")).isInstanceOf(Refused.class);
        assertThat(server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void five_redirects_are_followed_and_a_sixth_is_refused() {
        for (int i = 0; i < 6; i++) {
            redirect("/" + i, 302, "/" + (i + 1));
        }
        server.stubFor(get("/6").willReturn(ok("<rss/>")));
        assertThat(fetch("/1")).isInstanceOf(Fetched.class);
        assertThat(fetch("/0")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://192.168.1.1/feed",
                "http://[fd00::1]/feed",
                "http://[::ffff:10.0.0.1]/feed",
                "http://2852039166/latest/meta-data/",
                "http://0xa9.0xfe.0xa9.0xfe/",
                "http://user:password@127.0.0.1/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/feed",
                "javascript:alert(1)",
                "gopher://127.0.0.1/"
            })
    void a_redirect_to_where_we_do_not_go_is_refused(String target) {
        redirect("/a", 302, target);
        assertThat(fetch("/a")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http://[::1", "//", "http:///path", "http://exa mple/"})
    void a_location_that_is_no_url_ends_in_an_outcome(String target) {
        redirect("/a", 302, target);
        assertThat(fetch("/a").code()).isIn("protocol", "refused", "dns");
    }

    @Test
    void https_to_http_is_refused() {
        server.stubFor(any(anyUrl())
                .willReturn(status(301).withHeader("Location", uri("/b").toString())));
        FetchOutcome outcome = fetcher.fetch(FetchRequest.first(
                URI.create("https://127.0.0.1:" + server.getRuntimeInfo().getHttpsPort() + "/a")));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.text()).contains("https"));
    }

    @Test
    void http_to_https_is_followed() {
        redirect("/a", 301, "https://127.0.0.1:" + server.getRuntimeInfo().getHttpsPort() + "/b");
        server.stubFor(get("/b").willReturn(ok("<rss/>")));
        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    }

    @Test
    void gone_behind_a_permanent_redirect_is_gone() {
        redirect("/a", 301, "/b");
        server.stubFor(get("/b").willReturn(status(410)));
        assertThat(fetch("/a")).isInstanceOf(Gone.class);
    }

    @Test
    void gone_behind_a_temporary_redirect_is_a_failure_like_others() {
        redirect("/a", 302, "/b");
        server.stubFor(get("/b").willReturn(status(410)));
        assertThat(fetch("/a").code()).isEqualTo("status");
    }

    @Test
    void raw_vietnamese_letters_in_a_location_reach_the_right_page() throws Exception {
        server.stubFor(get("/tin-n%C3%B3ng").willReturn(ok("<rss/>")));
        byte[] answer = ("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: " + uri("/tin-nóng")
                        + "\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (RawServer raw = new RawServer((out, socket) -> out.write(answer))) {
            assertThat(fetcher.fetch(FetchRequest.first(raw.uri()))).isInstanceOf(Fetched.class);
        }
    }
}
