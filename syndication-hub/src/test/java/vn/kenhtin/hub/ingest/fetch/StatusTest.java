package vn.kenhtin.hub.ingest.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.RateLimited;

class StatusTest {

    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options()
                    .dynamicPort()
                    .bindAddress("127.0.0.1")
                    .gzipDisabled(true))
            .build();

    private final FeedFetcher fetcher = new FeedFetcher(
            FetchConfigs.with(), "KenhTin/test", InstantSource.fixed(Instant.parse("2026-11-24T02:00:00Z")));

    @AfterEach
    void closeFetcher() {
        fetcher.close();
    }

    private FetchOutcome fetch(ResponseDefinitionBuilder response) {
        server.stubFor(get("/feed").willReturn(response));
        return fetcher.fetch(FetchRequest.first(URI.create("http://127.0.0.1:" + server.getPort() + "/feed")));
    }

    @ParameterizedTest
    @CsvSource({
        "200,fetched",
        "203,fetched",
        "410,gone",
        "429,too-many-requests",
        "503,unavailable",
        "404,not-found",
        "401,forbidden",
        "403,forbidden",
        "500,status",
        "502,status",
        "202,status",
        "204,status",
        "206,status",
        "418,status"
    })
    void each_status_has_its_outcome(int status, String code) {
        assertThat(fetch(status(status)).code()).isEqualTo(code);
    }

    @Test
    void a_429_speaks_for_the_origin_and_a_503_for_the_feed() {
        assertThat(((RateLimited) fetch(status(429))).wholeOrigin()).isTrue();
        assertThat(((RateLimited) fetch(status(503))).wholeOrigin()).isFalse();
    }

    @Test
    void retry_after_is_understood_in_seconds() {
        assertThat(((RateLimited) fetch(status(503).withHeader("Retry-After", "7200"))).retryAfter())
                .contains(Duration.ofHours(2));
    }

    @Test
    void retry_after_is_understood_as_a_date() {
        ResponseDefinitionBuilder response = status(429)
                .withHeader("Retry-After", "Tue, 24 Nov 2026 05:00:00 GMT")
                .withHeader("Date", "Tue, 24 Nov 2026 02:00:00 GMT");
        assertThat(((RateLimited) fetch(response)).retryAfter()).contains(Duration.ofHours(3));
    }

    @Test
    void an_unreadable_retry_after_is_as_good_as_none() {
        assertThat(((RateLimited) fetch(status(429).withHeader("Retry-After", "soon"))).retryAfter())
                .isEqualTo(Optional.empty());
    }

    @Test
    void hubs_and_self_are_read_from_link_fields() {
        Fetched fetched = (Fetched)
                fetch(status(200).withHeader("Link", "<https://hub.example/>; rel=\"hub\", </feed>; rel=self"));
        assertThat(fetched.head().linked("hub")).containsExactly(URI.create("https://hub.example/"));
        assertThat(fetched.head().linked("self"))
                .containsExactly(URI.create("http://127.0.0.1:" + server.getPort() + "/feed"));
    }

    @Test
    void the_content_type_comes_as_it_was_sent_even_when_it_is_wrong() {
        Fetched fetched = (Fetched) fetch(status(200).withHeader("Content-Type", "text/xml; charset=x-khong-co"));
        assertThat(fetched.head().contentType()).isEqualTo("text/xml; charset=x-khong-co");
    }
}
