package vn.kenhtin.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Windows1258Test {

    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    @Test
    void a_toned_letter_is_the_letter_and_the_tone() {
        assertThat(Windows1258.encode("ệ")).containsExactly(0xEA, 0xF2);
        assertThat(Windows1258.encode("đường")).containsExactly(0xF0, 0xFD, 0xF5, 0xCC, 'n', 'g');
    }

    @Test
    void every_vietnamese_letter_comes_back_after_decoding_and_composing() {
        String letters = IntStream.concat(
                        IntStream.of(0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0),
                        IntStream.rangeClosed(0x1EA0, 0x1EF9))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String decoded = new String(Windows1258.encode(letters + "àÁèéìíòóùúýÝõĩũ"), WINDOWS_1258);
        assertThat(Normalizer.normalize(decoded, Normalizer.Form.NFC)).isEqualTo(letters + "àÁèéìíòóùúýÝõĩũ");
    }

    @Test
    void what_the_code_page_lacks_becomes_a_reference() {
        assertThat(new String(Windows1258.encode("0,5‰ ≥ 3 m³"), WINDOWS_1258)).isEqualTo("0,5‰ &#8805; 3 m³");
    }
}
