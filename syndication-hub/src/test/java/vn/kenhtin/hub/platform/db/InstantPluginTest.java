package vn.kenhtin.hub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstantPluginTest {

    @ParameterizedTest
    @EnumSource
    void keeps_both_passes_of_the_hour_that_the_clocks_of_the_jvm_show_twice(TestDatabase kind) {
        // 1:30 local time in America/St_Johns, the zone of the tests, before and after 2026-11-01T02:00
        List<Instant> twice = List.of(Instant.parse("2026-11-01T04:00:00Z"), Instant.parse("2026-11-01T05:00:00Z"));
        try (Database database = kind.open()) {
            Stream<Instant> kept = twice.stream()
                    .map(instant -> database.jdbi()
                            .withHandle(handle -> handle.createQuery("select cast(:at as timestamp(6) with time zone)")
                                    .bind("at", instant)
                                    .mapTo(Instant.class)
                                    .one()));
            assertThat(kept).containsExactlyElementsOf(twice);
        }
    }
}
