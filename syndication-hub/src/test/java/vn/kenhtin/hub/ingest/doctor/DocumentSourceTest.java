package vn.kenhtin.hub.ingest.doctor;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.FetchConfig;
import vn.kenhtin.hub.ingest.fetch.FetchConfigs;
import vn.kenhtin.hub.ingest.fetch.OriginGate;

/** Who asks the doctor again and again does not make the hub ask a site again and again. */
class DocumentSourceTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T00:00:00Z"));
    private static final FetchConfig CONFIG = FetchConfigs.with("origin-gap", "PT10S");

    private final WireMockServer site =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
    private final FeedFetcher fetcher = new FeedFetcher(CONFIG, "KenhTin/test", CLOCK);
    private final OriginGate gate = new OriginGate(CONFIG, CLOCK);
    private final DocumentSource documents = DocumentSource.over(fetcher, gate);
    private URI feed;

    @BeforeEach
    void start() {
        site.start();
        site.stubFor(WireMock.get("/rss").willReturn(ok("<rss version='2.0'/>")));
        feed = URI.create(site.baseUrl() + "/rss");
    }

    @AfterEach
    void stop() {
        fetcher.close();
        site.stop();
    }

    private DocumentSource.Found get(URI url) {
        try (DocumentSource.Visit visit = documents.visit()) {
            return visit.get(url);
        }
    }

    @Test
    void asks_a_site_once_within_its_gap_and_says_when_it_may_ask_again() {
        DocumentSource.Found first = get(feed);
        DocumentSource.Found second = get(feed);

        assertThat(first.document()).isPresent();
        assertThat(second.document()).isEmpty();
        assertThat(second.reason()).contains("may ask it again at 2026-11-24T00:00:11Z");
        site.verify(1, getRequestedFor(urlEqualTo("/rss")));
    }

    @Test
    void leaves_a_site_in_peace_that_asked_its_pollers_for_rest() {
        gate.block(fetcher.origin(feed), CLOCK.instant().plusSeconds(3600));

        assertThat(get(feed).document()).isEmpty();
        site.verify(0, getRequestedFor(urlEqualTo("/rss")));
    }

    @Test
    void a_page_and_the_feed_of_its_own_site_are_one_visit() {
        site.stubFor(WireMock.get("/").willReturn(ok("<html></html>")));

        try (DocumentSource.Visit visit = documents.visit()) {
            assertThat(visit.get(URI.create(site.baseUrl() + "/")).document()).isPresent();
            assertThat(visit.get(feed).document().orElseThrow().url()).isEqualTo(feed);
        }
        assertThat(get(feed).reason()).contains("may ask it again");
    }

    @Test
    void no_page_leads_the_hub_to_another_site_that_is_to_rest() {
        URI elsewhere = URI.create("http://127.0.0.2:" + site.port() + "/rss");
        gate.block(fetcher.origin(elsewhere), CLOCK.instant().plusSeconds(3600));
        site.stubFor(WireMock.get("/").willReturn(ok("<html></html>")));

        try (DocumentSource.Visit visit = documents.visit()) {
            assertThat(visit.get(URI.create(site.baseUrl() + "/")).document()).isPresent();
            DocumentSource.Found found = visit.get(elsewhere);

            assertThat(found.document()).isEmpty();
            assertThat(found.reason()).contains("is to rest");
        }
        site.verify(0, getRequestedFor(urlEqualTo("/rss")));
    }
}
