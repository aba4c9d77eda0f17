package vn.kenhtin.hub.ingest.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kenhtin.hub.ingest.parse.FeedBytes;
import vn.kenhtin.hub.ingest.parse.FeedParser;
import vn.kenhtin.hub.ingest.parse.Finding;
import vn.kenhtin.hub.ingest.parse.FindingTexts;
import vn.kenhtin.hub.ingest.parse.ParseContext;
import vn.kenhtin.hub.ingest.parse.ParseOutcome;

class FeedLintTest {

    private static final URI URL = URI.create("https://a.vn/rss");
    private static final String HEAD = "<title>Tin</title><link>https://a.vn/</link><description>Tin</description>"
            + "<language>vi</language><atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='self' href='https://a.vn/rss'/>";
    private static final String GOOD = "<title>Một</title><link>https://a.vn/1</link><guid>1</guid>"
            + "<pubDate>Thu, 10 May 2018 14:05:00 +0700</pubDate><description>Tóm</description>"
            + "<encoded xmlns='http://purl.org/rss/1.0/modules/content/'>&lt;p&gt;Toàn văn&lt;/p&gt;</encoded>"
            + "<enclosure url='https://a.vn/1.jpg' length='10' type='image/jpeg'/>";

    private static List<String> complaints(String head, String item, @Nullable URI url) {
        String rss = "<rss version='2.0'><channel>" + head + item + "</channel></rss>";
        FeedBytes bytes = new FeedBytes(rss.getBytes(StandardCharsets.UTF_8), null, URL);
        ParseContext context = new ParseContext(ZoneId.of("UTC"), Instant.parse("2026-11-24T00:00:00Z"));
        ParseOutcome.Parsed parsed = (ParseOutcome.Parsed) new FeedParser().parse(bytes, context);
        return FeedLint.of(parsed.feed(), url).stream().map(Finding::code).toList();
    }

    @Test
    void has_nothing_to_say_of_a_good_feed() {
        assertThat(complaints(HEAD, "<item>" + GOOD + "</item>", URL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entry-title-missing      | <title>Một</title>                          | ''",
                "date-missing             | <pubDate>Thu, 10 May 2018 14:05:00 +0700</pubDate> | ''",
                "image-missing            | <enclosure url='https://a.vn/1.jpg' length='10' type='image/jpeg'/> | ''",
                "enclosure-length-missing | length='10'                                 | length='0'",
                "enclosures-several       | <guid>1</guid> | <guid>1</guid><enclosure url='https://a.vn/2.pdf' length='9'/>",
                "content-unsafe           | Toàn văn       | Toàn &lt;iframe src='https://b.vn/'&gt;&lt;/iframe&gt;",
                "content-unsafe           | Toàn văn       | &lt;b onclick='x()'&gt;văn&lt;/b&gt;",
                "content-relative-link    | Toàn văn       | &lt;img src='/a.jpg'&gt;"
            })
    void complains_of_an_entry(String code, String good, String bad) {
        assertThat(GOOD).contains(good);
        assertThat(complaints(HEAD, "<item>" + GOOD.replace(good, bad) + "</item>", URL))
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title-missing       | <title>Tin</title>",
                "link-missing        | <link>https://a.vn/</link>",
                "description-missing | <description>Tin</description>",
                "language-missing    | <language>vi</language>",
                "self-missing        | rel='self'"
            })
    void complains_of_the_head(String code, String missing) {
        String head = HEAD.replace(missing, missing.startsWith("<") ? "" : "rel='x'");
        assertThat(complaints(head, "<item>" + GOOD + "</item>", URL)).containsExactly(code);
    }

    @Test
    void complains_of_an_entry_that_leads_nowhere() {
        assertThat(complaints(HEAD, "<item><title>Một</title></item>", URL)).contains("entry-link-missing");
    }

    @Test
    void complains_of_repeated_ids_and_links() {
        assertThat(complaints(HEAD, "<item>" + GOOD + "</item><item>" + GOOD + "</item>", URL))
                .containsExactly("guid-repeated", "link-repeated");
    }

    @Test
    void complains_of_another_address_than_its_own() {
        assertThat(complaints(HEAD, "<item>" + GOOD + "</item>", URI.create("http://b.vn/rss")))
                .containsExactly("self-mismatch", "not-encrypted");
    }

    @Test
    void counts_what_goes_on_and_on() {
        String item = "<item>" + GOOD.replace("<title>Một</title>", "") + "</item>";
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            items.append(item.replace("/1<", "/" + i + "<").replace(">1<", ">" + i + "<"));
        }
        assertThat(complaints(HEAD, items.toString(), URL))
                .hasSize(11)
                .endsWith("more-of-the-kind")
                .contains("entry-title-missing");
    }

    @ParameterizedTest
    @EnumSource(Complaint.class)
    void has_words_and_advice_in_both_languages(Complaint complaint) {
        Finding finding =
                new FindingTexts(Complaint.class).finding(complaint.severity(), complaint.code(), 1, "a", "b");

        assertThat(finding.message().vi())
                .isNotBlank()
                .isNotEqualTo(finding.message().en())
                .doesNotContain("{0}");
        assertThat(finding.fix().vi()).isNotBlank().isNotEqualTo(finding.fix().en());
    }
}
