package vn.kenhtin.hub.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
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

@ParameterizedClass
@EnumSource
class SiteMergeTest {

    private static final SiteSlug PROVINCE = new SiteSlug("kien-giang");
    private static final SiteSlug HA_TIEN = new SiteSlug("ha-tien");
    private static final SiteSlug AN_BIEN = new SiteSlug("an-bien");
    private static final SiteSlug AN_MINH = new SiteSlug("an-minh");
    private static final Instant START = Instant.parse("2018-05-10T07:00:00Z");

    private final TestDatabase kind;
    private Instant now = START;
    private final InstantSource clock = () -> now;
    private Database database;
    private SiteStore sites;

    SiteMergeTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        sites = new SiteStore(database.jdbi(), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void hands_a_host_over_to_the_heir_of_its_site_but_to_no_other() {
        sites.create(AN_BIEN, SiteDraft.of("An Biên", SiteKind.DISTRICT, URI.create("https://anbien.gov.vn/")));
        add(AN_MINH);
        refused(
                () -> sites.update(AN_MINH, site -> SiteDrafts.withHosts(site, "anbien.gov.vn")),
                "The host 'anbien.gov.vn' belongs to the site 'an-bien'");

        sites.merge(List.of(AN_BIEN), AN_MINH);
        sites.update(AN_MINH, site -> SiteDrafts.withHosts(site, "anbien.gov.vn"));

        assertThat(sites.byHost("anbien.gov.vn")).map(Site::slug).hasValue(AN_MINH);
    }

    @Test
    void merges_three_sites_into_one_in_one_act() {
        add(PROVINCE);
        add(HA_TIEN);
        add(AN_BIEN);
        add(AN_MINH);
        now = Instant.parse("2025-07-01T00:00:00.123456Z");
        sites.merge(Set.of(HA_TIEN, AN_BIEN, AN_MINH), PROVINCE);

        assertThat(sites.mergedInto(PROVINCE)).containsExactly(AN_BIEN, AN_MINH, HA_TIEN);
        assertThat(sites.find(AN_BIEN)).map(Site::life).hasValue(new SiteLife.Moved(PROVINCE, now));
        assertThat(sites.heir(AN_MINH)).map(Site::slug).hasValue(PROVINCE);
    }

    @Test
    void merges_none_when_one_cannot_be_and_tells_every_reason() {
        add(PROVINCE);
        add(HA_TIEN);
        refused(
                () -> sites.merge(List.of(HA_TIEN, PROVINCE, AN_BIEN), PROVINCE),
                "The site 'kien-giang' would be its own successor",
                "The site 'an-bien' does not exist");
        assertThat(sites.find(HA_TIEN)).map(Site::life).hasValue(new SiteLife.Active());
    }

    @Test
    void follows_a_chain_of_successors_to_its_end() {
        add(AN_BIEN);
        add(HA_TIEN);
        add(PROVINCE);
        sites.merge(List.of(AN_BIEN), HA_TIEN);
        sites.merge(List.of(HA_TIEN), PROVINCE);

        assertThat(sites.heir(AN_BIEN)).map(Site::slug).hasValue(PROVINCE);
        assertThat(sites.mergedInto(PROVINCE)).containsExactly(AN_BIEN, HA_TIEN);
        assertThat(sites.heir(AN_MINH)).isEmpty();
    }

    @Test
    void refuses_successors_that_form_a_circle() {
        add(AN_BIEN);
        add(HA_TIEN);
        add(PROVINCE);
        sites.merge(List.of(AN_BIEN), HA_TIEN);
        sites.merge(List.of(HA_TIEN), PROVINCE);

        refused(() -> sites.merge(List.of(PROVINCE), AN_BIEN), "The site 'kien-giang' would be its own successor");
    }

    @Test
    void refuses_to_move_a_site_that_has_moved_elsewhere_and_keeps_the_date_of_one_that_has_moved_there() {
        add(AN_BIEN);
        add(HA_TIEN);
        add(PROVINCE);
        sites.merge(List.of(AN_BIEN), HA_TIEN);
        refused(
                () -> sites.merge(List.of(AN_BIEN), PROVINCE),
                "The site 'an-bien' has moved to 'ha-tien'; reopen it first");

        now = now.plusSeconds(60);
        sites.merge(List.of(AN_BIEN), HA_TIEN);
        assertThat(sites.find(AN_BIEN)).map(Site::life).hasValue(new SiteLife.Moved(HA_TIEN, START));
    }

    @Test
    void closes_and_reopens_a_site() {
        add(HA_TIEN);
        sites.close(HA_TIEN);
        now = now.plusSeconds(60);
        sites.close(HA_TIEN);
        assertThat(sites.find(HA_TIEN)).map(Site::life).hasValue(new SiteLife.Closed(START));

        add(AN_BIEN);
        refused(
                () -> sites.merge(List.of(AN_BIEN), HA_TIEN),
                "The successor 'ha-tien' is closed, or has moved to a closed site");

        assertThat(sites.reopen(HA_TIEN)).map(Site::life).hasValue(new SiteLife.Active());
        assertThat(sites.close(AN_MINH)).isEmpty();
        assertThat(sites.reopen(AN_MINH)).isEmpty();
    }

    @Test
    void closes_no_site_that_has_moved_and_frees_it_when_reopened() {
        add(HA_TIEN);
        add(PROVINCE);
        sites.merge(List.of(HA_TIEN), PROVINCE);
        refused(() -> sites.close(HA_TIEN), "The site 'ha-tien' has moved to 'kien-giang'; reopen it first");

        sites.reopen(HA_TIEN);
        assertThat(sites.heir(HA_TIEN)).map(Site::slug).hasValue(HA_TIEN);
        assertThat(sites.mergedInto(PROVINCE)).isEmpty();
    }

    @Test
    void lets_only_one_of_two_nodes_win_when_they_merge_two_sites_into_each_other() throws Exception {
        add(HA_TIEN);
        add(AN_BIEN);
        SiteStore other = new SiteStore(database.jdbi(), clock);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> one = nodes.submit(() -> merges(sites, HA_TIEN, AN_BIEN, start));
            Future<Boolean> two = nodes.submit(() -> merges(other, AN_BIEN, HA_TIEN, start));
            assertThat(one.get()).isNotEqualTo(two.get());
        } finally {
            nodes.shutdownNow();
        }
    }

    private static boolean merges(SiteStore node, SiteSlug from, SiteSlug to, CyclicBarrier start) throws Exception {
        start.await();
        try {
            node.merge(List.of(from), to);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private Site add(SiteSlug slug) {
        return sites.create(slug, SiteDraft.of("Trang " + slug, SiteKind.DISTRICT, null));
    }

    private static void refused(Runnable act, String... reasons) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.reasons()).containsExactly(reasons));
    }
}
