package vn.kenhtin.hub.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.platform.http.Cidr;

class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::10.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:53aa:64c::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refuses_addresses_that_are_not_public_unicast(String address) throws UnknownHostException {
        assertThat(guard.permits(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "113.160.92.202",
                "172.15.255.255", "172.32.0.0", "192.167.255.255", "198.17.0.1", "198.20.0.1", "223.255.255.255",
                "2001:4860:4860::8888", "2001:ee0::1", "2402:800::1", "2606:4700::1111"
            })
    void permits_public_unicast_addresses(String address) throws UnknownHostException {
        assertThat(guard.permits(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void permits_a_configured_range_and_nothing_beside_it() throws UnknownHostException {
        AddressGuard open = new AddressGuard(List.of(Cidr.fromString("10.20.0.0/16")));
        assertThat(open.permits(InetAddress.getByName("10.20.0.1"))).isTrue();
        assertThat(open.permits(InetAddress.getByName("::ffff:10.20.0.1"))).isTrue();
        assertThat(open.permits(InetAddress.getByName("10.21.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0X7F.1",
                "0177.0.0.1",
                "127.1",
                "127.0.1",
                "1",
                "0",
                "08.8.8.8",
                "0x",
                "127.0.0.1.1",
                "portal.example.1",
                "0x7f.0.0.0x1",
                "127.0.0.01",
                "2130706433."
            })
    void knows_odd_notations_of_addresses(String host) {
        assertThat(AddressGuard.isOddLiteral(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "8.8.8.8.",
                "kiengiang.gov.vn",
                "24h.com.vn",
                "1.2.example",
                "[::1]",
                "xn--bo-jia.vn",
                "0xabc.vn"
            })
    void takes_names_and_plain_addresses_for_what_they_are(String host) {
        assertThat(AddressGuard.isOddLiteral(host)).isFalse();
    }
}
