package vn.kenhtin.hub.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Properties that hold for whatever the inputs are; the random inputs are the same in every run. */
class TimingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final Random random = new Random(20_180_510);

    private Duration anyDuration() {
        return Duration.ofSeconds((long) Math.pow(10, random.nextDouble() * 6));
    }

    private Instant anyInstant() {
        return NOW.plusSeconds(random.nextInt(100_000_000));
    }

    private static boolean isSet(int bits, int n) {
        return ((bits >> n) & 1) == 1;
    }

    @Test
    void never_earlier_than_asked_and_never_later_than_a_day() {
        for (int i = 0; i < 20_000; i++) {
            Duration asked = anyDuration();
            Instant now = anyInstant();
            Instant due = new Timing(asked, anyDuration(), random.nextInt(1 << 24), random.nextInt(1 << 7))
                    .after(now, random.nextLong());
            assertThat(due).isBetween(now.plus(Timing.least(asked, Timing.CAP)), now.plus(Timing.CAP));
        }
    }

    @Test
    void never_earlier_than_nine_tenths_nor_later_than_eleven_tenths_of_the_own_schedule() {
        for (int i = 0; i < 20_000; i++) {
            Duration own = Timing.least(anyDuration(), Timing.CAP);
            Instant now = anyInstant();
            Duration wait = Duration.between(now, new Timing(Duration.ZERO, own, 0, 0).after(now, random.nextLong()));
            assertThat(wait)
                    .isBetween(
                            own.multipliedBy(9).dividedBy(10),
                            own.multipliedBy(11).dividedBy(10));
        }
    }

    @Test
    void never_in_a_skipped_hour_or_day_unless_the_day_is_over() {
        for (int i = 0; i < 20_000; i++) {
            int hours = random.nextInt(1 << 24);
            int days = 1 << random.nextInt(7);
            Instant now = anyInstant();
            Instant due = new Timing(anyDuration(), anyDuration(), hours, days).after(now, random.nextLong());
            boolean skipped = isSet(hours, due.atZone(ZoneOffset.UTC).getHour())
                    || isSet(days, due.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() - 1);
            assertThat(skipped && due.isBefore(now.plus(Timing.CAP))).isFalse();
        }
    }

    @Test
    void the_same_source_and_instant_give_the_same_answer() {
        Timing timing = new Timing(Duration.ofMinutes(10), Duration.ofHours(1), 0, 0);
        assertThat(timing.after(NOW, 7)).isEqualTo(timing.after(NOW, 7));
    }

    @Test
    void two_hundred_sources_polled_at_once_do_not_come_back_at_once() {
        Timing timing = new Timing(Duration.ofMinutes(10), Duration.ofHours(1), 0, 0);
        Set<Long> seconds = new HashSet<>();
        for (long source = 1; source <= 200; source++) {
            seconds.add(timing.after(NOW, source).getEpochSecond());
        }
        assertThat(seconds).hasSizeGreaterThan(120);
    }
}
