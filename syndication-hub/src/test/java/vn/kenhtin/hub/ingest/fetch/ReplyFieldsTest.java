package vn.kenhtin.hub.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyFieldsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private static ReplyFields fields(String... namesAndValues) {
        HttpFields.Mutable fields = HttpFields.build();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new ReplyFields(fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=600 | 600",
                "public, Max-Age=600, must-revalidate | 600",
                "max-age=\"600\" | 600",
                "no-cache, max-age=600 | 0",
                "no-store | 0",
                "max-age=-1 | 0",
                "max-age=soon | 0",
                "max-age=999999999999999999999 | 31536000",
                "private | 0"
            })
    void freshness_is_read_from_cache_control(String value, long seconds) {
        assertThat(fields("Cache-Control", value).freshFor(NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void age_is_taken_off_max_age_down_to_zero() {
        assertThat(fields("Cache-Control", "max-age=600", "Age", "100").freshFor(NOW))
                .isEqualTo(Duration.ofSeconds(500));
        assertThat(fields("Cache-Control", "max-age=600", "Age", "700").freshFor(NOW))
                .isZero();
    }

    @Test
    void expires_counts_from_the_servers_own_clock() {
        assertThat(fields("Expires", "Tue, 24 Nov 2026 05:00:00 GMT", "Date", "Tue, 24 Nov 2026 04:00:00 GMT")
                        .freshFor(NOW))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void expires_counts_from_our_clock_if_the_server_has_none() {
        assertThat(fields("Expires", "Tue, 24 Nov 2026 05:00:00 GMT").freshFor(NOW))
                .isEqualTo(Duration.ofHours(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "never", "Tue, 24 Nov 2020 05:00:00 GMT", "Tue, 99 Nov 2026 05:00:00 GMT"})
    void an_expires_in_the_past_or_no_date_is_no_freshness(String value) {
        assertThat(fields("Expires", value).freshFor(NOW)).isZero();
    }

    @Test
    void max_age_beats_expires() {
        assertThat(fields("Cache-Control", "max-age=60", "Expires", "Tue, 24 Nov 2026 05:00:00 GMT")
                        .freshFor(NOW))
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void blank_validators_are_none() {
        assertThat(fields("ETag", " ", "Last-Modified", "")
                        .validators(URI.create("http://a/"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void link_fields_may_hold_several_links_with_several_relations() {
        List<WebLink> links = fields(
                        "Link", "<https://a.example/x,y;z>; rel=\"Self alternate\"; title=\"a, b; c\", </hub>;rel=hub",
                        "Link", "<https://b.example/>; rel=hub")
                .links(URI.create("https://c.example/feed"));
        assertThat(links)
                .extracting(WebLink::target)
                .containsExactly(
                        URI.create("https://a.example/x,y;z"),
                        URI.create("https://c.example/hub"),
                        URI.create("https://b.example/"));
        assertThat(links.get(0).has("self")).isTrue();
        assertThat(links.get(0).has("ALTERNATE")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<>",
                "rel=hub",
                "<http://[>; rel=hub",
                "<a>; rel",
                "<a>; rel=\"",
                ";;;,,,",
                "<<<>>>; rel=\"\""
            })
    void broken_link_fields_are_passed_over(String value) {
        assertThat(fields("Link", value).links(URI.create("https://c.example/feed")))
                .noneMatch(link -> link.has("hub"));
    }

    @Test
    void a_link_field_made_to_hurt_is_read_at_once() {
        String hostile = "<a>" + "; x=\"".repeat(6000);
        assertThat(fields("Link", hostile).links(URI.create("https://c.example/")))
                .hasSizeLessThan(51);
    }
}
