package vn.kenhtin.hub.ingest.doctor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.ingest.clean.ArticleSanitizer;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.FetchConfigs;
import vn.kenhtin.hub.ingest.fetch.OriginGate;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.TestServer;

/** The doctor over real HTTP, fetching from a real server. */
class FeedDoctorResourceTest {

    private static final String PATH = "/api/v1/feed-doctor";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T00:00:00Z"));
    private static final FeedFetcher FETCHER = new FeedFetcher(FetchConfigs.with(), "KenhTin/test", CLOCK);
    private static final TestServer SERVER = TestServer.with(new FeedDoctorResource(
            DocumentSource.over(FETCHER, new OriginGate(FetchConfigs.with("origin-gap", "PT0S"), CLOCK)),
            new ArticleSanitizer(),
            new HubUris(URI.create("https://hub.example.gov.vn")),
            CLOCK));
    private static final WireMockServer UPSTREAM = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String RSS = "<rss version='2.0'><channel><title>Tin</title><item><title>Một</title>"
            + "<guid>g</guid><link>https://a.vn/1</link>"
            + "<pubDate>Thứ Năm, 10/05/2018 14:05 GMT+7</pubDate>"
            + "<description>&lt;p onclick=\"x()\"&gt;Chào&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</description>"
            + "</item></channel></rss>";

    @BeforeAll
    static void open() {
        UPSTREAM.start();
    }

    @BeforeEach
    void forget() {
        UPSTREAM.resetAll();
    }

    @AfterAll
    static void close() {
        UPSTREAM.stop();
        SERVER.close();
        FETCHER.close();
    }

