package vn.kenhtin.hub.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidatorsTest {

    private static final URI FEED = URI.create("https://kiengiang.example/feed");

    private static Validators pair(@Nullable String etag, @Nullable String lastModified) {
        return new Validators(FEED, etag, lastModified);
    }

    @Test
    void belong_to_their_url_alone() {
        assertThat(pair("\"1\"", "Mon").forUrl(FEED)).isEqualTo(pair("\"1\"", "Mon"));
        assertThat(pair("\"1\"", "Mon")
                        .forUrl(URI.create("https://kiengiang.example/feed2"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_bare_304_changes_nothing() {
        assertThat(pair("\"1\"", "Mon").after304(pair(null, null))).isEqualTo(pair("\"1\"", "Mon"));
    }

    @Test
    void a_304_with_both_replaces_both() {
        assertThat(pair("\"1\"", "Mon").after304(pair("\"2\"", "Tue"))).isEqualTo(pair("\"2\"", "Tue"));
    }

    @Test
    void a_304_that_repeats_one_keeps_the_other() {
        assertThat(pair("\"1\"", "Mon").after304(pair("\"1\"", null))).isEqualTo(pair("\"1\"", "Mon"));
        assertThat(pair("\"1\"", "Mon").after304(pair(null, "Mon"))).isEqualTo(pair("\"1\"", "Mon"));
    }

    @Test
    void a_304_that_changes_one_drops_the_other_rather_than_mix_two_responses() {
        assertThat(pair("\"1\"", "Mon").after304(pair("\"2\"", null))).isEqualTo(pair("\"2\"", null));
        assertThat(pair("\"1\"", "Mon").after304(pair(null, "Tue"))).isEqualTo(pair(null, "Tue"));
    }
}
