package vn.kenhtin.hub.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.platform.html.Messages;

class PollViewTest {

    @Test
    void has_the_same_words_in_both_languages() {
        assertThat(Messages.of(PollView.class, "vi").texts().keySet())
                .isEqualTo(Messages.of(PollView.class, "en").texts().keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetched",
                "not-modified",
                "gone",
                "too-many-requests",
                "unavailable",
                "dns",
                "connection",
                "tls",
                "timeout",
                "protocol",
                "not-found",
                "forbidden",
                "status",
                "too-large",
                "refused"
            })
    void has_words_for_every_outcome_of_a_fetch(String code) {
        assertThat(Messages.of(PollView.class, "vi").texts()).containsKey("poll." + code);
    }
}
