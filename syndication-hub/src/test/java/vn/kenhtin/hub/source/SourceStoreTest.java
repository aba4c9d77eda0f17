package vn.kenhtin.hub.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.problem.RefusedException;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

@ParameterizedClass
@EnumSource
class SourceStoreTest {

    private static final SiteSlug HA_TIEN = new SiteSlug("ha-tien");
    private static final URI FEED = URI.create("https://hatien.gov.vn/rss");
    private static final URI NEW_FEED = URI.create("https://hatien.gov.vn/rss/tin-moi.rss");
    private static final Instant START = Instant.parse("2018-05-10T07:00:00.123456Z");

    private final TestDatabase kind;
    private final List<String> heard = new ArrayList<>();
    private Instant now = START;
    private Database database;
    private SourceStore sources;

    SourceStoreTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        InstantSource clock = () -> now;
        database = kind.open();
        SiteStore sites = new SiteStore(database.jdbi(), clock);
        sites.create(HA_TIEN, SiteDraft.of("Hà Tiên", SiteKind.DISTRICT, null));
        sources = new SourceStore(database.jdbi(), clock, sites);
        sources.addListener(new Ear());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void gives_back_a_source_as_it_was_made() {
        SourceDraft draft = new SourceDraft(
                HA_TIEN,
                FEED,
                "Tin Hà Tiên",
                "Tin trong tỉnh",
                true,
                Duration.ofMinutes(5),
                Duration.ofHours(6),
                MissingPolicy.WITHDRAW,
                true);
        Source made = sources.create(draft);

        assertThat(made.draft()).isEqualTo(draft);
        assertThat(made.created()).isEqualTo(START);
        assertThat(sources.find(made.id())).hasValue(made);
        assertThat(sources.all()).containsExactly(made);
        assertThat(sources.of(HA_TIEN)).containsExactly(made);
        assertThat(sources.of(new SiteSlug("khac"))).isEmpty();
        assertThat(heard).containsExactly("saved " + FEED);
    }

    @Test
    void polls_a_source_once_an_hour_at_most_and_once_a_day_at_least_when_nobody_says_otherwise() {
        Source made = add(FEED);

        assertThat(made.floor()).isEqualTo(Duration.ofHours(1));
        assertThat(made.ceiling()).isEqualTo(Duration.ofDays(1));
        assertThat(made.missing()).isEqualTo(MissingPolicy.KEEP);
    }

