package vn.kenhtin.webapp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.io.StringReader;
import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DemoFeedsTest {

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
    void rss_2_is_read_by_rome_with_titles_dates_and_enclosures() throws Exception {
        SyndFeed feed = visitor.rome("phu-quoc");
        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertMatches(feed, "phu-quoc");
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            SyndEnclosure picture = entry.getEnclosures().get(0);
            assertThat(picture.getUrl()).startsWith(visitor.site("phu-quoc").homePage() + "uploads/");
            assertThat(picture.getType()).isEqualTo("image/jpeg");
        });
    }

    @Test
    void rss_1_is_read_by_rome_with_titles_dates_and_subjects() throws Exception {
        SyndFeed feed = visitor.rome("ha-tien");
        assertThat(feed.getFeedType()).isEqualTo("rss_1.0");
        assertMatches(feed, "ha-tien");
        DCModule dublinCore = (DCModule) feed.getEntries().get(0).getModule(DCModule.URI);
        assertThat(dublinCore.getSubject().getValue()).isEqualTo("Tin trong tỉnh");
    }

    @Test
    void atom_is_read_by_rome_with_titles_dates_and_ids() throws Exception {
        SyndFeed feed = visitor.rome("rach-gia");
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertMatches(feed, "rach-gia");
        assertThat(feed.getEntries())
                .allSatisfy(entry -> assertThat(entry.getUri()).startsWith("tag:rach-gia."));
    }

    @Test
    void windows_1258_is_declared_sent_and_decoded_to_the_written_text() throws Exception {
        byte[] bytes = visitor.get(visitor.site("giong-rieng").feed()).body();
        assertThat(new String(bytes, UTF_8)).contains("\uFFFD").doesNotContain("Giồng Riềng");
        SyndFeed feed = visitor.rome("giong-rieng");
        feed.getEntries().forEach(entry -> entry.setTitle(nfc(entry.getTitle())));
        assertMatches(feed, "giong-rieng");
        SyndContent whole = feed.getEntries().get(0).getDescription();
        assertThat(nfc(whole.getValue())).contains("Bà con nông dân Giồng Riềng đã cắt được hơn 11.000 ha lúa");
    }

    @Test
    void json_feed_has_every_article_with_its_dates_and_absolute_picture() throws Exception {
        JsonNode feed = visitor.json("so-du-lich");
        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        List<Words> words = written("so-du-lich");
        assertThat(titles(feed.get("items"))).containsExactlyInAnyOrderElementsOf(titles(words));
        JsonNode item = feed.get("items").get(0);
        assertThat(OffsetDateTime.parse(item.get("date_published").asText()).toInstant())
                .isBefore(DemoVisitor.START);
        assertThat(item.get("image").asText()).startsWith("http://127.0.0.1:");
        assertThat(item.get("content_html").asText()).contains("<p><strong>");
    }

    @Test
    void the_province_speaks_as_the_magnolia_modules_endpoint() throws Exception {
        JsonNode document = visitor.json("kien-giang");
        assertThat(titles(document.get("items"))).containsExactlyInAnyOrderElementsOf(titles(written("kien-giang")));
        assertThat(document.get("items").size())
                .as("the endpoint's first page holds 50")
                .isLessThanOrEqualTo(50);
        assertThat(document.at("/_kenhtin/cursor").asText()).matches("\\d{16}");
        assertThat(document.get("items")).allSatisfy(item -> {
            assertThat(item.get("id").asText()).startsWith("urn:uuid:");
            assertThat(item.at("/_kenhtin/hot").isBoolean()).isTrue();
            assertThat(item.get("image").asText())
                    .startsWith(visitor.site("kien-giang").homePage() + "dam/jcr:");
        });
        assertThat(document.get("items"))
                .extracting(item -> item.get("date_modified").asText())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void the_province_has_the_article_the_project_grew_from() throws Exception {
        JsonNode seed = seed();
        assertThat(seed.at("/_kenhtin/section").asText()).isEqualTo("Tin nóng");
        assertThat(seed.get("date_published").asText()).isEqualTo("2018-05-09T17:00:00Z");
        assertThat(seed.at("/_kenhtin/legacy_reads").asLong()).isEqualTo(1950);
        assertThat(seed.at("/_kenhtin/source_name").asText()).isEqualTo("WebSite Kiên Giang");
        assertThat(seed.at("/_kenhtin/byline").asText()).isEqualTo("Tin và ảnh: Thu Oanh");
        assertThat(seed.at("/_kenhtin/photo_credit").asText()).isEqualTo("Thu Oanh");
        assertThat(seed.at("/_kenhtin/lead").asText()).contains("(ảnh)");
    }

    @Test
    void the_page_of_that_article_has_its_parts_in_the_old_order() throws Exception {
        JsonNode seed = seed();
        String page = visitor.text(URI.create(seed.get("url").asText()));
        String text = page.substring(page.indexOf("<article>")).replaceAll("<[^>]+>", "");
        assertThat(text)
                .containsSubsequence(
                        "Tin nóng",
                        "10.05.2018",
                        seed.get("summary").asText(),
                        seed.get("title").asText(),
                        "Tin và ảnh: Thu Oanh",
                        "Số lần đọc: 1950",
                        "WebSite Kiên Giang");
    }

    private static JsonNode seed() throws Exception {
        return StreamSupport.stream(visitor.json("kien-giang").get("items").spliterator(), false)
                .filter(item -> item.get("title")
                        .asText()
                        .equals("Hội nghị Triển khai kế hoạch năm 2018 - Năm dân vận chính quyền"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_wild_feed_has_blank_lines_no_guid_and_vietnamese_dates() throws Exception {
        String xml = visitor.text(visitor.site("bao-bien-tay").feed());
        assertThat(xml).startsWith("\n\n<?xml").doesNotContain("<guid");
        assertThat(xml).containsPattern("<pubDate>Thứ \\p{L}+, \\d\\d/11/2026 \\d\\d:\\d\\d GMT\\+7</pubDate>");
        assertThat(xml).contains("&amp;quot;lệnh&amp;quot;").contains("<img width=130 height=100 src=");
    }

    @Test
    void the_wild_feed_holds_the_written_titles_for_a_reader_that_unescapes_twice() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(
                        visitor.text(visitor.site("bao-bien-tay").feed()).strip())));
        var titles = xml.getElementsByTagName("title");
        List<String> read = IntStream.range(1, titles.getLength())
                .mapToObj(i -> unescaped(titles.item(i).getTextContent().strip()))
                .toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(titles(written("bao-bien-tay")));
    }

    private static void assertMatches(SyndFeed feed, String slug) {
        assertThat(feed.getEntries().stream().map(SyndEntry::getTitle))
                .containsExactlyInAnyOrderElementsOf(titles(written(slug)));
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            Instant published = entry.getPublishedDate().toInstant();
            assertThat(published).isBetween(DemoVisitor.START.minusSeconds(21 * 86_400), DemoVisitor.START);
            assertThat(entry.getLink()).startsWith(visitor.site(slug).homePage().toString());
        });
        assertThat(feed.getEntries().stream()
                        .map(entry -> entry.getPublishedDate().toInstant()))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static List<Words> written(String slug) {
        Moment moment = new Moment(DemoVisitor.START, null, null);
        return ScriptReader.readAll().stream()
                .filter(site -> site.slug().equals(slug))
                .flatMap(site -> site.articles().stream())
                .map(article -> Words.of(article, moment))
                .toList();
    }

    private static List<String> titles(List<Words> words) {
        return words.stream().map(Words::title).toList();
    }

    private static List<String> titles(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("title").asText())
                .toList();
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
