package vn.kenhtin.hub.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8BufferTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "Tiếng Việt: ủy ban nhân dân", "é߿ࠀ￮", "🌾 lúa 🌾", "\u0000\n\u007F\u0080"})
    void encodes_as_the_platform_does(String text) {
        for (int before = 4090; before < 4100; before++) {
            String whole = "x".repeat(before) + text.repeat(3);
            assertThat(new Utf8Buffer(1).put(whole).toByteArray()).isEqualTo(whole.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void half_of_a_surrogate_pair_becomes_a_question_mark() {
        String halves = "a\uD83Cb\uDF3E\uD83C";
        assertThat(new Utf8Buffer(1).put(halves).toByteArray()).isEqualTo(halves.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void escapes_what_it_is_told_to() {
        Utf8Buffer.Escapes escapes = Utf8Buffer.Escapes.NONE.with('&', "&amp;").with('<', "&lt;");
        byte[] bytes = new Utf8Buffer(1).put("ủy & <ban>", escapes).put("&").toByteArray();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("ủy &amp; &lt;ban>&");
    }

    @Test
    void refuses_an_escape_it_has_no_room_for() {
        assertThatIllegalArgumentException().isThrownBy(() -> Utf8Buffer.Escapes.NONE.with('a', "&tooLong;"));
    }
}
