package vn.kenhtin.hub.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;

class OpmlResourceTest {

    private SourceServer server;

    @BeforeEach
    void open() {
        server = new SourceServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void makes_sources_and_sites_of_a_readers_export_and_answers_for_each_outline() throws IOException {
        HttpResponse<String> answer = send(fixture("reader-export.opml"));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode report = TestServer.json(answer);
        assertThat(report.path("created").intValue()).isEqualTo(6);
        assertThat(report.path("refused").intValue()).isEqualTo(3);
        assertThat(report.path("outlines"))
                .extracting(line -> line.path("title").textValue() + " → "
                        + line.path("site").asText(line.path("reason").asText()))
                .containsExactly(
                        "Báo Kiên Giang → bao-kien-giang",
                        "Báo Kiên Giang - Thời sự → bao-kien-giang",
                        "Tin Sở Nội vụ → so-noi-vu",
                        "Văn bản mới → so-noi-vu",
                        "Hà Tiên → ha-tien",
                        "Nội bộ → The address http://10.0.0.5/rss is not public and not allowed by configuration",
                        "Hỏng → A URL begins with http:// or https:// and a host",
                        "Thư mục trống → The outline has no xmlUrl",
                        "Báo Kiên Giang → bao-kien-giang-2");
        Site made = server.sites.find(new SiteSlug("bao-kien-giang")).orElseThrow();
        assertThat(made.name()).isEqualTo("Báo Kiên Giang");
        assertThat(made.kind()).isEqualTo(SiteKind.OTHER);
        assertThat(made.homePage()).hasToString("https://baokiengiang.vn/");
    }

    @Test
    void changes_nothing_when_the_same_document_comes_again() throws IOException {
        send(fixture("reader-export.opml"));
        int sites = server.sites.all().size();
        JsonNode report = TestServer.json(send(fixture("reader-export.opml")));

        assertThat(report.path("created").intValue()).isZero();
        assertThat(report.path("existing").intValue()).isEqualTo(6);
        assertThat(server.sites.all()).hasSize(sites);
        assertThat(server.sources.all()).hasSize(6);
    }

    @Test
    void takes_an_address_that_comes_twice_once() {
        JsonNode report = TestServer.json(send("<opml><body><outline text='A' xmlUrl='https://a.vn/rss'/>"
                + "<outline text='B' xmlUrl='http://a.vn/rss'/></body></opml>"));

        assertThat(report.path("outlines"))
                .extracting(line -> line.path("outcome").textValue())
                .containsExactly("created", "exists");
        assertThat(server.sites.find(new SiteSlug("b"))).isEmpty();
    }

    @Test
    void gives_the_feeds_of_a_moved_site_to_its_heir_and_of_a_closed_one_to_nobody() {
        SiteSlug gone = new SiteSlug("gone");
        server.sites.create(new SiteSlug("old"), SiteDraft.of("Cũ", SiteKind.DISTRICT, null));
        server.sites.create(gone, SiteDraft.of("Đã đóng", SiteKind.DISTRICT, null));
        server.sites.merge(List.of(new SiteSlug("old")), new SiteSlug("ha-tien"));
        server.sites.close(gone);
        JsonNode report = TestServer.json(send("<opml><body><outline kenhtin:site='old' xmlUrl='https://a.vn/rss'/>"
                + "<outline kenhtin:site='gone' xmlUrl='https://b.vn/rss'/></body></opml>"));

        assertThat(report.path("outlines").path(0).path("site").textValue()).isEqualTo("ha-tien");
        assertThat(report.path("outlines").path(1).path("reason").textValue()).isEqualTo("The site 'gone' is closed");
    }

    @Test
    void refuses_a_document_type_and_with_it_all_entities() throws IOException {
        HttpResponse<String> answer = send(fixture("doctype.opml"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(server.sources.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "không phải XML",
                "{}",
                "<rss/>",
                "<opml>",
                "<opml><body><outline text='&ecirc;' xmlUrl='https://a.vn/rss'/></body></opml>",
                "<opml><body><outline xmlUrl='https://a.vn/rss'></body></opml>",
            })
    void answers_400_to_what_is_no_opml(String document) {
        assertThat(send(document).statusCode()).isEqualTo(400);
        assertThat(server.sources.all()).isEmpty();
    }

    @Test
    void refuses_documents_beyond_the_limits() {
        String deep = "<outline>".repeat(11) + "</outline>".repeat(11);
        assertThat(send("<opml><body>" + deep + "</body></opml>").statusCode()).isEqualTo(400);
        String many = "<outline/>".repeat(2001);
        assertThat(send("<opml><body>" + many + "</body></opml>").statusCode()).isEqualTo(400);
        String large = "<opml><head>" + " ".repeat(1 << 20) + "</head></opml>";
        assertThat(send(large).statusCode()).isEqualTo(413);
    }

    @Test
    void takes_a_document_at_the_limits() {
        String deep = "<outline>".repeat(9) + "<outline xmlUrl='https://a.vn/rss'/>" + "</outline>".repeat(9);
        JsonNode report = TestServer.json(send("<opml><body>" + deep + "<outline/>".repeat(1990) + "</body></opml>"));

        assertThat(report.path("created").intValue()).isEqualTo(1);
        assertThat(report.path("refused").intValue()).isEqualTo(1990);
    }

    private HttpResponse<String> send(String document) {
        return server.send("POST", "/api/v1/sources/import", document, "text/x-opml");
    }

    private static String fixture(String name) throws IOException {
        try (InputStream in = OpmlResourceTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
