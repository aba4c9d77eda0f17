package vn.kenhtin.magnolia.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kenhtin.magnolia.content.ReadsProperty;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.hub.HubMemory;
import vn.kenhtin.magnolia.testing.TestRepository;
import vn.kenhtin.magnolia.testing.TestSessions;

@Tag("jackrabbit")
class ReadSnapshotTest {

    private static final String UUID = "7859d1ad-86ed-4dcc-b7c2-91db8b995ba5";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Still the 23rd in UTC, already the 24th in Vietnam. */
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    private final TestRepository repository = TestRepository.empty();
    private final TestSessions sessions = new TestSessions(repository);
    private final HubMemory memory = new HubMemory();
    private final ReadSnapshot snapshot = snapshot(memory);

    @Test
    void writes_a_count_under_the_articles_uuid() throws Exception {
        memory.remember(UUID, 1950);

        assertThat(sessions.asSystem(snapshot::write)).isEqualTo(1);

        Session session = repository.admin(Workspaces.READS);
        Node counter = session.getNode("/78/" + UUID);
        assertThat(counter.getProperty(ReadsProperty.ARTICLE).getString()).isEqualTo(UUID);
        assertThat(counter.getProperty(ReadsProperty.TOTAL).getLong()).isEqualTo(1950);
        assertThat(counter.getProperty(ReadsProperty.UPDATED_AT).getDate().toInstant())
                .isEqualTo(NOW);
        session.logout();
    }

    @Test
    void writes_nothing_for_counts_that_did_not_change() throws Exception {
        memory.remember(UUID, 1950);
        sessions.asSystem(snapshot::write);

        assertThat(sessions.asSystem(snapshot::write)).isZero();
    }

    @Test
    void gives_a_day_in_the_sites_zone_what_it_added() throws Exception {
        writeAs(1950);
        writeAs(1953);
        writeAs(1960);

        Session session = repository.admin(Workspaces.READS);
        assertThat(session.getProperty("/78/" + UUID + "/day_20261124").getLong())
                .isEqualTo(10);
        session.logout();
    }

    @Test
    void brings_the_counts_back_after_a_restart_behind_what_the_hub_tells() throws Exception {
        writeAs(1950);

        HubMemory restarted = new HubMemory();
        assertThat(sessions.asSystem(snapshot(restarted)::load)).isEqualTo(1);
        assertThat(restarted.reads(UUID)).hasValue(1950);

        HubMemory told = new HubMemory();
        told.remember(UUID, 2000);
        sessions.asSystem(snapshot(told)::load);
        assertThat(told.reads(UUID)).hasValue(2000);
    }

    private void writeAs(long total) throws RepositoryException {
        HubMemory told = new HubMemory();
        told.remember(UUID, total);
        sessions.asSystem(snapshot(told)::write);
    }

    private ReadSnapshot snapshot(HubMemory of) {
        return new ReadSnapshot(sessions, of, Clock.fixed(NOW, VIETNAM), VIETNAM);
    }
}
