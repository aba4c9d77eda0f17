package vn.kenhtin.hub.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DailyHashTest {

    private static final UUID ARTICLE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-11-01T16:59:59Z"));
    private final DailyHash hash = new DailyHash(clock::get, DailyHash::newSalt);

    @Test
    void a_reader_of_an_article_is_the_same_all_day() {
        assertThat(of("203.0.113.7", "a")).isEqualTo(of("203.0.113.7", "a"));
    }

    @Test
    void address_browser_and_article_tell_reads_apart() {
        long one = of("203.0.113.7", "a");

        assertThat(of("203.0.113.8", "a")).isNotEqualTo(one);
        assertThat(of("203.0.113.7", "b")).isNotEqualTo(one);
        assertThat(hash.ofRead(Readers.with("203.0.113.7", "a"), new UUID(0, 0)))
                .isNotEqualTo(one);
    }

    @Test
    void hosts_of_one_ipv6_network_are_one_reader() {
        assertThat(of("2001:db8:0:1::7", "a")).isEqualTo(of("2001:db8:0:1:ffff::8", "a"));
        assertThat(of("2001:db8:0:1::7", "a")).isNotEqualTo(of("2001:db8:0:2::7", "a"));
    }

    @Test
    void nobody_is_recognised_on_the_next_day_of_vietnam() {
        long before = of("203.0.113.7", "a");
        clock.set(Instant.parse("2026-11-01T17:00:00Z"));

        assertThat(of("203.0.113.7", "a")).isNotEqualTo(before);
    }

    @Test
    void another_process_has_another_salt() {
        DailyHash other = new DailyHash(clock::get, DailyHash::newSalt);

        assertThat(other.ofNetwork(Readers.at("203.0.113.7"))).isNotEqualTo(hash.ofNetwork(Readers.at("203.0.113.7")));
    }

    private long of(String address, String userAgent) {
        return hash.ofRead(Readers.with(address, userAgent), ARTICLE);
    }
}
