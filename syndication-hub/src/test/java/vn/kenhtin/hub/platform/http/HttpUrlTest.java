package vn.kenhtin.hub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://kiengiang.gov.vn|https://kiengiang.gov.vn/",
                " HTTPS://KienGiang.gov.vn/RSS?ID=5#dau |https://kiengiang.gov.vn/RSS?ID=5",
                "http://[2001:db8::1]:8080/rss|http://[2001:db8::1]:8080/rss",
                "https://báo.vn:8443/tin nóng|",
                "https://báo.vn:8443/tin-nóng?q=%C3%A1|https://xn--bo-mia.vn:8443/tin-n%C3%B3ng?q=%C3%A1",
                "http://127.0.0.1:9/a%2Fb|http://127.0.0.1:9/a%2Fb",
            })
    void reads_what_people_type(String text, String url) {
        if (url == null) {
            assertThatIllegalArgumentException().isThrownBy(() -> HttpUrl.parse(text));
        } else {
            assertThat(HttpUrl.parse(text)).hasToString(url);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kiengiang.gov.vn/rss",
                "/rss",
                "ftp://kiengiang.gov.vn/rss",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http:///rss",
                "http:rss",
                "https://",
                "http://:80/",
                "http://-/",
                "http://a b/",
                "http://kiengiang.gov.vn:99999/",
                "http://editor:secret@kiengiang.gov.vn/rss",
                "http://báo.vn@kiengiang.gov.vn/rss",
                "http://\u0000/",
            })
    void refuses_what_is_no_web_address(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpUrl.parse(text));
    }

    @Test
    void refuses_an_endless_address() {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpUrl.parse("https://a.vn/" + "a".repeat(2000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.vn/rss", "https://A.vn:443/rss", "https://a.vn/tin/../rss#x"})
    void gives_spellings_of_one_address_one_key(String spelling) {
        assertThat(HttpUrl.key(HttpUrl.parse(spelling))).isEqualTo(HttpUrl.key(HttpUrl.parse("https://a.vn/rss")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.vn/RSS", "https://a.vn:8443/rss", "https://a.vn/rss?x", "https://a.vn/rss/"})
    void gives_different_addresses_different_keys(String other) {
        assertThat(HttpUrl.key(HttpUrl.parse(other))).isNotEqualTo(HttpUrl.key(HttpUrl.parse("https://a.vn/rss")));
    }

    @ParameterizedTest
    @CsvSource({"KienGiang.gov.vn,kiengiang.gov.vn", "báo.vn,xn--bo-mia.vn"})
    void writes_host_names_as_dns_does(String text, String host) {
        assertThat(HttpUrl.asciiHost(text)).isEqualTo(host);
    }
}
