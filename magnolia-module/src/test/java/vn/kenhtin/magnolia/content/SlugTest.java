package vn.kenhtin.magnolia.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Hội nghị Triển khai kế hoạch năm 2018 - Năm dân vận chính quyền,"
                + "hoi-nghi-trien-khai-ke-hoach-nam-2018-nam-dan-van-chinh-quyen",
        "Đảng bộ Đặc khu Phú Quốc, dang-bo-dac-khu-phu-quoc",
        "'Ðảng viên (eth) Ɖ', dang-vien-eth-d",
        "'Tăng trưởng 5,2% & 7/2026', tang-truong-5-2-7-2026",
        "'  --Ưu đãi!!  ', uu-dai",
        "IŞIK i, isik-i"
    })
    void is_ascii_with_single_hyphens(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void is_the_same_for_composed_and_decomposed_letters() {
        String title = "Ủy ban nhân dân tỉnh đặc biệt";

        assertThat(Slug.of(Normalizer.normalize(title, Normalizer.Form.NFD))).isEqualTo(Slug.of(title));
    }

    @Test
    void is_cut_between_words_at_80_characters() {
        String slug = Slug.of("Chính quyền ".repeat(20));

        assertThat(slug).hasSizeLessThanOrEqualTo(80).hasSizeGreaterThan(70).endsWith("-chinh");
    }

    @Test
    void one_endless_word_is_cut_all_the_same() {
        assertThat(Slug.of("a".repeat(500))).hasSize(80);
    }

    @Test
    void a_title_without_a_latin_letter_gets_its_slug_from_the_uuid() {
        assertThat(Slug.of("……")).isEmpty();
        assertThat(Slug.distinct("", "7859d1ad-86ed-4dcc-b7c2-91db8b995ba5")).isEqualTo("tin-7859d1ad");
    }

    @Test
    void a_distinct_slug_is_no_longer_than_the_others() {
        assertThat(Slug.distinct("a".repeat(80), "7859d1ad-86ed-4dcc-b7c2-91db8b995ba5"))
                .hasSize(80)
                .endsWith("-7859d1ad");
    }
}
