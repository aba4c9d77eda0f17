package vn.kenhtin.hub.feed.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Withdrawal;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.Samples;
import vn.kenhtin.hub.platform.json.Json;

/** What was withdrawn, in the formats that have words for it (RFC 6721, and our extension of JSON Feed). */
class TombstonesTest {

    private static final ArticleId GONE = ArticleId.of(Samples.PROVINCE, "gone");
    private static final FeedDocument FEED =
            Samples.document().withdrawn(List.of(new Withdrawal(GONE, Instant.parse("2026-11-23T17:05:09.5Z"))));

    @Test
    void atom_has_a_deleted_entry_below_the_feed() {
        Document atom = Written.parsed(text(FEED, FeedFormat.ATOM));
        assertThat(atom.expectFirst("feed").attr("xmlns:at")).isEqualTo("http://purl.org/atompub/tombstones/1.0");
        assertThat(atom.select("feed > at|deleted-entry").eachAttr("ref")).containsExactly(GONE.urn());
        assertThat(atom.select("feed > at|deleted-entry").eachAttr("when"))
                .containsExactly("2026-11-24T00:05:09+07:00");
    }

    @Test
    void json_has_it_in_an_extension_that_says_where_it_is_described() throws IOException {
        JsonNode extension = Json.mapper().readTree(text(FEED, FeedFormat.JSON)).path("_kenhtin");
        assertThat(extension.path("about").asText()).isEqualTo("https://tin.example.vn/feeds#kenhtin-json");
        assertThat(extension.path("tombstones")).hasSize(1);
        assertThat(extension.path("tombstones").path(0).path("id").asText()).isEqualTo(GONE.urn());
        assertThat(extension.path("tombstones").path(0).path("when").asText()).isEqualTo("2026-11-24T00:05:09+07:00");
    }

    @Test
    void rss_has_no_word_for_it() {
        assertThat(text(FEED, FeedFormat.RSS)).isEqualTo(text(Samples.document(), FeedFormat.RSS));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_said_while_nothing_was_withdrawn(FeedFormat format) {
        assertThat(text(Samples.document(), format)).doesNotContain("tombstones", "deleted-entry");
    }

    private static String text(FeedDocument document, FeedFormat format) {
        return new String(Written.bytes(document, format, false), StandardCharsets.UTF_8);
    }
}
