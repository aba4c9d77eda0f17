package vn.kenhtin.hub.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kenhtin.hub.feed.serve.FeedNode.header;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleFilter;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.Samples;
import vn.kenhtin.hub.ingest.parse.Entry;
import vn.kenhtin.hub.ingest.parse.FeedBytes;
import vn.kenhtin.hub.ingest.parse.FeedParser;
import vn.kenhtin.hub.ingest.parse.ParseContext;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.Parsed;
import vn.kenhtin.hub.ingest.parse.ParsedFeed;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;

/** Archives (RFC 5005) over real HTTP, read by the parser that reads other people's, the same on both databases. */
abstract class ArchiveContract {

    private static final Instant SEPTEMBER = Instant.parse("2026-09-10T02:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-24T02:00:00Z");

    private final AtomicReference<Instant> clock = new AtomicReference<>(SEPTEMBER);
    private final Database database;
    private final FeedNode node;
    private Site site;

    ArchiveContract(TestDatabase kind) {
        database = kind.open();
        node = new FeedNode(database, clock::get);
    }

    @BeforeEach
    void publish() {
        site = node.site("tinh", "Cổng tin tỉnh", SiteKind.PROVINCE);
        publish("t9-", 120, SEPTEMBER);
        publish("t11-", 250, NOVEMBER);
        node.refresh.catchUp();
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    private void publish(String prefix, int count, Instant when) {
        clock.set(when);
        Drafts[] drafts = IntStream.range(0, count)
                .mapToObj(i -> Drafts.guid(prefix + i)
                        .title("Bài " + prefix + i)
                        .link("https://tinh.example.vn/" + prefix + i)
                        .published(when.minusSeconds(60L * i).toString()))
                .toArray(Drafts[]::new);
        node.publish(site, drafts);
        clock.set(when.plus(Duration.ofHours(1)));
    }

    private static String local(URI uri) {
        assertThat(uri.toString()).startsWith("https://tin.example.vn/");
        return uri.getRawPath();
    }

    private ParsedFeed parsed(String path) {
        HttpResponse<byte[]> answer = node.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        FeedBytes bytes = new FeedBytes(answer.body(), header(answer, "Content-Type"), Samples.URIS.of(path));
        return ((Parsed) new FeedParser().parse(bytes, new ParseContext(Site.VIETNAM, NOVEMBER))).feed();
    }

    /** Every document from the subscription document back to the oldest archive. */
    private Map<String, ParsedFeed> chain(FeedFormat format) {
        Map<String, ParsedFeed> documents = new LinkedHashMap<>();
        String path = "/feeds/sites/tinh." + format.code();
        while (path != null) {
            ParsedFeed feed = parsed(path);
            assertThat(documents.put(path, feed)).as("a loop at " + path).isNull();
            URI next = format == FeedFormat.JSON
                    ? feed.head().pages().next()
                    : feed.head().pages().previousArchive();
            path = next == null ? null : local(next);
        }
        return documents;
    }

    @ParameterizedTest
    @EnumSource
    void following_the_links_brings_every_article(FeedFormat format) {
        node.articles.withdraw(ArticleId.of(site.slug(), "t9-7"));
        Map<String, Entry> entries = new LinkedHashMap<>();
        chain(format).values().forEach(feed -> feed.entries().forEach(entry -> entries.put(entry.guid(), entry)));
        List<Article> live = node.articles.latest(ArticleFilter.ALL, 1000, null);
        assertThat(live).hasSize(369);
        assertThat(entries).hasSize(369);
        for (Article article : live) {
            assertThat(entries).containsKey(article.id().urn());
            Entry entry = Objects.requireNonNull(entries.get(article.id().urn()));
            assertThat(entry.title()).isEqualTo(article.body().title());
            assertThat(entry.published()).isEqualTo(article.published());
            assertThat(entry.content()).isEqualTo(article.body().content());
            assertThat(entry.link()).isEqualTo(article.link());
        }
    }

    @Test
    void the_chain_leads_from_month_to_month() {
        assertThat(chain(FeedFormat.ATOM).keySet())
                .containsExactly(
                        "/feeds/sites/tinh.atom",
                        "/feeds/sites/tinh/archive/2026-11-3.atom",
                        "/feeds/sites/tinh/archive/2026-11-2.atom",
                        "/feeds/sites/tinh/archive/2026-11-1.atom",
                        "/feeds/sites/tinh/archive/2026-09-2.atom",
                        "/feeds/sites/tinh/archive/2026-09-1.atom");
    }

    @Test
    void a_closed_part_says_so_and_may_be_kept() {
        for (String path : List.of("2026-11-2.atom", "2026-09-2.rss")) {
            HttpResponse<byte[]> closed = node.get("/feeds/sites/tinh/archive/" + path);
            assertThat(text(closed)).contains("<fh:archive/>", "rel=\"current\"");
            assertThat(header(closed, "Cache-Control")).isEqualTo("public, max-age=86400, immutable");
        }
        HttpResponse<byte[]> open = node.get("/feeds/sites/tinh/archive/2026-11-3.atom");
        assertThat(text(open)).doesNotContain("fh:");
        assertThat(header(open, "Cache-Control")).startsWith("public, max-age=60,");
    }

    @Test
    void the_part_of_a_month_closes_with_the_month() {
        String path = "/feeds/sites/tinh/archive/2026-11-3.atom";
        HttpResponse<byte[]> open = node.get(path);
        clock.set(Instant.parse("2026-11-30T17:11:00Z"));
        HttpResponse<byte[]> closed = node.get(path, "If-None-Match", header(open, "ETag"));
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(text(closed)).contains("<fh:archive/>");
    }

    @Test
    void what_comes_later_changes_no_closed_part_whatever_its_date() {
        List<String> parts = List.of("2026-09-1", "2026-09-2", "2026-11-1", "2026-11-2");
        List<String> before = parts.stream().map(this::tag).toList();
        node.publish(
                site,
                Drafts.guid("old").published("2026-09-01T00:00:00Z"),
                Drafts.guid("older").published("2018-09-01T00:00:00Z"),
                Drafts.guid("new").published("2026-11-24T02:30:00Z"));
        assertThat(parts.stream().map(this::tag)).isEqualTo(before);
        assertThat(text(node.get("/feeds/sites/tinh/archive/2026-11-3.rss")))
                .contains(ArticleId.of(site.slug(), "older").urn());
    }

    private String tag(String part) {
        return header(node.get("/feeds/sites/tinh/archive/" + part + ".rss"), "ETag");
    }

    @Test
    void a_withdrawal_and_a_correction_reach_the_part_and_move_nothing() {
        String path = "/feeds/sites/tinh/archive/2026-09-1.atom";
        ParsedFeed whole = parsed(path);
        Set<String> before = guids(whole);
        assertThat(before).hasSize(100);
        ArticleId gone = ArticleId.of(site.slug(), guid(whole, 70));
        node.articles.withdraw(gone);
        String wrong = guid(whole, 71);
        node.publish(site, Drafts.guid(wrong).title("Đính chính").link("https://tinh.example.vn/" + wrong));
        ParsedFeed after = parsed(path);
        Set<String> expected = new LinkedHashSet<>(before);
        expected.remove(gone.urn());
        assertThat(guids(after)).isEqualTo(expected);
        assertThat(after.tombstones()).extracting(it -> it.guid()).containsExactly(gone.urn());
        assertThat(after.entries()).extracting(Entry::title).contains("Đính chính");
    }

    /** The source's guid, which is the end of the link. */
    private static String guid(ParsedFeed feed, int place) {
        String link = String.valueOf(feed.entries().get(place).link());
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static Set<String> guids(ParsedFeed feed) {
        Set<String> guids = new LinkedHashSet<>();
        feed.entries().forEach(entry -> guids.add(entry.guid()));
        return guids;
    }

    @Test
    void a_merged_sites_archive_stays_and_follows_its_heirs() {
        Site heir = node.site("moi", "Tỉnh mới", SiteKind.PROVINCE);
        node.publish(heir, Drafts.guid("n").title("Bài mới"));
        node.sites.merge(List.of(site.slug()), heir.slug());
        node.refresh.catchUp();
        List<String> links = new ArrayList<>();
        for (String path = "/feeds/sites/moi.rss"; path != null; ) {
            URI next = parsed(path).head().pages().previousArchive();
            path = next == null ? null : local(next);
            links.add(path);
        }
        assertThat(links)
                .startsWith("/feeds/sites/moi/archive/2026-11-1.rss", "/feeds/sites/tinh/archive/2026-11-3.rss")
                .hasSize(7);
        assertThat(text(node.get("/feeds/sites/tinh/archive/2026-09-1.rss")))
                .contains("rel=\"current\"", "https://tin.example.vn/feeds/sites/moi.rss");
    }

    @Test
    void the_archive_of_a_closed_site_is_gone() {
        node.sites.close(site.slug());
        node.refresh.catchUp();
        assertThat(node.get("/feeds/sites/tinh/archive/2026-09-1.rss").statusCode())
                .isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tinh/archive/2026-09-3",
                "tinh/archive/2026-10-1",
                "tinh/archive/2026-13-1",
                "tinh/archive/2026-09-0",
                "tinh/archive/2026-09-01",
                "tinh/archive/2026-09-1234567",
                "tinh/archive/2026-09",
                "tinh/archive/",
                "nobody/archive/2026-09-1",
                "NOT A SITE/archive/2026-09-1"
            })
    void there_is_no_other_part(String path) {
        String escaped = path.replace(" ", "%20");
        assertThat(node.get("/feeds/sites/" + escaped + ".atom").statusCode()).isEqualTo(404);
    }

    @Test
    void only_the_feed_of_a_whole_site_has_an_archive() {
        node.publish(site, Drafts.guid("k").in("Kinh tế"));
        for (String name : List.of("all", "sites/tinh/categories/kinh-te")) {
            assertThat(parsed("/feeds/" + name + ".atom").head().pages().previousArchive())
                    .isNull();
        }
    }

    @Test
    void every_part_is_the_same_on_every_node_and_after_a_restart() {
        try (FeedNode other = new FeedNode(database, clock::get)) {
            for (FeedFormat format : FeedFormat.values()) {
                String path = "/feeds/sites/tinh/archive/2026-11-1." + format.code();
                HttpResponse<byte[]> one = node.get(path);
                clock.updateAndGet(now -> now.plusSeconds(30));
                HttpResponse<byte[]> two = other.get(path);
                assertThat(Arrays.equals(one.body(), two.body())).isTrue();
                assertThat(header(two, "Last-Modified")).isEqualTo(header(one, "Last-Modified"));
            }
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
