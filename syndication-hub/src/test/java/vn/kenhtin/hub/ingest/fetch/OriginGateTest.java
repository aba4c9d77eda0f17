package vn.kenhtin.hub.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OriginGateTest {

    private static final Origin KIEN_GIANG = new Origin(Set.of("kiengiang.gov.vn", "113.160.92.202"));
    private static final Origin SAME_SERVER = new Origin(Set.of("angiang.gov.vn", "113.160.92.202"));
    private static final Origin ELSEWHERE = new Origin(Set.of("baocantho.example", "113.160.92.9"));

    private Instant now = Instant.parse("2026-11-24T02:00:00Z");
    private final InstantSource clock = () -> now;
    private final OriginGate gate = new OriginGate(FetchConfigs.with("connections", "2"), clock);

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void lets_the_first_one_in() {
        assertThat(gate.tryEnter(KIEN_GIANG)).isEmpty();
    }

    @Test
    void keeps_a_second_poll_of_the_same_origin_out_while_the_first_lasts() {
        gate.tryEnter(KIEN_GIANG);
        pass(Duration.ofSeconds(20));
        assertThat(gate.tryEnter(KIEN_GIANG))
                .hasValueSatisfying(then -> assertThat(then).isAfter(now));
    }

    @Test
    void two_domains_on_one_address_are_one_origin() {
        gate.tryEnter(KIEN_GIANG);
        assertThat(gate.tryEnter(SAME_SERVER)).isPresent();
    }

    @Test
    void another_origin_is_let_in_meanwhile() {
        gate.tryEnter(KIEN_GIANG);
        assertThat(gate.tryEnter(ELSEWHERE)).isEmpty();
    }

    @Test
    void the_gap_counts_from_the_end_of_the_poll() {
        gate.tryEnter(KIEN_GIANG);
        pass(Duration.ofSeconds(10));
        gate.leave(KIEN_GIANG);
        assertThat(gate.tryEnter(KIEN_GIANG)).contains(now.plusSeconds(2));
        pass(Duration.ofSeconds(2));
        assertThat(gate.tryEnter(KIEN_GIANG)).isEmpty();
    }

    @Test
    void those_who_wait_get_an_instant_each() {
        gate.tryEnter(KIEN_GIANG);
        gate.leave(KIEN_GIANG);
        Set<Instant> places = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            places.add(gate.tryEnter(KIEN_GIANG).orElseThrow());
        }
        assertThat(places).hasSize(50).allMatch(place -> !place.isAfter(now.plusSeconds(2 * 50)));
    }

    @Test
    void the_global_cap_holds_over_all_origins() {
        gate.tryEnter(KIEN_GIANG);
        gate.tryEnter(ELSEWHERE);
        assertThat(gate.tryEnter(new Origin(Set.of("third.example")))).isPresent();
        gate.leave(ELSEWHERE);
        assertThat(gate.tryEnter(new Origin(Set.of("third.example")))).isEmpty();
    }

    @Test
    void a_blocked_origin_stays_closed_until_then() {
        gate.block(KIEN_GIANG, now.plusSeconds(3600));
        gate.block(KIEN_GIANG, now.plusSeconds(60));
        assertThat(gate.tryEnter(SAME_SERVER))
                .hasValueSatisfying(then -> assertThat(then).isAfterOrEqualTo(now.plusSeconds(3600)));
        pass(Duration.ofHours(1));
        assertThat(gate.tryEnter(KIEN_GIANG)).isEmpty();
    }

    @Test
    void one_or_two_unavailable_feeds_do_not_close_their_origin() {
        gate.unavailable(KIEN_GIANG, URI.create("http://kiengiang.gov.vn/1"), now.plusSeconds(600));
        gate.unavailable(KIEN_GIANG, URI.create("http://kiengiang.gov.vn/2"), now.plusSeconds(600));
        gate.unavailable(KIEN_GIANG, URI.create("http://kiengiang.gov.vn/2"), now.plusSeconds(600));
        assertThat(gate.tryEnter(KIEN_GIANG)).isEmpty();
    }

    @Test
    void three_unavailable_feeds_close_their_origin() {
        for (int i = 0; i < 3; i++) {
            gate.unavailable(KIEN_GIANG, URI.create("http://kiengiang.gov.vn/" + i), now.plusSeconds(600));
        }
        assertThat(gate.tryEnter(KIEN_GIANG))
                .hasValueSatisfying(then -> assertThat(then).isAfterOrEqualTo(now.plusSeconds(600)));
    }

    @Test
    void unavailable_feeds_of_long_ago_count_no_more() {
        for (int i = 0; i < 3; i++) {
            gate.unavailable(KIEN_GIANG, URI.create("http://kiengiang.gov.vn/" + i), now.plusSeconds(60));
            pass(Duration.ofMinutes(2));
        }
        assertThat(gate.tryEnter(KIEN_GIANG)).isEmpty();
    }
}
