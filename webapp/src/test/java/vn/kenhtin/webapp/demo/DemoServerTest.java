package vn.kenhtin.webapp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoServerTest {

    private static DemoVisitor visitor;

    @BeforeAll
    static void start() throws Exception {
        visitor = new DemoVisitor();
    }

    @AfterAll
    static void stop() {
        visitor.close();
    }

    @Test
    void every_link_and_picture_of_every_site_opens() throws Exception {
        Set<URI> seen = new LinkedHashSet<>();
        Set<URI> open = new LinkedHashSet<>();
        open.add(visitor.site("kien-giang").homePage().resolve("/"));
        while (!open.isEmpty()) {
            URI address = open.iterator().next();
            open.remove(address);
            seen.add(address);
            HttpResponse<byte[]> response = visitor.get(address);
            assertThat(response.statusCode()).as("%s", address).isEqualTo(200);
            links(response, address).stream()
                    .filter(link -> !seen.contains(link))
                    .forEach(open::add);
        }
        // a page and a picture for each of at least 80 articles
        assertThat(seen).hasSizeGreaterThan(160);
    }

    @Test
    void every_feed_answers_304_to_the_validators_it_gave() throws Exception {
        for (DemoSite site : visitor.demo().sites()) {
            HttpResponse<byte[]> first = visitor.get(site.feed());
            String tag = first.headers().firstValue("ETag").orElseThrow();
            String modified = first.headers().firstValue("Last-Modified").orElseThrow();
            assertThat(visitor.get(site.feed(), "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
            assertThat(visitor.get(site.feed(), "If-Modified-Since", modified).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void another_tag_gets_the_whole_document_even_with_a_fresh_date() throws Exception {
        URI feed = visitor.site("phu-quoc").feed();
        String modified =
                visitor.get(feed).headers().firstValue("Last-Modified").orElseThrow();
        assertThat(visitor.get(feed, "If-None-Match", "\"other\"", "If-Modified-Since", modified)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void gzip_is_sent_only_to_those_who_take_it_and_under_its_own_tag() throws Exception {
        URI feed = visitor.site("phu-quoc").feed();
        HttpResponse<byte[]> plain = visitor.get(feed);
        HttpResponse<byte[]> zipped = visitor.get(feed, "Accept-Encoding", "br;q=1.0, gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(zipped.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
    }

    @Test
    void gzip_with_weight_zero_is_refused_gzip() throws Exception {
        HttpResponse<byte[]> response = visitor.get(visitor.site("phu-quoc").feed(), "Accept-Encoding", "gzip;q=0");
        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void head_says_what_get_says_without_a_body() throws Exception {
        URI feed = visitor.site("ha-tien").feed();
        HttpResponse<byte[]> get = visitor.get(feed);
        HttpResponse<byte[]> head = visitor.ask("HEAD", feed);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get.headers().firstValue("Content-Length"));
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    }

    @Test
    void what_would_change_things_is_not_allowed() throws Exception {
        HttpResponse<byte[]> response =
                visitor.ask("DELETE", visitor.site("ha-tien").feed());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void an_unknown_path_is_a_404_page_in_vietnamese() throws Exception {
        HttpResponse<byte[]> response =
                visitor.get(visitor.site("ha-tien").homePage().resolve("khong-co"));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(new String(response.body(), UTF_8)).contains("Không tìm thấy trang");
    }

    @Test
    void pictures_are_what_their_type_says_at_the_promised_size() throws Exception {
        for (String path :
                Set.of("/phu-quoc/uploads/trong-san-ho.jpg", "/rach-gia/media/ve-sinh-kenh-rach-noi-o.png")) {
            HttpResponse<byte[]> response =
                    visitor.get(visitor.site("phu-quoc").homePage().resolve(path));
            var reader = ImageIO.getImageReadersByMIMEType(
                            response.headers().firstValue("Content-Type").orElseThrow())
                    .next();
            reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(response.body())));
            assertThat(reader.getWidth(0)).isEqualTo(960);
            assertThat(reader.getHeight(0)).isEqualTo(540);
            assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(response.body().length);
        }
    }

    @Test
    void the_wild_site_calls_its_feed_a_web_page() throws Exception {
        HttpResponse<byte[]> response = visitor.get(visitor.site("bao-bien-tay").feed());
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
    }

    @Test
    void a_taken_port_is_told_at_once() {
        int port = visitor.site("phu-quoc").feed().getPort();
        assertThatThrownBy(() -> DemoSites.start(port, InstantSource.system())).isInstanceOf(IOException.class);
    }

    private static Set<URI> links(HttpResponse<byte[]> response, URI base) {
        Set<URI> links = new LinkedHashSet<>();
        if (response.headers().firstValue("Content-Type").orElseThrow().startsWith("image/")) {
            return links;
        }
        Matcher link = Pattern.compile("(?:href|src|url|resource)=\"([^\"\\\\]+)\"|https?://127[^\"<>&\\s\\\\]+")
                .matcher(new String(response.body(), UTF_8));
        while (link.find()) {
            URI address = base.resolve(link.group(1) == null ? link.group() : link.group(1));
            if (address.getAuthority().equals(base.getAuthority())) {
                links.add(address);
            }
        }
        return links;
    }
}
