package vn.kenhtin.hub.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Gone;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.NotModified;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.RateLimited;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Refused;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.TooLarge;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Unreachable;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Unreachable.Reason;
import vn.kenhtin.hub.ingest.fetch.ReplyHead;
import vn.kenhtin.hub.ingest.fetch.Validators;
import vn.kenhtin.hub.ingest.parse.FeedHead.Rhythm;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.source.MissingPolicy;
import vn.kenhtin.hub.source.PollState;
import vn.kenhtin.hub.source.Source;

class PollScheduleTest {

    private static final URI FEED = URI.create("https://rachgia.example/feed");
    private static final URI NEW_HOME = URI.create("https://phuongrachgia.example/feed");
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Validators BOTH = new Validators(FEED, "W/\"1\"", "Tue, 24 Nov 2026 01:00:00 GMT");

    private final PollSchedule schedule = new PollSchedule(source(HOUR));
    private final PollState fresh = PollState.neverPolled(NOW);

    static Source source(Duration floor) {
        return new Source(
                7,
                SiteSlug.fromString("rach-gia"),
                FEED,
                "Rạch Giá",
                null,
                false,
                floor,
                DAY,
                MissingPolicy.KEEP,
                false,
                NOW);
    }

    private static ReplyHead head(Validators validators, Duration freshFor, @Nullable URI movedTo) {
        return new ReplyHead(validators.url(), movedTo, validators, freshFor, "text/xml", List.of());
    }

    private static FetchOutcome fetched(Duration freshFor) {
        return new Fetched(head(BOTH, freshFor, null), new byte[0]);
    }

    private static FetchOutcome notModified() {
        return new NotModified(head(BOTH, Duration.ZERO, null));
    }

    private static FetchOutcome unreachable(Reason reason) {
        return new Unreachable(reason, "no");
    }

    private static Harvest news() {
        return Harvest.of(true, Rhythm.UNSAID);
    }

    private static Duration wait(PollState state, Instant from) {
        return Duration.between(from, state.nextPoll());
    }

    /** The waits after each of the outcomes in a row, each poll made when it is due. */
    private List<Duration> waits(FetchOutcome outcome, int times) {
        List<Duration> waits = new ArrayList<>();
        PollState state = fresh;
        Instant now = NOW;
        for (int i = 0; i < times; i++) {
            state = schedule.after(state, outcome, Harvest.none(), now);
            waits.add(wait(state, now));
            now = state.nextPoll();
        }
        return waits;
    }

    @Test
    void the_first_poll_has_no_validators_to_send() {
        assertThat(schedule.validators(fresh)).isEqualTo(Validators.none(FEED));
    }

    @Test
    void both_validators_of_a_200_are_sent_next_time() {
        PollState state = schedule.after(fresh, fetched(Duration.ZERO), news(), NOW);
        assertThat(schedule.validators(state)).isEqualTo(BOTH);
    }

    @Test
    void both_validators_of_a_304_are_sent_next_time() {
        PollState state = schedule.after(fresh, fetched(Duration.ZERO), news(), NOW);
        Validators later = new Validators(FEED, "\"2\"", "Tue, 24 Nov 2026 02:00:00 GMT");
        PollState next = schedule.after(state, new NotModified(head(later, Duration.ZERO, null)), Harvest.none(), NOW);
        assertThat(schedule.validators(next)).isEqualTo(later);
    }

    @Test
    void a_failure_keeps_the_validators() {
        PollState state = schedule.after(fresh, fetched(Duration.ZERO), news(), NOW);
        assertThat(schedule.validators(schedule.after(state, unreachable(Reason.TIMEOUT), Harvest.none(), NOW)))
                .isEqualTo(BOTH);
    }

    @Test
    void the_validators_of_an_unusable_document_are_not_kept_so_that_it_comes_again() {
        PollState state = schedule.after(fresh, fetched(Duration.ZERO), Harvest.unusable("an error page", null), NOW);
        assertThat(schedule.validators(state).isEmpty()).isTrue();
        assertThat(state.failures()).isEqualTo(1);
        assertThat(state.outcomeText()).isEqualTo("an error page");
    }

