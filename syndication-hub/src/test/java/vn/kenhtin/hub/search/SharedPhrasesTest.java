package vn.kenhtin.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedPhrasesTest {

    private static List<String> shared(String text, String other) {
        return new SharedPhrases(text)
                .with(TermVector.of("", "", other)).stream()
                        .map(SharedPhrases.Phrase::text)
                        .toList();
    }

    @Test
    void a_word_of_several_syllables_stays_whole() {
        assertThat(shared("Xã viên hợp tác xã Minh Trung", "Hợp tác xã mới")).containsExactly("hợp tác xã");
    }

    @Test
    void words_of_grammar_and_figures_begin_and_end_no_phrase() {
        assertThat(shared(
                        "Diễn biến của áp thấp nhiệt đới đã làm 12 tàu chìm",
                        "Diễn biến của áp thấp nhiệt đới đã làm 12 tàu chìm"))
                .containsExactly("Diễn biến", "áp thấp nhiệt đới", "tàu chìm");
    }

    @Test
    void a_comma_or_a_sentence_end_parts_phrases() {
        assertThat(shared("Nuôi tôm, cua biển. Lúa chín", "Nuôi tôm cua biển lúa chín"))
                .containsExactly("Nuôi tôm", "cua biển", "Lúa chín");
    }

    @Test
    void a_name_is_known_by_its_capitals() {
        assertThat(new SharedPhrases("lễ hội Nguyễn Trung Trực").with(TermVector.of("", "", "ông Nguyễn Trung Trực")))
                .singleElement()
                .satisfies(phrase -> {
                    assertThat(phrase.text()).isEqualTo("Nguyễn Trung Trực");
                    assertThat(phrase.isName()).isTrue();
                    assertThat(phrase.pairs()).hasSize(2);
                });
    }

    @Test
    void no_phrase_has_more_than_five_syllables() {
        String text = "Hội nghị triển khai kế hoạch năm dân vận chính quyền";
        assertThat(shared(text, text))
                .allSatisfy(phrase -> assertThat(phrase.split(" ")).hasSizeBetween(2, 5));
    }

    @Test
    void other_spellings_are_the_same_phrase_and_nothing_shared_is_none() {
        assertThat(shared("công ti hoà bình", "Công ty Hòa Bình")).containsExactly("công ti hoà bình");
        assertThat(shared("Giá tôm tăng", "Lễ hội đua ghe")).isEmpty();
    }
}
