package vn.kenhtin.hub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    private final ClientAddress addresses =
            new ClientAddress(List.of(Cidr.fromString("10.0.0.0/8"), Cidr.fromString("::1")));

    @ParameterizedTest
    @CsvSource({
        "198.51.100.9, 203.0.113.7, 198.51.100.9", // not our proxy: what it says is not believed
        "10.0.0.1, 203.0.113.7, 203.0.113.7",
        "10.0.0.1, '1.2.3.4, 203.0.113.7', 203.0.113.7", // the client wrote the first itself
        "10.0.0.1, '203.0.113.7, 10.0.0.2', 203.0.113.7",
        "10.0.0.1, '10.0.0.3, 10.0.0.2', 10.0.0.3",
        "10.0.0.1, unknown, 10.0.0.1",
        "10.0.0.1, '203.0.113.7, localhost', 10.0.0.1",
        "10.0.0.1, 0.0.0.0/0, 10.0.0.1",
        "[::1], 2001:db8::7, 2001:db8:0:0:0:0:0:7",
        "10.0.0.1, , 10.0.0.1"
    })
    void the_last_address_that_is_no_proxy_of_ours_is_the_clients(String remote, String forwarded, String client) {
        List<String> headers = forwarded == null ? List.of() : List.of(forwarded);

        assertThat(addresses.of(remote, Collections.enumeration(headers)).getHostAddress())
                .isEqualTo(client);
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(addresses
                        .of("10.0.0.1", Collections.enumeration(List.of("203.0.113.7", "10.0.0.2")))
                        .getHostAddress())
                .isEqualTo("203.0.113.7");
    }

    @Test
    void a_name_is_no_address_and_is_never_looked_up() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> addresses.of("localhost", Collections.emptyEnumeration()));
    }
}
