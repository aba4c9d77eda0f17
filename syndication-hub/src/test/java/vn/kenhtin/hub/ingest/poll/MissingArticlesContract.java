package vn.kenhtin.hub.ingest.poll;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kenhtin.hub.article.ArticleFilter;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Missing;
import vn.kenhtin.hub.article.MissingStore;
import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.FetchConfig;
import vn.kenhtin.hub.ingest.fetch.FetchConfigs;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.OriginGate;
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

/** Articles that vanish without a tombstone, the same on both databases. */
abstract class MissingArticlesContract {

    private static final SiteSlug SITE = new SiteSlug("rach-gia");
    private static final URI FEED = URI.create("https://rachgia.example/rss");

    @RegisterExtension
    final WireMockExtension pages = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private Instant now = Instant.parse("2026-11-24T02:00:00Z");
    private final InstantSource clock = () -> now;
    private final FetchConfig config = FetchConfigs.with();
    private final Database database;
    private final SiteStore sites;
    private final ArticleStore articles;
    private final SourceStore sources;
    private final MissingStore missing;
    private final FeedIntake intake;
    private final FeedFetcher fetcher = new FeedFetcher(config, "KenhTin/test", clock);

    MissingArticlesContract(TestDatabase kind) {
        database = kind.open();
        sites = new SiteStore(database.jdbi(), clock);
        articles = new ArticleStore(database.jdbi(), clock);
        sources = new SourceStore(database.jdbi(), clock, sites);
        missing = new MissingStore(database.jdbi(), clock);
        intake = new FeedIntake(sites, articles, missing, clock);
    }

    @BeforeEach
    void addSite() {
        sites.create(SITE, SiteDraft.of("Rạch Giá", SiteKind.DISTRICT, null));
    }

    @AfterEach
    void close() {
        fetcher.close();
        database.close();
    }

    private Source source(MissingPolicy policy) {
        return sources.create(new SourceDraft(
                SITE,
                FEED,
                "Rạch Giá",
                null,
                false,
                SourceDraft.DEFAULT_FLOOR,
                SourceDraft.DEFAULT_CEILING,
                policy,
                false));
    }

    /** A feed of these numbers, each published on that day of November. */
    private Fetched feed(int... days) {
        return feed("", days);
    }

