package vn.kenhtin.hub.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeCursorTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.vn/articles, , https://a.vn/articles",
        "https://a.vn/articles, 7, https://a.vn/articles?changedSince=7",
        "https://a.vn/articles?limit=200, 7, https://a.vn/articles?limit=200&changedSince=7",
        "https://a.vn/articles?changedSince=3&limit=200, 7, https://a.vn/articles?limit=200&changedSince=7",
        "https://a.vn/articles?limit=200&changedSince=3, , https://a.vn/articles?limit=200",
        "https://a.vn/articles?changedSince=3, , https://a.vn/articles",
        "https://a.vn/t%E1%BB%89nh?q=a%26b, 7, https://a.vn/t%E1%BB%89nh?q=a%26b&changedSince=7",
    })
    void puts_the_cursor_into_the_address_and_nothing_else(URI source, @Nullable String cursor, URI expected) {
        assertThat(ChangeCursor.address(source, cursor)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"17, true", "a-b_c.d~e, true", "'', false", "a b, false", "1&x=2, false", "#, false"})
    void takes_only_cursors_that_can_stand_in_an_address(String cursor, boolean usable) {
        assertThat(ChangeCursor.isUsable(cursor)).isEqualTo(usable);
    }
}
