package vn.kenhtin.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermVectorTest {

    private static int count(TermVector vector, String syllable) {
        int term = TermVector.of("", "", syllable).term(0);
        for (int i = 0; i < vector.size(); i++) {
            if (vector.term(i) == term) {
                return vector.count(i);
            }
        }
        return 0;
    }

    @Test
    void syllables_and_their_pairs_are_terms() {
        TermVector vector = TermVector.of("", "", "nông thôn mới, nông dân");
        assertThat(vector.size()).isEqualTo(4 + 4);
    }

    @Test
    void no_pair_spans_a_sentence_end() {
        assertThat(TermVector.of("", "", "Trời mưa. Nước lên").size()).isEqualTo(4 + 2);
    }

    @Test
    void title_and_lead_weigh_more_than_the_body() {
        TermVector vector = TermVector.of("lúa", "tôm", "cua lúa");
        assertThat(count(vector, "lúa")).isEqualTo(4);
        assertThat(count(vector, "tôm")).isEqualTo(2);
        assertThat(count(vector, "cua")).isEqualTo(1);
    }

    @Test
    void counts_stop_at_their_greatest_value() {
        TermVector vector = TermVector.of("", "", "lúa. ".repeat(1_000));
        assertThat(vector.count(0)).isEqualTo(255);
    }

    @Test
    void bytes_give_the_same_vector_back() {
        TermVector vector = TermVector.of("Đua ghe ngo", "Lễ hội", "Đồng bào Khmer đua ghe ngo");
        TermVector read = TermVector.fromBytes(vector.bytes());
        assertThat(read.size()).isEqualTo(vector.size());
        for (int i = 0; i < vector.size(); i++) {
            assertThat(read.term(i)).isEqualTo(vector.term(i));
            assertThat(read.count(i)).isEqualTo(vector.count(i));
        }
    }

    @Test
    void other_spellings_of_a_syllable_are_the_same_term() {
        assertThat(TermVector.of("", "", "hoà").term(0))
                .isEqualTo(TermVector.of("", "", "Hòa").term(0));
    }

    @Test
    void overlap_is_the_share_of_the_shorter_text() {
        TermVector whole = TermVector.of("", "", "Đồng bào Khmer đua ghe ngo");
        TermVector half = TermVector.of("", "", "đua ghe ngo");
        assertThat(half.overlap(whole)).isEqualTo(whole.overlap(half)).isEqualTo(1);
        assertThat(half.overlap(TermVector.of("", "", "giá tôm"))).isZero();
        assertThat(half.overlap(TermVector.of("", "", ""))).isZero();
    }
}