    private Fetched feed(String head, int... days) {
        StringBuilder items = new StringBuilder();
        for (int day : days) {
            items.append("""
                    <item><title>Bài %1$d</title><guid isPermaLink="false">g%1$d</guid><link>http://127.0.0.1:%2$d/bai/%1$d</link>
                    <pubDate>%1$d Nov 2026 08:00:00 +0700</pubDate></item>
                    """.formatted(day, pages.getPort()));
        }
        String rss =
                "<rss version=\"2.0\" xmlns:fh=\"http://purl.org/syndication/history/1.0\"><channel><title>Rạch Giá</title>"
                        + "<link>https://rachgia.example/</link><description>Tin</description>" + head + items
                        + "</channel></rss>";
        ReplyHead reply = new ReplyHead(FEED, null, Validators.none(FEED), Duration.ZERO, null, List.of());
        return new Fetched(reply, rss.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> live() {
        return articles.latest(ArticleFilter.ALL, 50, null).stream()
                .map(article -> article.origin().guid())
                .toList();
    }

    private void look() {
        new PageWatch(new Upstream(fetcher, new OriginGate(config, clock)), sources, articles, missing).look();
    }

    private void page(int number, int status) {
        pages.stubFor(
                get(urlPathEqualTo("/bai/" + number)).willReturn(aResponse().withStatus(status)));
    }

    @Test
    void what_vanished_inside_the_window_twice_in_a_row_is_withdrawn() {
        Source source = source(MissingPolicy.WITHDRAW);
        intake.take(source, feed(9, 8, 7, 6));
        intake.take(source, feed(9, 7, 6));
        assertThat(live()).as("once may be a mistake").contains("g8");
        Harvest second = intake.take(source, feed(10, 9, 7, 6));
        assertThat(live()).containsExactly("g10", "g9", "g7", "g6");
        assertThat(second.changed()).isTrue();
    }

    @Test
    void the_same_document_again_counts_as_the_second_time() {
        Source source = source(MissingPolicy.WITHDRAW);
        intake.take(source, feed(9, 8, 7));
        intake.take(source, feed(9, 7));
        assertThat(intake.unchanged(source).changed()).isTrue();
        assertThat(live()).containsExactly("g9", "g7");
    }

    @Test
    void what_came_back_in_between_starts_anew() {
        Source source = source(MissingPolicy.WITHDRAW);
        intake.take(source, feed(9, 8, 7));
        intake.take(source, feed(9, 7));
        intake.take(source, feed(9, 8, 7));
        intake.take(source, feed(9, 7));
        assertThat(live()).contains("g8");
    }

    @Test
    void what_slid_out_at_the_end_is_not_missed() {
        Source source = source(MissingPolicy.WITHDRAW);
        intake.take(source, feed(9, 8, 7, 6));
        intake.take(source, feed(10, 9, 8));
        intake.take(source, feed(11, 10, 9));
        intake.take(source, feed(12, 11, 10));
        assertThat(live()).hasSize(7);
    }

    @Test
    void a_pinned_old_entry_does_not_widen_the_window() {
        Source source = source(MissingPolicy.WITHDRAW);
        intake.take(source, feed(9, 8, 7, 6, 2));
        intake.take(source, feed(2, 9, 8));
        intake.take(source, feed(2, 9, 8));
        assertThat(live()).hasSize(5);
    }

    @Test
    void a_feed_in_no_order_tells_nothing() {
        Source source = source(MissingPolicy.WITHDRAW);
        intake.take(source, feed(9, 8, 7, 6));
        for (int i = 0; i < 3; i++) {
            intake.take(source, feed(6, 9, 7, 10, 5));
        }
        assertThat(live()).contains("g8");
    }

    @Test
    void a_feed_with_an_archive_behind_it_tells_nothing() {
        Source source = source(MissingPolicy.WITHDRAW);
        String archive =
                "<link xmlns=\"http://www.w3.org/2005/Atom\" rel=\"prev-archive\" href=\"https://rachgia.example/1\"/>";
        intake.take(source, feed(archive, 9, 8, 7, 6, 5));
        intake.take(source, feed(archive, 10, 9, 8, 5));
        intake.take(source, feed(archive, 10, 9, 8, 5));
        assertThat(live()).hasSize(6);
    }

    @Test
    void a_feed_that_lost_most_of_what_it_had_is_not_believed() {
        Source source = source(MissingPolicy.WITHDRAW);
        intake.take(source, feed(IntStream.iterate(20, i -> i > 0, i -> i - 1).toArray()));
        for (int i = 0; i < 3; i++) {
            intake.take(source, feed(20, 1));
        }
        assertThat(live()).hasSize(20);
    }

    @Test
    void a_complete_feed_is_believed_at_once() {
        Source source = source(MissingPolicy.WITHDRAW);
        intake.take(source, feed("<fh:complete/>", 9, 8, 7));
        intake.take(source, feed("<fh:complete/>", 9, 8));
        assertThat(live()).containsExactly("g9", "g8");
    }

    @Test
    void a_flagged_one_stays_and_is_listed_until_it_is_back() {
        Source source = source(MissingPolicy.FLAG);
        intake.take(source, feed(9, 8, 7));
        intake.take(source, feed(9, 7));
        assertThat(missing.certain(10)).isEmpty();
        intake.take(source, feed(10, 9, 7));
        assertThat(live()).contains("g8");
        assertThat(missing.certain(10)).extracting(Missing::title).containsExactly("Bài 8");
        intake.take(source, feed(10, 9, 8, 7));
        assertThat(missing.certain(10)).isEmpty();
    }

    @Test
    void a_source_that_is_to_keep_them_keeps_them() {
        Source source = source(MissingPolicy.KEEP);
        intake.take(source, feed(9, 8, 7));
        intake.take(source, feed(9, 7));
        intake.take(source, feed(9, 7));
        assertThat(live()).contains("g8");
        assertThat(missing.certain(10)).isEmpty();
    }

    @Test
    void what_is_back_after_its_withdrawal_lives_again() {
        Source source = source(MissingPolicy.WITHDRAW);
        intake.take(source, feed(9, 8, 7));
        intake.take(source, feed(9, 7));
        intake.take(source, feed(9, 7));
        assertThat(live()).doesNotContain("g8");
        intake.take(source, feed(9, 8, 7));
        assertThat(live()).contains("g8");
        intake.take(source, feed(10, 9, 7));
        assertThat(live()).as("missed once").contains("g8");
    }

    @Test
    void a_page_that_is_gone_confirms_what_the_feed_has_lost() {
        Source source = source(MissingPolicy.WITHDRAW);
        intake.take(source, feed(9, 8, 7));
        intake.take(source, feed(9, 7));
        page(8, 410);
        look();
        assertThat(live()).containsExactly("g9", "g7");
    }

    @Test
    void a_page_that_is_gone_on_two_days_is_withdrawn_though_the_feed_shows_no_more_of_its_time() {
        Source source = source(MissingPolicy.WITHDRAW);
        intake.take(source, feed(9));
        page(9, 404);
        look();
        look();
        assertThat(live()).as("not looked at twice a day").containsExactly("g9");
        now = now.plus(Duration.ofHours(25));
        look();
        assertThat(live()).isEmpty();
    }

    @Test
    void a_page_that_is_there_again_starts_anew() {
        Source source = source(MissingPolicy.WITHDRAW);
        intake.take(source, feed(9));
        for (int status : new int[] {404, 200, 404, 500, 404}) {
            page(9, status);
            look();
            now = now.plus(Duration.ofHours(25));
        }
        assertThat(live()).containsExactly("g9");
    }

    @Test
    void pages_of_a_source_that_is_to_keep_its_articles_are_left_alone() {
        intake.take(source(MissingPolicy.KEEP), feed(9, 8));
        look();
        assertThat(pages.getAllServeEvents()).isEmpty();
    }
}
