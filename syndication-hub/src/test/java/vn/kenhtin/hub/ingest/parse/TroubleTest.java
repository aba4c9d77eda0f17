package vn.kenhtin.hub.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleTest {

    private static final FindingTexts TEXTS = new FindingTexts(Trouble.class);

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void has_words_and_advice_in_both_languages(Trouble trouble) {
        Finding finding = TEXTS.finding(trouble.severity(), trouble.code(), 1, "một", "hai");

        assertThat(finding.message().vi())
                .isNotBlank()
                .doesNotContain("{0}")
                .isNotEqualTo(finding.message().en());
        assertThat(finding.message().en()).isNotBlank().doesNotContain("{0}");
        assertThat(finding.fix().vi()).isNotBlank().isNotEqualTo(finding.fix().en());
        assertThat(finding.fix().en()).isNotBlank();
    }
}
