package vn.kenhtin.magnolia.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.feed.BadParameter;
import vn.kenhtin.magnolia.feed.FeedRequest;
import vn.kenhtin.magnolia.instance.Instance;
import vn.kenhtin.magnolia.settings.HubSettings;
import vn.kenhtin.magnolia.settings.SiteSettings;
import vn.kenhtin.magnolia.testing.SetClock;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;
import vn.kenhtin.magnolia.testing.TestSessions;

/** Time as the only thing that happens: nobody touches the news whose date of expiry comes. */
@Tag("jackrabbit")
class ExpiryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final TestRepository repository = TestRepository.empty();
    private final TestSessions sessions = new TestSessions(repository);
    private final SetClock clock = new SetClock(NOW);
    private final Ticks ticks = new Ticks();
    private final Lane lane = new Lane("kenhtin-test", ticks);
    private final AtomicInteger pings = new AtomicInteger();
    private TestNews news;
    private Instance instance;
    private PublicSide side;
    private String uuid;

    @BeforeEach
    void start() throws Exception {
        news = new TestNews(repository);
        news.publish("Còn mãi", "con-mai");
        uuid = news.publish(
                "Có hạn",
                "co-han",
                node -> node.setProperty(NewsProperty.EXPIRES_AT, TestNews.calendar(NOW.plusSeconds(300))));
        SiteSettings site = new SiteSettings();
        site.setBaseUrl("https://www.tinh.example.vn");
        instance = new Instance(sessions, site, new HubSettings(), false, clock);
        side = sessions.asSystemWithin(
                () -> PublicSide.start(instance, pings::incrementAndGet, lane, Duration.ofMillis(10)));
        await().until(() -> instance.ledger().ready() && pings.get() == 1);
    }

    @AfterEach
    void stop() {
        side.close();
        lane.close();
        sessions.close();
        news.close();
    }

    @Test
    void a_news_whose_time_comes_is_withdrawn_and_pinged_within_a_minute() throws Exception {
        clock.pass(Duration.ofSeconds(301));
        ticks.let(Duration.ofMinutes(1));

        await().until(() -> pings.get() == 2);
        assertThat(feed("0"))
                .contains("con-mai", "\"tombstones\":[{\"id\":\"urn:uuid:" + uuid + "\"")
                .doesNotContain("co-han");
    }

    @Test
    void before_its_time_nothing_happens_and_afterwards_nothing_more() throws Exception {
        clock.pass(Duration.ofSeconds(299));
        ticks.let(Duration.ofMinutes(1));
        assertThat(feed("0")).contains("con-mai", "co-han");
        assertThat(pings).hasValue(1);

        clock.pass(Duration.ofSeconds(2));
        ticks.let(Duration.ofMinutes(1));
        ticks.let(Duration.ofMinutes(1));
        assertThat(pings).hasValue(2);
    }

    private String feed(String cursor) throws Exception {
        byte[] answer = sessions.asSystem(() -> instance.feed().answer(since(cursor)));
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static FeedRequest since(String cursor) {
        try {
            return FeedRequest.of(Map.of("changedSince", List.of(cursor)));
        } catch (BadParameter e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A thread whose repeated work is done when the test says so, and not by the clock on the wall. */
    private static final class Ticks extends ScheduledThreadPoolExecutor {

        private final List<Repeated> repeated = new CopyOnWriteArrayList<>();

        Ticks() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long pause, TimeUnit unit) {
            repeated.add(new Repeated(work, Duration.of(Math.max(first, pause), unit.toChronoUnit())));
            return schedule(() -> {}, 0, unit);
        }

        /** Does, on the thread, what is repeated at least once in that time. */
        void let(Duration time) throws Exception {
            for (Repeated work : repeated) {
                if (work.pause().compareTo(time) <= 0) {
                    submit(work.work()).get();
                }
            }
        }

        private record Repeated(Runnable work, Duration pause) {}
    }
}
