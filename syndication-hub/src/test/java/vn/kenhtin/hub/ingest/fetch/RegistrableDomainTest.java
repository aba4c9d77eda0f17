package vn.kenhtin.hub.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrableDomainTest {

    @ParameterizedTest
    @CsvSource({
        "kiengiang.gov.vn, kiengiang.gov.vn",
        "rachgia.kiengiang.gov.vn, kiengiang.gov.vn",
        "www.RachGia.KienGiang.gov.vn., kiengiang.gov.vn",
        "baokiengiang.vn, baokiengiang.vn",
        "www.baokiengiang.vn, baokiengiang.vn",
        "news.example.com.vn, example.com.vn",
        "portal.kiengiang.vn, portal.kiengiang.vn",
        "a.b.example.org, example.org",
        "gov.vn, gov.vn",
        "localhost, localhost",
        "192.168.1.7, 192.168.1.7",
        "[2001:db8::1], [2001:db8::1]"
    })
    void is_what_one_owner_registered(String host, String domain) {
        assertThat(RegistrableDomain.of(host)).isEqualTo(domain);
    }
}