    @Test
    void refuses_a_second_source_at_another_spelling_of_the_same_address() {
        Source first = add(FEED);
        URI spelling = URI.create("http://HaTien.gov.vn:80/tin/../rss");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> add(spelling))
                .withMessage("Source " + first.id() + " is polled at " + spelling + " already");
        assertThat(sources.findByUrl(spelling)).hasValue(first);
    }

    @Test
    void refuses_a_source_of_an_unknown_site() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> sources.create(SourceDraft.of(new SiteSlug("an-bien"), FEED, "An Biên")))
                .withMessage("The site 'an-bien' does not exist");
        assertThat(heard).isEmpty();
    }

    @Test
    void takes_a_removed_source_back_under_its_old_id() {
        Source first = add(FEED);
        assertThat(sources.remove(first.id())).isTrue();
        assertThat(sources.remove(first.id())).isFalse();
        assertThat(sources.find(first.id())).isEmpty();
        assertThat(sources.all()).isEmpty();

        now = START.plusSeconds(60);
        assertThat(add(FEED)).isEqualTo(first);
        assertThat(heard).containsExactly("saved " + FEED, "removed " + first.id(), "saved " + FEED);
    }

    @Test
    void keeps_the_poll_state_whole_and_its_validators_byte_for_byte() {
        Source source = add(FEED);
        assertThat(sources.pollState(source.id())).isEmpty();
        PollState first = PollState.neverPolled(START)
                .edit()
                .polled(START, "not-modified", "Nothing new")
                .validators(FEED.toString(), " W/\"é\\\"\t\"", "  thu, 10 may 2018 07:00:00 gmt ")
                .done();
        assertThat(sources.replacePollState(source, first)).isTrue();
        assertThat(sources.pollState(source.id())).hasValue(first);

        PollState second = first.edit()
                .next(START.plusSeconds(3600))
                .succeeded(START)
                .changed(START, 7200L)
                .asked(900, 0xFFFFFF, 0x7F)
                .failed(START, true)
                .moved(NEW_FEED.toString(), START)
                .stopped(START)
                .originBlocked(START)
                .done();
        assertThat(sources.replacePollState(source, second)).isTrue();
        assertThat(sources.pollState(source.id())).hasValue(second);
    }

    @Test
    void forgets_the_poll_state_when_an_editor_changes_the_address() {
        Source source = add(FEED);
        sources.replacePollState(source, PollState.neverPolled(START));
        Source changed =
                sources.update(source.id(), draft -> draft.at(NEW_FEED)).orElseThrow();

        assertThat(changed.id()).isEqualTo(source.id());
        assertThat(sources.pollState(source.id())).isEmpty();
        assertThat(sources.formerUrls(source.id())).containsExactly(new FormerUrl(FEED, START, false));
        assertThat(sources.findByUrl(FEED)).isEmpty();
        assertThat(heard).containsExactly("saved " + FEED, "saved " + NEW_FEED);
    }

    @Test
    void throws_away_the_state_of_a_poll_that_was_on_its_way_when_the_address_changed_or_the_source_was_removed() {
        Source source = add(FEED);
        sources.update(source.id(), draft -> draft.at(NEW_FEED));
        assertThat(sources.replacePollState(source, PollState.neverPolled(START)))
                .isFalse();
        assertThat(sources.pollState(source.id())).isEmpty();

        Source changed = sources.find(source.id()).orElseThrow();
        sources.remove(source.id());
        assertThat(sources.replacePollState(changed, PollState.neverPolled(START)))
                .isFalse();
    }

    @Test
    void begins_anew_when_a_pause_ends() {
        Source source = add(FEED);
        sources.update(source.id(), draft -> paused(draft, true));
        sources.replacePollState(
                source, PollState.neverPolled(START).edit().stopped(START).done());
        assertThat(sources.pollState(source.id())).isPresent();

        sources.update(source.id(), draft -> paused(draft, false));
        assertThat(sources.pollState(source.id())).isEmpty();
    }

    @Test
    void follows_permanent_redirects_and_knows_the_source_by_its_former_address() {
        Source source = add(FEED);
        PollState state = PollState.neverPolled(START);
        sources.replacePollState(source, state);
        now = START.plusSeconds(60);
        Source moved = sources.adoptUrl(source.id(), NEW_FEED).orElseThrow();

        assertThat(moved.url()).isEqualTo(NEW_FEED);
        assertThat(sources.pollState(source.id())).hasValue(state);
        assertThat(sources.formerUrls(source.id())).containsExactly(new FormerUrl(FEED, now, true));
        assertThat(sources.findByUrl(FEED)).hasValue(moved);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> add(FEED));
        assertThat(heard).containsExactly("saved " + FEED, "saved " + NEW_FEED);
    }

    @Test
    void follows_a_permanent_redirect_from_http_to_https_of_the_same_address() {
        Source source = add(URI.create("http://hatien.gov.vn/rss"));

        assertThat(sources.adoptUrl(source.id(), FEED)).map(Source::url).hasValue(FEED);
    }

    @Test
    void stays_where_it_is_when_redirects_lead_to_another_source() {
        Source source = add(FEED);
        add(NEW_FEED);

        assertThat(sources.adoptUrl(source.id(), NEW_FEED)).isEmpty();
        assertThat(sources.find(source.id())).hasValue(source);
    }

    @Test
    void refuses_an_address_of_another_source_on_update() {
        Source source = add(FEED);
        Source other = add(NEW_FEED);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> sources.update(source.id(), draft -> draft.at(NEW_FEED)))
                .withMessage("Source " + other.id() + " is polled at " + NEW_FEED + " already");
        assertThat(sources.update(99, draft -> draft)).isEmpty();
    }

    @Test
    void makes_one_source_when_two_callers_add_the_same_address_at_once() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Boolean> caller = () -> {
            start.await();
            try {
                add(FEED);
                return true;
            } catch (RefusedException e) {
                return false;
            }
        };
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> made = callers.invokeAll(List.of(caller, caller));
            assertThat(made.get(0).get()).isNotEqualTo(made.get(1).get());
        } finally {
            callers.shutdownNow();
        }
        assertThat(sources.all()).hasSize(1);
    }

    @Test
    void keeps_a_change_although_a_listener_fails() {
        sources.addListener(new Ear() {
            @Override
            public void sourceSaved(Source source) {
                throw new IllegalStateException("deliberate");
            }
        });
        assertThat(sources.find(add(FEED).id())).isPresent();
    }

    private Source add(URI url) {
        return sources.create(SourceDraft.of(HA_TIEN, url, "Tin Hà Tiên"));
    }

    private static SourceDraft paused(SourceDraft draft, boolean paused) {
        return new SourceDraft(
                draft.site(),
                draft.url(),
                draft.title(),
                draft.category(),
                draft.hot(),
                draft.floor(),
                draft.ceiling(),
                draft.missing(),
                paused);
    }

    private class Ear implements SourceListener {
        @Override
        public void sourceSaved(Source source) {
            heard.add("saved " + source.url());
        }

        @Override
        public void sourceRemoved(long id) {
            heard.add("removed " + id);
        }

        @Override
        public void pollRequested(Source source) {
            heard.add("requested " + source.id());
        }
    }
}
