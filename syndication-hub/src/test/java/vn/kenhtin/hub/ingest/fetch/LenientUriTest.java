package vn.kenhtin.hub.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientUriTest {

    private static final URI BASE = URI.create("https://portal.example/a/b?c=d");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/feed | https://portal.example/feed",
                "feed | https://portal.example/a/feed",
                "//other.example | https://other.example/",
                "https://other.example | https://other.example/",
                "https://other.example?x=1 | https://other.example/?x=1",
                "/feed#top | https://portal.example/feed",
                "/tin nóng?q=đất | https://portal.example/tin%20n%C3%B3ng?q=%C4%91%E1%BA%A5t",
                "/a%20b | https://portal.example/a%20b",
                "https://báo.example/đọc | https://xn--bo-mia.example/%C4%91%E1%BB%8Dc"
            },
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = true)
    void resolves_references_as_they_are_found(String reference, String expected) {
        assertThat(LenientUri.resolve(BASE, reference)).contains(URI.create(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http://[::1", "http://[x]/", "://", "http://a..b\u0000/%zz"})
    void what_means_nothing_is_nothing(String reference) {
        assertThat(LenientUri.resolve(BASE, reference)).isEmpty();
    }
}
