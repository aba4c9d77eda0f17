package vn.kenhtin.hub.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyllablesTest {

    private static List<String> texts(String text) {
        return Syllables.of(Syllables.nfc(text)).stream().map(Syllable::text).toList();
    }

    @Test
    void cuts_at_everything_that_is_no_letter_or_digit() {
        assertThat(texts("Tin và ảnh: Thu Oanh - TP.HCM, kiengiang.gov.vn"))
                .containsExactly("tin", "và", "ảnh", "thu", "oanh", "tp", "hcm", "kiengiang", "gov", "vn");
    }

    @Test
    void numbers_keep_their_points_and_commas() {
        assertThat(texts("tăng 5,2% lên 15.000 đồng ngày 10.05.2018.")).contains("5,2", "15.000", "10.05.2018");
    }

    @Test
    void a_number_ends_where_letters_begin() {
        assertThat(texts("72/2013/NĐ-CP 121kg U23")).containsExactly("72", "2013", "nđ", "cp", "121", "kg", "u", "23");
    }

    @Test
    void decomposed_text_gives_the_same_syllables() {
        String text = "Nhân dân xã Vĩnh Hòa";
        assertThat(texts(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(texts(text));
    }

    @Test
    void offsets_point_into_the_text() {
        String text = "Ủy ban nhân dân huyện An Biên";
        assertThat(Syllables.of(text))
                .extracting(s -> text.substring(s.start(), s.end()))
                .containsExactly("Ủy", "ban", "nhân", "dân", "huyện", "An", "Biên");
    }

    @Test
    void a_sentence_end_a_bracket_or_a_line_break_opens_a_phrase() {
        assertThat(Syllables.of("Trời mưa. Nước lên (cao), rồi rút\nchậm").stream()
                        .filter(Syllable::opensPhrase)
                        .map(Syllable::text))
                .containsExactly("trời", "nước", "cao", "rồi", "chậm");
    }

    @Test
    void text_without_letters_has_no_syllables() {
        assertThat(Syllables.of(" … – “” ")).isEmpty();
    }
}
