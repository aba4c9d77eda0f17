package vn.kenhtin.hub.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseSpellingTest {

    @ParameterizedTest
    @CsvSource({"hoà,hòa", "khoẻ,khỏe", "thuỷ,thủy", "Uỷ,ủy", "HOÀ,hòa", "hoàn,hoàn", "loè,lòe", "quỳ,quỳ", "quý,quý"})
    void puts_the_tone_of_an_open_syllable_on_its_glide(String written, String normal) {
        assertThat(VietnameseSpelling.normal(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"kĩ,kỹ", "lí,lý", "Tỉ,tỷ", "ti,ty", "quí,quý", "thi,thi", "nghĩ,nghĩ", "kim,kim"})
    void writes_y_in_open_syllables(String written, String normal) {
        assertThat(VietnameseSpelling.normal(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"Ðảng,đảng", "Ɖảng,đảng", "ðường,đường"})
    void repairs_the_look_alikes_of_d_with_stroke(String written, String normal) {
        assertThat(VietnameseSpelling.normal(written)).isEqualTo(normal);
    }

    @Test
    void lower_case_does_not_depend_on_the_systems_language() {
        assertThat(VietnameseSpelling.normal("KIÊN")).isEqualTo("kiên");
    }

    @Test
    void folding_keeps_every_letter_in_its_place() {
        String text = "Đường Nguyễn Trung Trực, thành phố Rạch Giá, Ðảng bộ";
        assertThat(VietnameseSpelling.fold(text))
                .isEqualTo("Duong Nguyen Trung Truc, thanh pho Rach Gia, Dang bo")
                .hasSameSizeAs(text);
    }
}
