package vn.kenhtin.hub.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "gzip, deflate, br",
                "br,gzip;q=0.1",
                "deflate, x-gzip",
                "*",
                "identity;q=0.5, *;q=0.1",
                "br ; q=1 , gzip ; q=1.0"
            })
    void gzip_is_taken(String header) {
        assertThat(Negotiation.takesGzip(header)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "br", "identity", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "gzipped", "br;x=gzip", ",,"})
    void gzip_is_not_taken(String header) {
        assertThat(Negotiation.takesGzip(header)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\" | true",
                "W/\"a\" | true",
                "\"b\", \"a\" | true",
                "\"b\",W/\"a\" | true",
                "\"x,y\",\"a\" | true",
                "\"b\" \"a\" | true",
                "\"A\" | false",
                "\"aa\" | false",
                "a | false",
                "w/\"a\" | false",
                "\"b | false",
                "\"b\", oops, \"a\" | false",
                "W/ | false"
            })
    void tags_are_compared_weakly_up_to_the_first_break_of_the_grammar(String list, boolean found) {
        assertThat(EntityTags.contain(list, "\"a\"")).isEqualTo(found);
    }
}