    @Test
    void validators_longer_than_honest_ones_are_not_kept() {
        Validators huge = new Validators(FEED, "\"" + "x".repeat(20_000) + "\"", null);
        PollState state = schedule.after(fresh, new Fetched(head(huge, Duration.ZERO, null), new byte[0]), news(), NOW);
        assertThat(schedule.validators(state).isEmpty()).isTrue();
    }

    @Test
    void a_source_just_changed_is_due_after_its_floor() {
        assertThat(wait(schedule.after(fresh, fetched(Duration.ZERO), news(), NOW), NOW))
                .isBetween(HOUR, HOUR.plusMinutes(6));
    }

    @Test
    void a_strangers_source_without_validators_is_polled_daily() {
        FetchOutcome bare = new Fetched(head(Validators.none(FEED), Duration.ZERO, null), new byte[0]);
        assertThat(wait(schedule.after(fresh, bare, news(), NOW), NOW)).isEqualTo(DAY);
    }

    @Test
    void an_agreed_floor_counts_even_without_validators() {
        FetchOutcome bare = new Fetched(head(Validators.none(FEED), Duration.ZERO, null), new byte[0]);
        PollState state = new PollSchedule(source(Duration.ofMinutes(1))).after(fresh, bare, news(), NOW);
        assertThat(wait(state, NOW)).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(66));
    }

    @Test
    void max_age_lengthens_the_wait() {
        assertThat(wait(schedule.after(fresh, fetched(Duration.ofHours(5)), news(), NOW), NOW))
                .isBetween(Duration.ofHours(5), Duration.ofMinutes(330));
    }

    @Test
    void ttl_lengthens_the_wait_also_of_later_304s() {
        Rhythm ttl = new Rhythm(Duration.ofHours(6), Set.of(), Set.of());
        PollState state = schedule.after(fresh, fetched(Duration.ZERO), Harvest.of(true, ttl), NOW);
        assertThat(wait(state, NOW)).isBetween(Duration.ofHours(6), Duration.ofMinutes(396));
        assertThat(wait(schedule.after(state, notModified(), Harvest.none(), NOW), NOW))
                .isBetween(Duration.ofHours(6), Duration.ofMinutes(396));
    }

    @Test
    void a_year_of_max_age_is_cut_to_a_day() {
        assertThat(wait(schedule.after(fresh, fetched(Duration.ofDays(365)), news(), NOW), NOW))
                .isEqualTo(DAY);
    }

    @Test
    void skipped_hours_are_left_out() {
        Rhythm night = new Rhythm(null, Set.of(2, 3, 4, 5), Set.of());
        PollState state = schedule.after(fresh, fetched(Duration.ZERO), Harvest.of(true, night), NOW);
        assertThat(state.nextPoll())
                .isBetween(Instant.parse("2026-11-24T06:00:00Z"), Instant.parse("2026-11-24T06:10:00Z"));
    }

    @Test
    void a_skipped_day_is_left_out() {
        Rhythm tuesday = new Rhythm(null, Set.of(), Set.of(DayOfWeek.TUESDAY));
        PollState state = schedule.after(fresh, fetched(Duration.ZERO), Harvest.of(true, tuesday), NOW);
        assertThat(state.nextPoll())
                .isBetween(Instant.parse("2026-11-25T00:00:00Z"), Instant.parse("2026-11-25T00:10:00Z"));
    }

    @Test
    void a_feed_that_skips_all_hours_is_polled_daily() {
        Rhythm never = new Rhythm(null, Set.of(), Set.of(DayOfWeek.values()));
        PollState state = schedule.after(fresh, fetched(Duration.ZERO), Harvest.of(true, never), NOW);
        assertThat(wait(state, NOW)).isEqualTo(DAY);
    }

    @Test
    void a_busy_source_is_polled_at_its_floor_and_a_silent_one_ever_more_seldom() {
        PollSchedule fast = new PollSchedule(source(Duration.ofMinutes(10)));
        PollState state = fresh;
        Instant now = NOW;
        for (int i = 0; i < 20; i++) {
            state = fast.after(state, fetched(Duration.ZERO), news(), now);
            assertThat(wait(state, now)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
            now = state.nextPoll();
        }
        Instant silentFrom = now;
        int polls = 0;
        Duration last = Duration.ZERO;
        while (now.isBefore(silentFrom.plus(Duration.ofDays(4)))) {
            state = fast.after(state, notModified(), Harvest.none(), now);
            last = wait(state, now);
            now = state.nextPoll();
            polls++;
        }
        assertThat(polls).isLessThan(25);
        assertThat(last).isGreaterThan(Duration.ofHours(20));
    }

    @Test
    void a_source_that_changes_every_eight_hours_is_polled_some_four_times_as_often_at_most() {
        PollState state = fresh;
        Instant now = NOW;
        Instant change = NOW;
        int polls = 0;
        while (now.isBefore(NOW.plus(Duration.ofDays(20)))) {
            boolean changed = !change.isAfter(now);
            while (!change.isAfter(now)) {
                change = change.plus(Duration.ofHours(8));
            }
            state = schedule.after(
                    state, changed ? fetched(Duration.ZERO) : notModified(), changed ? news() : Harvest.none(), now);
            now = state.nextPoll();
            polls++;
        }
        assertThat(polls).isBetween(20 * 3, 20 * 3 * 4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"FORBIDDEN"},
            mode = EnumSource.Mode.EXCLUDE)
    void failures_back_off_up_to_a_day(Reason reason) {
        int hours = 1;
        for (Duration wait : waits(unreachable(reason), 8)) {
            assertThat(wait).isBetween(Duration.ofMinutes(hours * 54L), Duration.ofMinutes(hours * 66L));
            hours = Math.min(hours * 2, 24);
        }
    }

    @Test
    void a_success_ends_the_back_off() {
        PollState state = schedule.after(fresh, unreachable(Reason.TIMEOUT), Harvest.none(), NOW);
        state = schedule.after(state, unreachable(Reason.TIMEOUT), Harvest.none(), NOW);
        assertThat(state.failingSince()).isEqualTo(NOW);
        state = schedule.after(state, notModified(), Harvest.none(), NOW);
        assertThat(state.failures()).isZero();
        assertThat(state.failingSince()).isNull();
    }

    @Test
    void too_large_and_refused_back_off_too() {
        assertThat(waits(new TooLarge("big"), 8).get(7)).isBetween(Duration.ofHours(21), DAY);
        assertThat(waits(new Refused("private"), 8).get(7)).isBetween(Duration.ofHours(21), DAY);
    }

    @Test
    void a_429_blocks_the_origin_for_as_long_as_it_says() {
        FetchOutcome limited = new RateLimited(FEED, true, Optional.of(Duration.ofHours(3)));
        PollState state = schedule.after(fresh, limited, Harvest.none(), NOW);
        assertThat(state.originBlockedUntil()).isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(wait(state, NOW))
                .isBetween(Duration.ofHours(3), Duration.ofHours(3).plusMinutes(18));
    }

    @Test
    void silent_429s_block_for_an_hour_at_first_and_double() {
        FetchOutcome limited = new RateLimited(FEED, true, Optional.empty());
        PollState state = fresh;
        for (int hours : new int[] {1, 2, 4, 8, 16, 24, 24}) {
            state = schedule.after(state, limited, Harvest.none(), NOW);
            assertThat(state.originBlockedUntil()).isEqualTo(NOW.plus(Duration.ofHours(hours)));
        }
    }

    @Test
    void a_503_rests_the_feed_and_not_its_origin() {
        FetchOutcome unavailable = new RateLimited(FEED, false, Optional.of(Duration.ofHours(4)));
        PollState state = schedule.after(fresh, unavailable, Harvest.none(), NOW);
        assertThat(state.originBlockedUntil()).isNull();
        assertThat(wait(state, NOW))
                .isBetween(Duration.ofHours(4), Duration.ofHours(4).plusMinutes(24));
    }

    @Test
    void a_403_after_a_403_counts_as_a_429() {
        PollState once = schedule.after(fresh, unreachable(Reason.FORBIDDEN), Harvest.none(), NOW);
        assertThat(once.originBlockedUntil()).isNull();
        PollState twice = schedule.after(once, unreachable(Reason.FORBIDDEN), Harvest.none(), NOW);
        assertThat(twice.originBlockedUntil()).isEqualTo(NOW.plus(HOUR));
        PollState thrice = schedule.after(twice, unreachable(Reason.FORBIDDEN), Harvest.none(), NOW);
        assertThat(thrice.originBlockedUntil()).isEqualTo(NOW.plus(HOUR.multipliedBy(2)));
    }

    @Test
    void gone_stops_the_source() {
        PollState state = schedule.after(fresh, new Gone(FEED), Harvest.none(), NOW);
        assertThat(state.stoppedAt()).isEqualTo(NOW);
    }

    private static FetchOutcome movedTo(@Nullable URI target) {
        Validators there = new Validators(target == null ? FEED : target, "\"1\"", null);
        return new NotModified(head(there, Duration.ZERO, target));
    }

    @Test
    void a_permanent_redirect_is_adopted_at_a_second_sighting_a_day_later() {
        PollState state = schedule.after(fresh, movedTo(NEW_HOME), Harvest.none(), NOW);
        assertThat(schedule.adopted(fresh, movedTo(NEW_HOME), NOW)).isEmpty();
        assertThat(schedule.adopted(state, movedTo(NEW_HOME), NOW.plus(DAY).minusSeconds(1)))
                .isEmpty();
        assertThat(schedule.adopted(state, movedTo(NEW_HOME), NOW.plus(DAY))).contains(NEW_HOME);
    }

    @Test
    void sightings_in_between_do_not_start_the_day_anew() {
        PollState state = schedule.after(fresh, movedTo(NEW_HOME), Harvest.none(), NOW);
        state = schedule.after(state, movedTo(NEW_HOME), Harvest.none(), NOW.plus(HOUR));
        assertThat(schedule.adopted(state, movedTo(NEW_HOME), NOW.plus(DAY))).contains(NEW_HOME);
    }

    @Test
    void a_redirect_that_went_away_or_elsewhere_starts_the_day_anew() {
        PollState state = schedule.after(fresh, movedTo(NEW_HOME), Harvest.none(), NOW);
        PollState back = schedule.after(state, movedTo(null), Harvest.none(), NOW.plus(HOUR));
        assertThat(back.movedTo()).isNull();
        URI third = URI.create("https://third.example/feed");
        PollState elsewhere = schedule.after(state, movedTo(third), Harvest.none(), NOW.plus(HOUR));
        assertThat(schedule.adopted(elsewhere, movedTo(third), NOW.plus(DAY))).isEmpty();
        assertThat(schedule.adopted(elsewhere, movedTo(NEW_HOME), NOW.plus(DAY).plus(DAY)))
                .isEmpty();
    }

    @Test
    void after_an_adoption_the_validators_serve_the_new_url() {
        PollState state = schedule.after(fresh, movedTo(NEW_HOME), Harvest.none(), NOW);
        assertThat(schedule.validators(state).forUrl(NEW_HOME).etag()).isEqualTo("\"1\"");
        assertThat(schedule.validators(state).forUrl(FEED).isEmpty()).isTrue();
    }

    @Test
    void texts_are_cut_to_what_a_table_holds() {
        PollState state = schedule.after(fresh, new Refused("x".repeat(9000)), Harvest.none(), NOW);
        assertThat(state.outcomeText()).hasSizeLessThanOrEqualTo(1000);
    }
}
