package vn.kenhtin.hub.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final byte[] DOCUMENT = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

    @Test
    void signs_the_second_test_case_of_rfc_4231() {
        assertThat(Signature.SHA256.sign(DOCUMENT, "Jefe"))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @ParameterizedTest
    @EnumSource
    void verifies_what_it_signed_by_every_method(Signature method) {
        assertThat(Signature.verifies(method.sign(DOCUMENT, "bí mật"), DOCUMENT, "bí mật"))
                .isTrue();
    }

    @Test
    void another_document_is_not_verified() {
        String value = Signature.SHA256.sign(DOCUMENT, "Jefe");
        assertThat(Signature.verifies(value, new byte[] {1}, "Jefe")).isFalse();
    }

    @Test
    void another_secret_is_not_verified() {
        assertThat(Signature.verifies(Signature.SHA512.sign(DOCUMENT, "Jefe"), DOCUMENT, "jefe"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256", "sha256=", "md5=00", "sha256=zz", "=", "sha256=5bdcc146"})
    void what_is_no_signature_is_not_verified(String value) {
        assertThat(Signature.verifies(value, DOCUMENT, "Jefe")).isFalse();
    }

    @Test
    void a_setting_must_name_a_method() {
        assertThatIllegalArgumentException().isThrownBy(() -> Signature.ofMethod("md5"));
    }
}
