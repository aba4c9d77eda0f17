package vn.kenhtin.hub.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleFilter;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.EditorsChoice;
import vn.kenhtin.hub.article.MissingStore;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.ReplyHead;
import vn.kenhtin.hub.ingest.fetch.Validators;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.source.MissingPolicy;
import vn.kenhtin.hub.source.Source;
import vn.kenhtin.hub.source.SourceDraft;
import vn.kenhtin.hub.source.SourceStore;

class FeedIntakeTest {

    private static final SiteSlug RACH_GIA = new SiteSlug("rach-gia");
    private static final URI FEED = URI.create("https://rachgia.example/rss");

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2018-05-11T02:00:00Z"));
    private final Database database = TestDatabase.H2.open();
    private final SiteStore sites = new SiteStore(database.jdbi(), clock);
    private final ArticleStore articles = new ArticleStore(database.jdbi(), clock);
    private final SourceStore sources = new SourceStore(database.jdbi(), clock, sites);
    private final FeedIntake intake = new FeedIntake(sites, articles, new MissingStore(database.jdbi(), clock), clock);

    @BeforeEach
    void addSite() {
        sites.create(RACH_GIA, SiteDraft.of("Rạch Giá", SiteKind.DISTRICT, null));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Source source() {
        return sources.create(SourceDraft.of(RACH_GIA, FEED, "Rạch Giá"));
    }

    private static String file(String name) {
        try (InputStream in = Objects.requireNonNull(FeedIntakeTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Fetched document(String text) {
        ReplyHead head = new ReplyHead(FEED, null, Validators.none(FEED), Duration.ZERO, null, List.of());
        return new Fetched(head, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> titles() {
        return articles.latest(ArticleFilter.ALL, 10, null).stream()
                .map(article -> article.body().title())
                .toList();
    }

    @Test
    void new_entries_become_articles() {
        Harvest harvest = intake.take(source(), document(file("three-entries.xml")));
        assertThat(harvest.changed()).isTrue();
        assertThat(harvest.problem()).isNull();
        assertThat(titles())
                .containsExactly(
                        "Khởi công tuyến kè chống sạt lở", "Ngày hội đọc sách của học sinh", "Thông báo cắt nước");
    }

    @Test
    void what_the_feed_asks_of_pollers_is_passed_on() {
        assertThat(intake.take(source(), document(file("three-entries.xml")))
                        .rhythm()
                        .ttl())
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void the_same_document_again_changes_nothing() {
        Source source = source();
        intake.take(source, document(file("three-entries.xml")));
        long head = articles.head();
        assertThat(intake.take(source, document(file("three-entries.xml"))).changed())
                .isFalse();
        assertThat(articles.head()).isEqualTo(head);
    }

    @Test
    void an_edited_entry_changes_its_article_and_no_other() {
        Source source = source();
        intake.take(source, document(file("three-entries.xml")));
        long head = articles.head();
        Harvest harvest = intake.take(source, document(file("three-entries.xml").replace("hai cây số", "ba cây số")));
        assertThat(harvest.changed()).isTrue();
        assertThat(articles.changesSince(head, 10)).hasSize(1);
        assertThat(articles.latest(ArticleFilter.ALL, 1, null).get(0).body().summary())
                .contains("ba cây số");
    }

    @Test
    void entries_that_fell_out_of_the_feed_stay() {
        Source source = source();
        String feed = file("three-entries.xml");
        intake.take(source, document(feed));
        int last = feed.lastIndexOf("<item>");
        intake.take(source, document(feed.substring(0, last) + "</channel></rss>"));
        assertThat(titles()).hasSize(3);
    }

    @Test
    void a_declared_deletion_withdraws_the_article_unless_the_entry_is_there_again() {
        Source source = source();
        intake.take(source, document(file("three-entries.xml")));
        Harvest harvest = intake.take(source, document(file("tombstones.atom")));
        assertThat(harvest.changed()).isTrue();
        assertThat(titles())
                .containsExactlyInAnyOrder("Khởi công tuyến kè chống sạt lở", "Ngày hội đọc sách của học sinh");
    }

    @Test
    void a_deletion_declared_by_another_source_withdraws_nothing() {
        intake.take(source(), document(file("three-entries.xml")));
        Source other = sources.create(SourceDraft.of(RACH_GIA, URI.create("https://other.example/rss"), "khác"));
        intake.take(
                other,
                document("<feed xmlns=\"http://www.w3.org/2005/Atom\""
                        + " xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"><id>x</id><title>x</title>"
                        + "<at:deleted-entry ref=\"tin-1\" when=\"2018-05-11T08:00:00+07:00\"/></feed>"));
        assertThat(titles()).contains("Thông báo cắt nước");
    }

    @Test
    void a_page_is_unusable_and_points_to_its_feed() {
        Harvest harvest = intake.take(source(), document(file("page.html")));
        assertThat(harvest.problem()).isNotBlank();
        assertThat(harvest.discovered()).isEqualTo(URI.create("https://rachgia.example/rss/tin-moi"));
        assertThat(titles()).isEmpty();
    }

    @Test
    void junk_is_unusable_and_points_nowhere() {
        Harvest harvest = intake.take(source(), document("\u0000\u0001 không phải là tin"));
        assertThat(harvest.problem()).isNotBlank();
        assertThat(harvest.discovered()).isNull();
    }

    @Test
    void articles_of_a_hot_source_are_hot() {
        Source hot = sources.create(new SourceDraft(
                RACH_GIA,
                FEED,
                "Tin nóng",
                "Tin nóng",
                true,
                Duration.ofHours(1),
                Duration.ofDays(1),
                MissingPolicy.KEEP,
                false));
        intake.take(hot, document(file("three-entries.xml")));
        assertThat(articles.latest(ArticleFilter.ALL, 10, null)).allMatch(Article::hot);
    }

    @Test
    void tells_what_editors_chose_each_time_they_say_so_and_never_for_feeds_that_know_no_choice() {
        List<Map<String, EditorsChoice>> told = new ArrayList<>();
        intake.tellChoices((source, byGuid) -> told.add(byGuid));
        Source source = source();
        String feed = """
                {"version":"https://jsonfeed.org/version/1.1","title":"Tin","items":[
                 {"id":"1","title":"Một","_kenhtin":{"pins":["2"],"hides":["https://a.vn/3"]}},
                 {"id":"2","title":"Hai","_kenhtin":{}},{"id":"3","title":"Ba"}]}""";
        EditorsChoice choice = new EditorsChoice(List.of("2"), List.of("https://a.vn/3"));

        intake.take(source, document(feed));
        intake.take(source, document(feed));
        intake.take(source, document(file("three-entries.xml")));

        assertThat(told)
                .containsExactly(
                        Map.of("1", choice, "2", EditorsChoice.NONE), Map.of("1", choice, "2", EditorsChoice.NONE));
    }

    @Test
    void tells_how_far_a_json_feed_that_numbers_its_changes_leads() {
        String feed = """
                {"version":"https://jsonfeed.org/version/1.1","title":"Tin","items":[],%s"_kenhtin":{"cursor":"%s"}}""";
        Source source = source();
        assertThat(intake.take(source, document(feed.formatted("", "17"))).progress())
                .isEqualTo(new Harvest.Progress("17", false));
        assertThat(intake.take(source, document(feed.formatted("\"next_url\":\"https://rachgia.example/2\",", "17")))
                        .progress())
                .isEqualTo(new Harvest.Progress("17", true));
        assertThat(intake.take(source, document(feed.formatted("", "17&limit=1")))
                        .progress())
                .as("what cannot stand in an address")
                .isNull();
        assertThat(intake.take(source, document(file("three-entries.xml"))).progress())
                .isNull();
    }
}
