package vn.kenhtin.hub.feed.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Paging;
import vn.kenhtin.hub.feed.Samples;

/** What every format owes its readers. */
class FeedRulesTest {

    @ParameterizedTest
    @EnumSource
    void is_utf8_without_byte_order_mark_or_anything_before_the_document(FeedFormat format) {
        byte[] bytes = Written.bytes(format);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
        assertThat(text)
                .startsWith(format == FeedFormat.JSON ? "{" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
                .doesNotContain("\uFFFD");
    }

    @ParameterizedTest
    @EnumSource
    void is_nfc_without_control_characters(FeedFormat format) {
        String text = new String(Written.bytes(format), StandardCharsets.UTF_8);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text.chars().filter(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r'))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void gives_each_item_the_permanent_id_of_its_article(FeedFormat format) {
        List<String> ids = switch (format) {
            case RSS -> Written.xml(format).select("item > guid").eachText();
            case ATOM -> Written.xml(format).select("entry > id").eachText();
            case JSON -> Written.json().findValuesAsText("id");
        };
        assertThat(ids)
                .containsExactly(
                        Samples.conference().id().urn(),
                        Samples.prices().id().urn(),
                        Samples.bare().id().urn());
    }

    @ParameterizedTest
    @EnumSource
    void gives_equal_documents_equal_bytes(FeedFormat format) {
        assertThat(Written.bytes(format)).isEqualTo(Written.bytes(format));
    }

    @ParameterizedTest
    @EnumSource
    void uses_absolute_urls_everywhere(FeedFormat format) {
        List<String> urls = format == FeedFormat.JSON ? Written.jsonUrls() : Written.xmlUrls(Written.xml(format));
        assertThat(urls).hasSizeGreaterThan(10).allMatch(url -> url.matches("https?://[^/\\s]+/.*"));
    }

    @ParameterizedTest
    @EnumSource
    void names_the_url_it_is_served_at(FeedFormat format) {
        FeedAddress address = new FeedAddress(FeedName.ALL, format, true, 7);
        String text = new String(
                new FeedWriter(Samples.URIS).write(Samples.document().first(7), address), StandardCharsets.UTF_8);
        assertThat(text.replace("&amp;", "&"))
                .contains("https://tin.example.vn/feeds/all." + format.code() + "?content=summary&limit=7");
    }

    @ParameterizedTest
    @EnumSource
    void credits_the_site_of_each_item(FeedFormat format) {
        List<String> sources = switch (format) {
            case RSS -> Written.xml(format).select("item > source").eachText();
            case ATOM -> Written.xml(format).select("entry > source > title").eachText();
            case JSON -> Written.json().findValuesAsText("publication");
        };
        assertThat(sources).containsExactly("Cổng tin tỉnh", "Trang tin xã Hòa Bình", "Trang tin xã Hòa Bình");
    }

    @ParameterizedTest
    @EnumSource
    void summaries_carry_no_full_text(FeedFormat format) {
        String text = new String(Written.bytes(format, true), StandardCharsets.UTF_8);
        assertThat(text).contains("họp trực tuyến").doesNotContain("đối thoại với người dân");
    }

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM"})
    void declares_only_the_namespaces_it_uses(FeedFormat format) {
        for (Document xml : List.of(Written.xml(format), empty(format))) {
            Element root = xml.child(0);
            root.attributes().forEach(attribute -> {
                if (attribute.getKey().startsWith("xmlns:")) {
                    String prefix = attribute.getKey().substring("xmlns:".length());
                    assertThat(xml.getAllElements()).anyMatch(it -> it.tagName().startsWith(prefix + ":"));
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_feed_is_a_whole_feed(FeedFormat format) {
        FeedDocument nothing = new FeedDocument(Samples.head(), List.of(), List.of(), Paging.NONE, Samples.MODIFIED);
        String text = new String(Written.bytes(nothing, format, false), StandardCharsets.UTF_8);
        assertThat(text).contains("Kênh Tin");
        if (format == FeedFormat.JSON) {
            assertThat(text).contains("\"items\":[]");
        } else {
            Written.parsed(text);
        }
    }

    @Test
    void the_end_of_a_cdata_section_in_an_article_does_not_end_ours() {
        assertThat(Written.xml(FeedFormat.RSS)
                        .select("item")
                        .get(1)
                        .select("content|encoded")
                        .text())
                .isEqualTo("<p>Bảng giá: a[b[0]]> 1 &amp; tăng.</p>");
    }

    private static Document empty(FeedFormat format) {
        FeedDocument nothing = new FeedDocument(Samples.head(), List.of(), List.of(), Paging.NONE, Samples.MODIFIED);
        return Written.parsed(new String(Written.bytes(nothing, format, false), StandardCharsets.UTF_8));
    }
}
