package vn.kenhtin.hub.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tin nóng|tin-nong",
                "Văn hoá – Xã hội|van-hoa-xa-hoi",
                "VĂN HÓA - XÃ HỘI|van-hoa-xa-hoi",
                "Đặc khu Phú Quốc|dac-khu-phu-quoc",
                "72/2013/NÐ-CP|72-2013-nd-cp",
                "…|khac"
            })
    void folds_the_spellings_of_one_section_to_one_slug(String label, String slug) {
        assertThat(Slug.of(label)).isEqualTo(slug);
    }

    @Test
    void cuts_at_a_word_within_eighty_characters() {
        assertThat(
                        Slug.of(
                                "Hội nghị Triển khai kế hoạch năm 2018 - Năm dân vận chính quyền của các cơ quan nhà nước các cấp"))
                .hasSizeLessThanOrEqualTo(80)
                .endsWith("-co-quan");
    }
}
