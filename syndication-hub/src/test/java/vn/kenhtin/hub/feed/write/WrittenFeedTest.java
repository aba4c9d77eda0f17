package vn.kenhtin.hub.feed.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Withdrawal;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Samples;
import vn.kenhtin.hub.platform.json.Json;

/** Feeds cut down to some of their items stay feeds. */
class WrittenFeedTest {

    private static final FeedDocument FEED = Samples.document()
            .withdrawn(List.of(
                    new Withdrawal(ArticleId.of(Samples.PROVINCE, "x"), Samples.MODIFIED),
                    new Withdrawal(ArticleId.of(Samples.PROVINCE, "y"), Samples.MODIFIED)));

    @ParameterizedTest
    @EnumSource
    void with_every_piece_it_is_the_whole(FeedFormat format) {
        WrittenFeed written = written(FEED, format);
        assertThat(written.only(piece -> true).bytes()).isEqualTo(written.bytes());
    }

    @ParameterizedTest
    @EnumSource
    void with_no_piece_it_is_the_head_of_the_feed(FeedFormat format) throws Exception {
        assertThat(ids(written(FEED, format).only(piece -> false).bytes(), format))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void any_choice_of_items_gives_a_feed_of_these(FeedFormat format) throws Exception {
        WrittenFeed written = written(Samples.document(), format);
        List<String> all = ids(written.bytes(), format);
        for (int choice = 0; choice < 8; choice++) {
            int chosen = choice;
            List<String> expected = List.of(0, 1, 2).stream()
                    .filter(piece -> (chosen >> piece & 1) == 1)
                    .map(all::get)
                    .toList();
            assertThat(ids(written.only(piece -> (chosen >> piece & 1) == 1).bytes(), format))
                    .isEqualTo(expected);
        }
    }

    @Test
    void tombstones_are_chosen_like_items() throws Exception {
        byte[] second = written(FEED, FeedFormat.JSON)
                .only(piece -> piece == 1 || piece == 3)
                .bytes();
        JsonNode json = Json.mapper().readTree(second);
        assertThat(json.path("_kenhtin").path("tombstones").findValuesAsText("id"))
                .containsExactly(ArticleId.of(Samples.PROVINCE, "y").urn());
        assertThat(ids(second, FeedFormat.JSON))
                .containsExactly(Samples.prices().id().urn());
        String atom = new String(
                written(FEED, FeedFormat.ATOM).only(piece -> piece == 0).bytes(), StandardCharsets.UTF_8);
        assertThat(Written.parsed(atom).select("at|deleted-entry").eachAttr("ref"))
                .containsExactly(ArticleId.of(Samples.PROVINCE, "x").urn());
    }

    @ParameterizedTest
    @EnumSource
    void the_print_of_an_item_changes_with_it_and_with_nothing_else(FeedFormat format) {
        Set<Long> before = prints(Samples.document(), format);
        Set<Long> shorter = prints(Samples.document().first(2), format);
        assertThat(before).hasSize(3).containsAll(shorter);
        FeedDocument corrected = FeedDocument.of(
                Samples.head(),
                List.of(Samples.conference(), Samples.prices(), Samples.corrected(Samples.bare())),
                Samples.URIS,
                Samples.MODIFIED.plusSeconds(60));
        Set<Long> after = prints(corrected, format);
        after.removeAll(before);
        assertThat(after).hasSize(1);
    }

    private static Set<Long> prints(FeedDocument document, FeedFormat format) {
        Set<Long> prints = new HashSet<>();
        LongStream.of(written(document, format).prints()).forEach(prints::add);
        return prints;
    }

    private static WrittenFeed written(FeedDocument document, FeedFormat format) {
        return new FeedWriter(Samples.URIS).written(document, FeedAddress.of(FeedName.ALL, format));
    }

    private static List<String> ids(byte[] feed, FeedFormat format) throws Exception {
        String text = new String(feed, StandardCharsets.UTF_8);
        return switch (format) {
            case RSS -> Written.parsed(text).select("item > guid").eachText();
            case ATOM -> Written.parsed(text).select("entry > id").eachText();
            case JSON -> Json.mapper().readTree(feed).path("items").findValuesAsText("id");
        };
    }
}
