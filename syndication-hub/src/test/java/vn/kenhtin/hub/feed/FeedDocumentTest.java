package vn.kenhtin.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.feed.FeedDocument.Item;

class FeedDocumentTest {

    @Test
    void the_public_link_is_the_original_one() {
        assertThat(Item.of(Samples.conference(), Samples.URIS).link())
                .hasToString("https://tinh.example.vn/tin-nong/hoi-nghi-trien-khai");
    }

    @Test
    void an_article_without_a_link_is_linked_to_its_page_in_the_hub() {
        assertThat(Item.of(Samples.prices(), Samples.URIS).link())
                .hasToString(
                        "https://tin.example.vn/articles/" + Samples.prices().id());
    }

    @Test
    void text_becomes_nfc_without_control_characters() {
        Item item = Item.of(
                with(Body.of("To\u0302i\u0007 va\u0300\u0085\u200B ta\nđi", "a\r\nb\uFFFE\uD800", "", "vi")),
                Samples.URIS);
        assertThat(item.article().body().title()).isEqualTo("Tôi và\u200B ta đi");
        assertThat(item.article().body().summary()).isEqualTo("a\nb");
    }

    @Test
    void characters_beyond_the_basic_plane_are_kept() {
        assertThat(Item.of(with(Body.of("Lúa 🌾", "", "", "vi")), Samples.URIS)
                        .article()
                        .body()
                        .title())
                .isEqualTo("Lúa 🌾");
    }

    @Test
    void an_article_without_a_lead_is_summed_up_by_whole_words_of_its_content() {
        Item item = Item.of(with(Body.of("t", "", "<p>" + "từng chữ ".repeat(60) + "</p>", "vi")), Samples.URIS);
        assertThat(item.summary()).hasSizeLessThanOrEqualTo(281).matches("(từng chữ )+từng( chữ)?…");
    }

    @Test
    void an_article_dated_after_it_was_seen_was_published_when_it_was_seen() {
        Article future = at(Instant.parse("2030-01-01T00:00:00Z"));
        Article shown = Item.of(future, Samples.URIS).article();
        assertThat(shown.published()).isEqualTo(future.history().firstSeen());
        assertThat(shown.updated()).isAfterOrEqualTo(shown.published());
    }

    @Test
    void no_item_changed_later_than_the_feed() {
        FeedDocument feed = FeedDocument.of(
                Samples.head(),
                List.of(CleanText.updated(Samples.bare(), Instant.parse("2030-01-01T00:00:00Z"))),
                Samples.URIS,
                Instant.EPOCH);
        Article shown = feed.modified(Samples.MODIFIED).items().get(0).article();
        assertThat(shown.updated()).isEqualTo(Samples.MODIFIED);
        assertThat(shown.published()).isEqualTo(Samples.bare().published());
    }

    @Test
    void cut_short_it_keeps_the_first_items_and_its_date() {
        FeedDocument first = Samples.document().first(2);
        assertThat(first.items()).isEqualTo(Samples.document().items().subList(0, 2));
        assertThat(first.modified()).isEqualTo(Samples.MODIFIED);
    }

    private static Article with(Body body) {
        Article a = Samples.bare();
        return new Article(
                a.id(),
                a.origin(),
                a.link(),
                body,
                Credit.NONE,
                List.of(),
                List.of(),
                false,
                a.published(),
                a.updated(),
                a.history(),
                0);
    }

    private static Article at(Instant published) {
        Article a = Samples.bare();
        return new Article(
                a.id(),
                a.origin(),
                a.link(),
                a.body(),
                a.credit(),
                List.of(),
                List.of(),
                false,
                published,
                published,
                a.history(),
                0);
    }
}