    private static HttpResponse<String> post(byte[] body, String contentType) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(SERVER.uri(PATH)).POST(BodyPublishers.ofByteArray(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String body, String contentType) throws IOException, InterruptedException {
        return post(body.getBytes(StandardCharsets.UTF_8), contentType);
    }

    private static HttpResponse<String> postAddress(String path, String contentType)
            throws IOException, InterruptedException {
        return post("{\"url\":\"" + UPSTREAM.url(path) + "\"}", contentType);
    }

    private static List<String> codes(JsonNode answer) {
        return answer.path("findings").findValuesAsText("code");
    }

    static List<Path> documents() throws IOException, URISyntaxException {
        URI folder = Objects.requireNonNull(FeedDoctorResourceTest.class.getResource("/feeds"))
                .toURI();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void shows_the_feed_as_understood_and_safe() throws Exception {
        HttpResponse<String> answer = post(RSS, "application/rss+xml");
        JsonNode json = TestServer.json(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.path("format").asText()).isEqualTo("RSS 2.0");
        assertThat(json.path("charset").asText()).isEqualTo("UTF-8");
        assertThat(json.at("/feed/version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        JsonNode item = json.at("/feed/items/0");
        assertThat(item.path("id").asText()).isEqualTo("g");
        assertThat(item.path("date_published").asText()).isEqualTo("2018-05-10T07:05:00Z");
        assertThat(item.path("content_html").asText()).contains("Chào").doesNotContain("script", "onclick");
    }

    @Test
    void speaks_both_languages_and_says_what_to_do() throws Exception {
        JsonNode json = TestServer.json(post(RSS, ""));

        assertThat(codes(json)).contains("date-form", "content-unsafe", "self-missing", "description-missing");
        for (JsonNode finding : json.path("findings")) {
            assertThat(finding.path("severity").asText()).isIn("error", "warning", "info");
            assertThat(finding.at("/message/vi").asText()).isNotBlank();
            assertThat(finding.at("/message/en").asText()).isNotBlank();
            assertThat(finding.at("/fix/vi").asText()).isNotBlank();
            assertThat(finding.at("/fix/en").asText()).isNotBlank();
        }
    }

    @Test
    void what_is_no_feed_gets_422_with_the_reason_and_the_feeds_it_points_to() throws Exception {
        String page = "<!DOCTYPE html><html><head>"
                + "<link rel='alternate' type='application/rss+xml' href='https://a.vn/rss'></head></html>";
        HttpResponse<String> answer = post(page, "text/html");
        JsonNode json = TestServer.json(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json.has("feed")).isTrue();
        assertThat(json.path("feed").isNull()).isTrue();
        assertThat(codes(json)).containsExactly("html-page");
        assertThat(json.at("/discovered/0").asText()).isEqualTo("https://a.vn/rss");
    }

    @Test
    void the_charset_of_the_request_is_the_transport_charset() throws Exception {
        byte[] body = RSS.replace("Một", "Bảy")
                .replace("Chào", "Chµo")
                .replace("ả", "a\u0309")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(TestServer.json(post(body, "text/xml; charset=utf-8"))
                        .at("/feed/items/0/title")
                        .asText())
                .isEqualTo("Bảy");
        byte[] western = "<rss version='2.0'><channel><item><title>Bão</title></item></channel></rss>"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TestServer.json(post(western, "text/xml; charset=iso-8859-1"))
                        .path("charset")
                        .asText())
                .isEqualTo("windows-1252");
    }

    @Test
    void a_json_feed_sent_as_json_is_a_document() throws Exception {
        String feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Tin\",\"items\":[{\"id\":\"1\","
                + "\"title\":\"Một\",\"content_text\":\"x\"}]}";
        JsonNode json = TestServer.json(post(feed, "application/json"));

        assertThat(json.path("format").asText()).isEqualTo("JSON Feed 1.1");
        assertThat(json.at("/feed/items/0/id").asText()).isEqualTo("1");
    }

    @Test
    void fetches_what_is_given_by_its_address() throws Exception {
        UPSTREAM.stubFor(get("/rss")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/rss+xml")
                        .withBody(RSS)));
        UPSTREAM.stubFor(get("/broken").willReturn(serverError()));
        HttpResponse<String> found = postAddress("/rss", "application/json; charset=utf-8");
        HttpResponse<String> broken = postAddress("/broken", "application/json");

        assertThat(postAddress("/broken", "application/x-www-form-urlencoded").body())
                .contains("document-unreachable");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(codes(TestServer.json(found))).contains("not-encrypted");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(codes(TestServer.json(broken))).containsExactly("document-unreachable");
    }

    @Test
    void follows_a_page_to_the_first_feed_it_points_to() throws Exception {
        String page = "<html><head><link rel=alternate type=application/rss+xml href=/rss>"
                + "<link rel=alternate type=application/rss+xml href=/more></head><body>Trang chủ</body></html>";
        UPSTREAM.stubFor(get("/").willReturn(
                        aResponse().withHeader("Content-Type", "text/html").withBody(page)));
        UPSTREAM.stubFor(get("/rss")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/rss+xml")
                        .withBody(RSS)));
        HttpResponse<String> found = postAddress("/", "application/json");
        JsonNode json = TestServer.json(found);

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(codes(json)).startsWith("html-page").contains("not-encrypted");
        assertThat(json.at("/feed/items")).isNotEmpty();
        assertThat(json.at("/discovered/0").asText()).isEqualTo(UPSTREAM.url("/rss"));
        assertThat(json.at("/discovered/1").asText()).isEqualTo(UPSTREAM.url("/more"));
    }

    @Test
    void a_page_whose_feed_cannot_be_had_is_told_with_the_reason() throws Exception {
        UPSTREAM.stubFor(get("/").willReturn(
                        aResponse().withBody("<html><link rel=alternate type=application/rss+xml href=/gone></html>")));
        HttpResponse<String> answer = postAddress("/", "application/json");
        JsonNode json = TestServer.json(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(codes(json)).containsExactly("html-page", "document-unreachable");
        assertThat(json.at("/discovered/0").asText()).isEqualTo(UPSTREAM.url("/gone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "không phải", "", "http://", "ftp://a.vn/", "http://169.254.169.254/"})
    void refuses_addresses_that_are_none_or_not_public(String address) throws Exception {
        HttpResponse<String> answer = post("{\"url\":\"" + address + "\"}", "application/json");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(codes(TestServer.json(answer)).get(0)).isIn("address-unusable", "document-unreachable");
    }

    @Test
    void a_document_over_ten_mebibytes_gets_413() throws Exception {
        HttpResponse<String> answer = post(new byte[(10 << 20) + 1], "application/xml");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void any_document_gets_200_or_422(Path document) throws Exception {
        byte[] whole = Files.readAllBytes(document);
        assertThat(post(whole, "").statusCode()).isIn(200, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/xml; charset:windows-1258",
                "application/rss+xml;charset= 'windows-1258'",
                "garbage; charset=\"windows-1258",
                "text/html, text/plain; charset = windows-1258",
            })
    void a_content_type_that_cannot_be_read_still_tells_the_charset(String type) throws Exception {
        byte[] body = "<rss version='2.0'><channel><item><title>Ti\u00EAn</title></item></channel></rss>"
                .getBytes("windows-1258");
        HttpResponse<String> answer = post(body, type);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TestServer.json(answer).path("charset").asText()).isEqualTo("windows-1258");
    }

    @Test
    void a_document_without_an_address_is_read_from_where_it_says_it_is() throws Exception {
        String rss = "<rss version='2.0'><channel><link>https://a.vn/tin/</link><item><title>x</title>"
                + "<link>../1.html</link></item></channel></rss>";
        assertThat(TestServer.json(post(rss, "")).at("/feed/items/0/url").asText())
                .isEqualTo("https://a.vn/1.html");
        String json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"feed_url\":\"https://a.vn/f/all.json\","
                + "\"items\":[{\"id\":\"1\",\"url\":\"1.html\",\"content_html\":\"x\"}]}";
        assertThat(TestServer.json(post(json, "")).at("/feed/items/0/url").asText())
                .isEqualTo("https://a.vn/f/1.html");
    }

    @Test
    void any_bytes_of_any_type_get_200_or_422() throws Exception {
        Random random = new Random(24);
        String[] types = {
            "",
            "application/json",
            "application/x-www-form-urlencoded",
            "text/plain; charset=nonsense",
            "*/*",
            ";",
            "text"
        };
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertThat(post(bytes, types[i % types.length]).statusCode()).isIn(200, 422);
        }
    }
}
