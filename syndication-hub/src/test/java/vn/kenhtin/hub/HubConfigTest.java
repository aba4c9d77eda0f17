package vn.kenhtin.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.platform.config.ConfigException;
import vn.kenhtin.hub.platform.config.ConfigReader;

class HubConfigTest {

    @Test
    void the_defaults_are_within_their_limits() {
        assertThat(read(Map.of()).checked()).isNotNull();
    }

    @Test
    void every_value_out_of_its_limits_is_named_at_once() {
        HubConfig config = read(Map.of(
                "kenhtin.feed.max-age", "2d",
                "kenhtin.feed.stale-while-revalidate", "8d",
                "kenhtin.feed.stale-if-error", "31d",
                "kenhtin.feed.cache-mebibytes", "0"));
        assertThatThrownBy(config::checked)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("kenhtin.feed.max-age")
                .hasMessageContaining("kenhtin.feed.stale-while-revalidate")
                .hasMessageContaining("kenhtin.feed.stale-if-error")
                .hasMessageContaining("kenhtin.feed.cache-mebibytes");
    }

    @Test
    void mistakes_of_form_and_of_limits_are_named_together() {
        Map<String, String> settings = Map.of(
                "kenhtin.http.port", "99999",
                "kenhtin.http.public-url", "ftp://tin.example.vn",
                "kenhtin.fetch.allow", "10.0.0.0/99",
                "kenhtin.nope", "1",
                "kenhtin.websub.lease", "soon",
                "kenhtin.database.url", "jdbc:mysql://db/hub");
        assertThatThrownBy(() -> new ConfigReader(Map.of("KENHTIN_FEED_MAX_AGE", "x"))
                        .read(HubConfig.class, null, settings, HubConfig::checked))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        failure -> assertThat(failure.problems()).hasSize(7))
                .hasMessageContaining("kenhtin.http.port")
                .hasMessageContaining("kenhtin.http.public-url")
                .hasMessageContaining("kenhtin.fetch.allow")
                .hasMessageContaining("kenhtin.nope")
                .hasMessageContaining("kenhtin.websub.lease")
                .hasMessageContaining("kenhtin.database.url")
                .hasMessageContaining("kenhtin.feed.max-age");
    }

    private static HubConfig read(Map<String, String> settings) {
        return new ConfigReader(Map.of()).read(HubConfig.class, null, settings);
    }
}
