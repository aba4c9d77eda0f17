package vn.kenhtin.hub.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkKeyTest {

    private static final String PAGE = "https://example.gov.vn/tin/a?b=2&c=%C3%A9";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.gov.vn/tin/a?b=2&c=%C3%A9",
                "https://www.example.gov.vn/tin/a?b=2&c=%C3%A9",
                "https://EXAMPLE.gov.vn:443/tin/a?b=2&c=%C3%A9",
                "https://example.gov.vn./tin/a?b=2&c=%C3%A9",
                "https://example.gov.vn/tin/a/?b=2&c=%C3%A9",
                "https://example.gov.vn/tin/x/../a?b=2&c=%C3%A9",
                "https://example.gov.vn/tin/%61?b=2&c=%c3%a9",
                "https://example.gov.vn/tin/a?c=é&b=2",
                "https://example.gov.vn/tin/a?b=2&amp;c=%C3%A9",
                "https://example.gov.vn/tin/a?b=2&&c=%C3%A9",
                "https://example.gov.vn/tin/a?utm_source=rss&UTM_Medium=x&b=2&fbclid=1&gclid=2&zarsrc=30&c=%C3%A9",
                "https://example.gov.vn/tin/a?b=2&c=%C3%A9#binh-luan"
            })
    void other_spellings_of_a_link_are_the_same_page(String spelling) {
        assertThat(LinkKey.of(URI.create(spelling))).isEqualTo(LinkKey.of(URI.create(PAGE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://m.example.gov.vn/tin/a?b=2&c=%C3%A9",
                "https://example.gov.vn:8443/tin/a?b=2&c=%C3%A9",
                "https://example.gov.vn/tin/A?b=2&c=%C3%A9",
                "https://example.gov.vn/tin/a?b=3&c=%C3%A9",
                "https://example.gov.vn/tin/a?b=2",
                "https://example.gov.vn/tin%2Fa?b=2&c=%C3%A9",
                "https://example.gov.vn/tin/a?b=2&c=%C3%A9#!/trang/2"
            })
    void other_links_are_other_pages(String other) {
        assertThat(LinkKey.of(URI.create(other))).isNotEqualTo(LinkKey.of(URI.create(PAGE)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.gov.vn",
        "https://example.gov.vn/",
        "https://example.gov.vn/?utm_source=rss#top",
        "mailto:a@b.vn",
        "urn:x:1"
    })
    void a_front_page_and_what_is_no_page_identify_nothing(String link) {
        assertThat(LinkKey.of(URI.create(link))).isNull();
    }

    @Test
    void a_front_page_with_a_parameter_is_a_page() {
        assertThat(LinkKey.of(URI.create("https://example.gov.vn/?p=123"))).isNotNull();
    }
}
