package vn.kenhtin.hub.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
class SiteStoreTest {

    private static final SiteSlug PROVINCE = new SiteSlug("kien-giang");
    private static final SiteSlug HA_TIEN = new SiteSlug("ha-tien");
    private static final SiteSlug AN_BIEN = new SiteSlug("an-bien");
    private static final Instant START = Instant.parse("2018-05-10T07:00:00Z");

    private final TestDatabase kind;
    private Instant now = START;
    private final InstantSource clock = () -> now;
    private Database database;
    private SiteStore sites;

    SiteStoreTest(TestDatabase kind) {
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
    void gives_back_a_site_as_it_was_made() {
        SiteDraft draft = SiteDraft.of(
                "Trang TTĐT thị xã Hà Tiên", SiteKind.DISTRICT, URI.create("https://hatien.kiengiang.gov.vn/"));
        sites.create(PROVINCE, SiteDraft.of("Kiên Giang", SiteKind.PROVINCE, null));
        Site made = sites.create(HA_TIEN, draft.under(PROVINCE));

        assertThat(made)
                .isEqualTo(new Site(
                        HA_TIEN,
                        "Trang TTĐT thị xã Hà Tiên",
                        SiteKind.DISTRICT,
                        PROVINCE,
                        Site.VIETNAM,
                        "Trang TTĐT thị xã Hà Tiên",
                        "vi",
                        URI.create("https://hatien.kiengiang.gov.vn/"),
                        new SiteLife.Active()));
        assertThat(sites.find(HA_TIEN)).hasValue(made);
        assertThat(sites.all()).extracting(Site::slug).containsExactly(HA_TIEN, PROVINCE);
        assertThat(sites.children(PROVINCE)).containsExactly(made);
    }

    @Test
    void refuses_a_slug_that_is_taken_and_a_parent_that_does_not_exist() {
        add(HA_TIEN);
        refused(() -> add(HA_TIEN), "The site 'ha-tien' exists already");
        SiteDraft orphan = SiteDraft.of("An Biên", SiteKind.DISTRICT, null).under(PROVINCE);
        refused(() -> sites.create(AN_BIEN, orphan), "The parent site 'kien-giang' does not exist");
        assertThat(sites.find(AN_BIEN)).isEmpty();
    }

    @Test
    void keeps_the_former_names_of_a_renamed_site_with_their_dates() {
        sites.create(HA_TIEN, SiteDraft.of("Thị xã Hà Tiên", SiteKind.DISTRICT, null));
        Instant city = Instant.parse("2018-09-11T00:00:00Z");
        now = city;
        sites.update(HA_TIEN, site -> SiteDrafts.renamed(site, "Thành phố Hà Tiên"));
        Instant ward = Instant.parse("2025-07-01T00:00:00Z");
        now = ward;
        sites.update(HA_TIEN, site -> SiteDrafts.renamed(site, "Phường Hà Tiên"));

        assertThat(sites.find(HA_TIEN)).map(Site::name).hasValue("Phường Hà Tiên");
        assertThat(sites.names(HA_TIEN))
                .containsExactly(
                        new SiteName("Thị xã Hà Tiên", START, city),
                        new SiteName("Thành phố Hà Tiên", city, ward),
                        new SiteName("Phường Hà Tiên", ward, null));
    }

    @Test
    void takes_a_second_name_within_the_same_moment_for_a_correction() {
        sites.create(HA_TIEN, SiteDraft.of("Thị xã Hà Tên", SiteKind.DISTRICT, null));
        sites.update(HA_TIEN, site -> SiteDrafts.renamed(site, "Thị xã Hà Tiên"));

        assertThat(sites.names(HA_TIEN)).containsExactly(new SiteName("Thị xã Hà Tiên", START, null));
    }

    @Test
    void changes_the_kind_of_a_site_and_nothing_else() {
        Site before = add(HA_TIEN);
        Site after = sites.update(HA_TIEN, site -> SiteDrafts.ofKind(site, SiteKind.COMMUNE))
                .orElseThrow();

        assertThat(after.kind()).isEqualTo(SiteKind.COMMUNE);
        assertThat(after).usingRecursiveComparison().ignoringFields("kind").isEqualTo(before);
        assertThat(sites.names(HA_TIEN)).hasSize(1);
    }

    @Test
    void knows_a_site_by_its_old_host_after_its_home_page_has_moved() {
        sites.create(
                HA_TIEN, SiteDraft.of("Hà Tiên", SiteKind.DISTRICT, URI.create("http://hatien.kiengiang.gov.vn/")));
        sites.update(HA_TIEN, site -> SiteDrafts.at(site, "https://hatien.angiang.gov.vn/"));

        assertThat(sites.hosts(HA_TIEN)).containsExactly("hatien.angiang.gov.vn", "hatien.kiengiang.gov.vn");
        assertThat(sites.byHost("hatien.kiengiang.gov.vn")).map(Site::slug).hasValue(HA_TIEN);
        assertThat(sites.byHost("www.hatien.angiang.gov.vn")).map(Site::slug).hasValue(HA_TIEN);
        assertThat(sites.byHost("angiang.gov.vn")).isEmpty();
    }

    @Test
    void lets_a_component_site_have_its_home_page_on_the_host_of_another() {
        sites.create(PROVINCE, SiteDraft.of("Kiên Giang", SiteKind.PROVINCE, URI.create("https://kiengiang.gov.vn/")));
        sites.create(
                HA_TIEN, SiteDraft.of("Hà Tiên", SiteKind.DISTRICT, URI.create("https://kiengiang.gov.vn/hatien")));

        assertThat(sites.byHost("kiengiang.gov.vn")).map(Site::slug).hasValue(PROVINCE);
        assertThat(sites.hosts(HA_TIEN)).isEmpty();
    }

    @Test
    void refuses_a_parent_from_below() {
        add(PROVINCE);
        sites.create(HA_TIEN, SiteDraft.of("Hà Tiên", SiteKind.DISTRICT, null).under(PROVINCE));
        sites.create(AN_BIEN, SiteDraft.of("Xã", SiteKind.COMMUNE, null).under(HA_TIEN));

        refused(
                () -> sites.update(PROVINCE, site -> site.under(AN_BIEN)),
                "The parent 'an-bien' is the site itself or stands below it");
        refused(
                () -> sites.update(PROVINCE, site -> site.under(PROVINCE)),
                "The parent 'kien-giang' is the site itself or stands below it");
    }

    @Test
    void shows_a_change_to_another_node_within_two_seconds() {
        SiteStore other = new SiteStore(database.jdbi(), clock);
        assertThat(other.all()).isEmpty();
        add(HA_TIEN);

        await().atMost(Duration.ofSeconds(2)).until(() -> other.find(HA_TIEN).isPresent());
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
