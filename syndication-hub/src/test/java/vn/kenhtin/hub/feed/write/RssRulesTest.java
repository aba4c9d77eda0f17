package vn.kenhtin.hub.feed.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.feed.FeedFormat;

/** RSS 2.0 and the RSS Advisory Board's profile. */
class RssRulesTest {

    private final Document rss = Written.xml(FeedFormat.RSS);

    @Test
    void is_version_2_with_one_channel() {
        assertThat(rss.select("rss[version=2.0] > channel")).hasSize(1);
    }

    @Test
    void the_channel_has_title_link_and_description_once() {
        for (String element : List.of("title", "link", "description", "language", "lastBuildDate", "ttl", "image")) {
            assertThat(rss.select("channel > " + element)).as(element).hasSize(1);
        }
    }

    @Test
    void no_element_is_empty() {
        assertThat(rss.getAllElements())
                .noneMatch(it -> it.childrenSize() == 0
                        && it.text().isBlank()
                        && it.attributes().isEmpty());
    }

    @Test
    void no_single_element_stands_twice_in_an_item() {
        for (Element item : rss.select("item")) {
            for (String element : List.of("title", "link", "description", "guid", "pubDate", "source", "enclosure")) {
                assertThat(item.select("> " + element)).as(element).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void every_item_has_a_title_or_a_description() {
        assertThat(rss.select("item"))
                .allMatch(item -> !item.select("> title, > description").isEmpty());
    }

    @Test
    void dates_are_english_with_the_right_weekday_a_four_digit_year_and_a_numeric_zone() {
        List<String> dates = rss.select("pubDate, lastBuildDate").eachText();
        assertThat(dates).hasSize(4).allMatch(date -> date.endsWith(" +0700"));
        DateTimeFormatter strict = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH)
                .withResolverStyle(java.time.format.ResolverStyle.STRICT);
        assertThat(dates)
                .allSatisfy(date -> assertThat(strict.format(ZonedDateTime.parse(date, strict)))
                        .isEqualTo(date));
        assertThat(dates).contains("Thu, 10 May 2018 14:05:00 +0700", "Tue, 24 Nov 2026 09:30:00 +0700");
    }

    @Test
    void guids_are_no_permalinks() {
        assertThat(rss.select("item > guid[isPermaLink=false]"))
                .hasSize(3)
                .allMatch(it -> it.text().startsWith("urn:uuid:"));
    }

    @Test
    void an_item_has_at_most_one_enclosure_with_url_length_and_type() {
        assertThat(rss.select("enclosure[url][length=181234][type=image/jpeg]")).hasSize(1);
        assertThat(rss.select("enclosure")).hasSize(1);
    }

    @Test
    void self_is_told_with_its_type() {
        assertThat(rss.select("channel > atom|link[rel=self][type=application/rss+xml]")
                        .eachAttr("href"))
                .containsExactly("https://tin.example.vn/feeds/all.rss");
    }

    @Test
    void the_image_has_the_channels_title_and_link_and_fits() {
        Element image = rss.expectFirst("channel > image");
        assertThat(image.expectFirst("title").text())
                .isEqualTo(rss.expectFirst("channel > title").text());
        assertThat(image.expectFirst("link").text())
                .isEqualTo(rss.expectFirst("channel > link").text());
        assertThat(Integer.parseInt(image.expectFirst("width").text())).isLessThanOrEqualTo(144);
        assertThat(Integer.parseInt(image.expectFirst("height").text())).isLessThanOrEqualTo(400);
    }

    @Test
    void plain_titles_carry_hexadecimal_references() {
        assertThat(new String(Written.bytes(FeedFormat.RSS), StandardCharsets.UTF_8))
                .contains("<title>Giá lúa &#x26; nếp &#x3C;tuần 19&gt;");
    }

    @Test
    void descriptions_are_html_so_plain_leads_are_escaped_for_it() {
        assertThat(rss.select("item").get(1).expectFirst("description").text())
                .isEqualTo("Lúa &lt; 7.000 đồng &amp; nếp &gt; 8.000 đồng/kg.");
    }

    @Test
    void the_description_stands_before_the_full_content() {
        Element item = rss.select("item").get(0);
        assertThat(item.expectFirst("description").elementSiblingIndex())
                .isLessThan(item.expectFirst("content|encoded").elementSiblingIndex());
    }

    @Test
    void people_without_mail_are_dublin_core_creators() {
        assertThat(rss.select("item > dc|creator").eachText()).containsExactly("Thu Oanh");
        assertThat(rss.select("author, managingEditor, webMaster")).isEmpty();
    }

    @Test
    void categories_have_a_domain_and_sources_a_url() {
        assertThat(rss.select("item > category[domain]").eachText())
                .containsExactly("Tin nóng", "Chính trị", "Kinh tế & thị trường");
        assertThat(rss.select("item > source").eachAttr("url")).contains("https://tin.example.vn/feeds/sites/tinh.rss");
    }

    @Test
    void the_first_publisher_is_told_without_a_second_source() {
        assertThat(rss.select("item > dc|publisher").eachText()).containsExactly("WebSite Kiên Giang");
        assertThat(rss.select("dc|source")).isEmpty();
    }

    @Test
    void media_rss_tells_size_alternative_text_and_photographer() {
        assertThat(rss.child(0).attr("xmlns:media")).isEqualTo("http://search.yahoo.com/mrss/");
        Element media = rss.expectFirst("media|content");
        assertThat(media.attr("medium")).isEqualTo("image");
        assertThat(media.attr("width") + "x" + media.attr("height")).isEqualTo("1200x800");
        assertThat(media.expectFirst("media|description[type=plain]").text()).isEqualTo("Quang cảnh hội nghị");
        assertThat(media.expectFirst("media|credit[role=photographer]").text()).isEqualTo("Thu Oanh");
        assertThat(rss.select("item > media|thumbnail[url]")).hasSize(1);
    }
}
