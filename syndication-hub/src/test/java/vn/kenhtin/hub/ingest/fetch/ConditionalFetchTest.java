package vn.kenhtin.hub.ingest.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.NotModified;

class ConditionalFetchTest {

    private static final String ODD_DATE = "Thu, 10 May 2018 7:05:00 GMT";

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options()
                    .dynamicPort()
                    .bindAddress("127.0.0.1")
                    .gzipDisabled(true))
            .build();

    private final FeedFetcher fetcher = new FeedFetcher(FetchConfigs.with(), "KenhTin/test", InstantSource.system());

    @AfterEach
    void closeFetcher() {
        fetcher.close();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private static Validators validators(FetchOutcome outcome) {
        return outcome instanceof Fetched fetched
                ? fetched.head().validators()
                : ((NotModified) outcome).head().validators();
    }

    @Test
    void the_first_request_is_unconditional() {
        server.stubFor(get("/feed").willReturn(ok("<rss/>")));
        fetcher.fetch(FetchRequest.first(uri("/feed")));
        server.verify(
                1,
                getRequestedFor(urlEqualTo("/feed"))
                        .withoutHeader("If-None-Match")
                        .withoutHeader("If-Modified-Since"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"a;b,c  \\x'%22\"", "\"1\"", "no-quotes", "\"\u00c4\u0091\u00e1\u00bb\u008dc\""})
    void validators_go_back_byte_for_byte(String etag) throws Exception {
        List<String> heads = new CopyOnWriteArrayList<>();
        try (RawServer raw = new RawServer(heads::add, (out, socket) -> {
            String answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\nETag: " + etag
                    + "\r\nLast-Modified: " + ODD_DATE + "\r\n\r\n";
            out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
        })) {
            Validators got = validators(fetcher.fetch(FetchRequest.first(raw.uri())));
            fetcher.fetch(new FetchRequest(raw.uri(), got));
        }
        assertThat(heads.get(1))
                .contains("\r\nIf-None-Match: " + etag + "\r\n", "\r\nIf-Modified-Since: " + ODD_DATE + "\r\n");
    }

    @Test
    void a_200_gives_both_validators_to_keep() {
        server.stubFor(get("/feed")
                .willReturn(ok("<rss/>").withHeader("ETag", "\"1\"").withHeader("Last-Modified", ODD_DATE)));
        assertThat(validators(fetcher.fetch(FetchRequest.first(uri("/feed")))))
                .isEqualTo(new Validators(uri("/feed"), "\"1\"", ODD_DATE));
    }

    @Test
    void a_200_without_validators_forgets_the_old_ones() {
        server.stubFor(get("/feed").willReturn(ok("<rss/>")));
        assertThat(validators(fetcher.fetch(
                                new FetchRequest(uri("/feed"), new Validators(uri("/feed"), "\"1\"", ODD_DATE))))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_304_gives_its_own_validators_to_keep() {
        server.stubFor(get("/feed")
                .willReturn(status(304)
                        .withHeader("ETag", "\"2\"")
                        .withHeader("Last-Modified", "Fri, 11 May 2018 00:00:00 GMT")));
        FetchOutcome outcome =
                fetcher.fetch(new FetchRequest(uri("/feed"), new Validators(uri("/feed"), "\"1\"", ODD_DATE)));
        assertThat(outcome).isInstanceOf(NotModified.class);
        assertThat(validators(outcome))
                .isEqualTo(new Validators(uri("/feed"), "\"2\"", "Fri, 11 May 2018 00:00:00 GMT"));
    }

    @Test
    void a_bare_304_keeps_the_validators_that_were_sent() {
        server.stubFor(get("/feed").willReturn(status(304)));
        Validators sent = new Validators(uri("/feed"), "W/\"1\"", ODD_DATE);
        assertThat(validators(fetcher.fetch(new FetchRequest(uri("/feed"), sent))))
                .isEqualTo(sent);
    }

    @Test
    void validators_of_another_url_are_not_sent() {
        server.stubFor(get("/new").willReturn(ok("<rss/>")));
        fetcher.fetch(new FetchRequest(uri("/new"), new Validators(uri("/old"), "\"1\"", ODD_DATE)));
        server.verify(getRequestedFor(urlEqualTo("/new"))
                .withoutHeader("If-None-Match")
                .withoutHeader("If-Modified-Since"));
    }

    @Test
    void validators_of_a_redirects_end_are_sent_there_and_only_there() {
        server.stubFor(get("/start").willReturn(temporaryRedirect("/end")));
        server.stubFor(get("/end")
                .withHeader("If-None-Match", equalTo("\"1\""))
                .willReturn(aResponse().withStatus(304)));
        FetchOutcome outcome =
                fetcher.fetch(new FetchRequest(uri("/start"), new Validators(uri("/end"), "\"1\"", null)));
        assertThat(outcome).isInstanceOf(NotModified.class);
        server.verify(getRequestedFor(urlEqualTo("/start")).withoutHeader("If-None-Match"));
    }

    @Test
    void the_validators_of_a_redirected_answer_belong_to_the_url_that_gave_it() {
        server.stubFor(get("/start").willReturn(permanentRedirect("/end").withHeader("ETag", "\"of the redirect\"")));
        server.stubFor(get("/end").willReturn(ok("<rss/>").withHeader("ETag", "\"1\"")));
        assertThat(validators(fetcher.fetch(FetchRequest.first(uri("/start")))))
                .isEqualTo(new Validators(uri("/end"), "\"1\"", null));
    }
}
