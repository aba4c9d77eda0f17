package vn.kenhtin.hub.feed.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleDraft;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.article.Withdrawal;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedDocument.Item;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Paging;
import vn.kenhtin.hub.feed.Samples;
import vn.kenhtin.hub.ingest.clean.ArticleSanitizer;
import vn.kenhtin.hub.ingest.parse.Entry;
import vn.kenhtin.hub.ingest.parse.FeedBytes;
import vn.kenhtin.hub.ingest.parse.FeedParser;
import vn.kenhtin.hub.ingest.parse.ParseContext;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.Parsed;
import vn.kenhtin.hub.ingest.parse.ParsedFeed;
import vn.kenhtin.hub.ingest.parse.Tombstone;
import vn.kenhtin.hub.site.Site;

/** Another hub reads what this one writes: the parser and the sanitizer for other people's feeds give back the articles. */
class OwnRoundTripTest {

    private static final Instant ARRIVAL = Instant.parse("2026-11-24T03:00:00Z");
    private static final ArticleSanitizer SANITIZER = new ArticleSanitizer();

    private static ParsedFeed read(FeedDocument document, FeedFormat format) {
        FeedBytes bytes = new FeedBytes(
                Written.bytes(document, format, false),
                format.mediaType() + "; charset=utf-8",
                Samples.URIS.of(FeedAddress.of(FeedName.ALL, format).path()));
        return ((Parsed) new FeedParser().parse(bytes, new ParseContext(Site.VIETNAM, ARRIVAL))).feed();
    }

    @ParameterizedTest
    @EnumSource
    void every_item_comes_back_with_its_id_title_link_dates_and_content(FeedFormat format) {
        List<Item> items = Samples.document().items();
        List<Entry> entries = read(Samples.document(), format).entries();
        assertThat(entries).hasSameSizeAs(items);
        for (int i = 0; i < items.size(); i++) {
            Article article = items.get(i).article();
            Entry entry = entries.get(i);
            assertThat(entry.guid()).isEqualTo(article.id().urn());
            assertThat(entry.title()).isEqualTo(article.body().title());
            assertThat(entry.link()).isEqualTo(items.get(i).link());
            assertThat(entry.published()).isEqualTo(article.published());
            if (format != FeedFormat.RSS) {
                assertThat(entry.updated()).isEqualTo(article.updated());
                assertThat(entry.language()).isEqualTo(article.body().language());
            }
            if (!article.body().content().isEmpty()) {
                assertThat(entry.content()).isEqualTo(article.body().content());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_draft_made_of_it_says_what_the_article_said(FeedFormat format) {
        Article article = Samples.document().items().get(0).article();
        Entry entry = read(Samples.document(), format).entries().get(0);
        ArticleDraft draft = SANITIZER.clean(entry, new ArticleSanitizer.Defaults("vi", null, false));
        assertThat(draft.body().title()).isEqualTo(article.body().title());
        assertThat(draft.body().summary()).isEqualTo(article.body().summary());
        assertThat(draft.credit().author()).isEqualTo(article.credit().author());
        assertThat(draft.categories())
                .extracting(Category::slug)
                .containsAll(article.categories().stream().map(Category::slug).toList());
        assertThat(draft.enclosures())
                .extracting(Enclosure::url)
                .containsAll(article.enclosures().stream().map(Enclosure::url).toList());
        assertThat(draft.hot()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_in_it_has_to_be_repaired(FeedFormat format) {
        assertThat(read(Samples.document(), format).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ATOM", "JSON"})
    void withdrawals_come_back_as_tombstones(FeedFormat format) {
        Withdrawal gone = new Withdrawal(Samples.conference().id(), Instant.parse("2026-11-24T01:00:00Z"));
        FeedDocument feed = FeedDocument.of(Samples.head(), List.of(Samples.bare()), Samples.URIS, Samples.MODIFIED)
                .withdrawn(List.of(gone));
        assertThat(read(feed, format).tombstones())
                .containsExactly(new Tombstone(gone.id().urn(), gone.at()));
    }

    @ParameterizedTest
    @EnumSource
    void the_way_to_older_articles_comes_back(FeedFormat format) {
        FeedDocument feed = Samples.document().paged(new Paging(null, "/feeds/sites/tinh/archive/2026-11-1", false));
        ParsedFeed read = read(feed, format);
        URI older = Samples.URIS.of("/feeds/sites/tinh/archive/2026-11-1." + format.code());
        assertThat(
                        format == FeedFormat.JSON
                                ? read.head().pages().next()
                                : read.head().pages().previousArchive())
                .isEqualTo(older);
    }
}
