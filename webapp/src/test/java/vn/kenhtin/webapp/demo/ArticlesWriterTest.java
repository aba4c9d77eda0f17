package vn.kenhtin.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticlesWriterTest {

    private static final Instant START = Instant.parse("2026-11-24T03:00:00Z");
    private static final Moment BEGINNING = new Moment(START, null, null);
    private static final Moment CORRECTED = new Moment(START, START.plusSeconds(180), null);
    private static final Moment WITHDRAWN = new Moment(START, START.plusSeconds(180), START.plusSeconds(360));

    private final SiteScript script = new SiteScript(
            "tinh",
            new Header(Map.of(
                    "name", "Cổng tỉnh",
                    "kind", "province",
                    "publication", "Cổng tỉnh",
                    "label", "Magnolia",
                    "feed", "/.rest/kenhtin/v1/articles",
                    "article", "/tin-tuc/{key}",
                    "pictures", "/dam/jcr:{uuid}/{key}.jpg")),
            List.of(
                    article("mot", Map.of("age", "3h")),
                    article("hai", Map.of("age", "2h", "wrong", "sai", "right", "đúng")),
                    article("ba", Map.of("age", "2h", "withdrawn", "yes"))));

    @Test
    void the_newest_change_comes_first_and_nothing_withdrawn_is_told() throws Exception {
        assertThat(pages(whole(BEGINNING)))
                .containsExactlyInAnyOrder("mot", "hai", "ba")
                .endsWith("mot");
        assertThat(pages(whole(WITHDRAWN))).containsExactly("hai", "mot");
        assertThat(whole(WITHDRAWN).at("/_kenhtin/tombstones")).isEmpty();
    }

    @Test
    void after_a_cursor_come_only_corrections_and_withdrawals() throws Exception {
        long cursor = whole(BEGINNING).at("/_kenhtin/cursor").asLong();
        assertThat(pages(changes(BEGINNING, cursor))).isEmpty();
        assertThat(changes(BEGINNING, cursor).at("/_kenhtin/cursor").asLong()).isEqualTo(cursor);

        JsonNode corrected = changes(CORRECTED, cursor);
        assertThat(pages(corrected)).containsExactly("hai");
        assertThat(corrected.at("/items/0/summary").asText()).isEqualTo("Sapo đúng");

        JsonNode withdrawn = changes(WITHDRAWN, corrected.at("/_kenhtin/cursor").asLong());
        assertThat(pages(withdrawn)).isEmpty();
        assertThat(withdrawn.at("/_kenhtin/tombstones/0/id").asText())
                .isEqualTo(ArticleJson.guid("tag:tinh.kenhtin.example,2018:ba"));
        assertThat(withdrawn.at("/_kenhtin/tombstones/0/when").asText()).isEqualTo("2026-11-24T03:06:00Z");
    }

    @Test
    void the_beginning_and_a_cursor_never_given_out_tell_everything_oldest_first() throws Exception {
        assertThat(pages(changes(BEGINNING, 0))).hasSize(3).startsWith("mot");
        assertThat(changes(BEGINNING, 999_999_999_999_999_999L)).isEqualTo(changes(BEGINNING, 0));
    }

    private JsonNode whole(Moment moment) throws Exception {
        return new ObjectMapper().readTree(new ArticlesWriter().write(edition(moment)));
    }

    private JsonNode changes(Moment moment, long since) throws Exception {
        return new ObjectMapper().readTree(new ArticlesWriter().changes(edition(moment), since));
    }

    private Edition edition(Moment moment) {
        return Edition.of(script, moment, URI.create("http://127.0.0.1/"));
    }

    private static List<String> pages(JsonNode document) {
        return document.get("items").findValuesAsText("url").stream()
                .filter(url -> url.contains("/tin-tuc/"))
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .toList();
    }

    private static ArticleScript article(String key, Map<String, String> lines) {
        Map<String, String> header = new HashMap<>(lines);
        header.put("title", "Tin " + key);
        header.put("category", "Chính trị");
        return new ArticleScript(key, new Header(header), List.of("Sapo sai", "Thân bài"));
    }
}
