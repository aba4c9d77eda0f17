package vn.kenhtin.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoChangesTest {

    private static final String WITHDRAWN = "thong-bao-tam-ngung-cap-nuoc-khu-vuc-vinh-lac";

    private DemoVisitor visitor;

    @BeforeEach
    void start() throws Exception {
        visitor = new DemoVisitor();
    }

    @AfterEach
    void stop() {
        visitor.close();
    }

    @Test
    void nothing_changes_before_its_time() throws Exception {
        byte[] first = visitor.get(visitor.site("phu-quoc").feed()).body();
        visitor.pass(Duration.ofSeconds(179));
        assertThat(visitor.get(visitor.site("phu-quoc").feed()).body()).isEqualTo(first);
    }

    @Test
    void the_first_step_corrects_title_figure_and_date() throws Exception {
        visitor.pass(Duration.ofSeconds(40));
        visitor.demo().advance();
        JsonNode item = article(visitor.json("so-du-lich"), "mua-cao-diem-khach-quoc-te");
        assertThat(item.get("title").asText()).startsWith("Mười một đường bay");
        assertThat(item.get("content_html").asText()).contains("Với mười một đường bay quốc tế");
        assertThat(OffsetDateTime.parse(item.get("date_modified").asText()).toInstant())
                .isEqualTo(DemoVisitor.START.plusSeconds(40));
    }

    @Test
    void a_correction_keeps_the_id_and_the_first_publication() throws Exception {
        JsonNode before = article(visitor.json("so-du-lich"), "mua-cao-diem-khach-quoc-te");
        visitor.demo().advance();
        JsonNode after = article(visitor.json("so-du-lich"), "mua-cao-diem-khach-quoc-te");
        assertThat(after.get("id")).isEqualTo(before.get("id"));
        assertThat(after.get("date_published")).isEqualTo(before.get("date_published"));
    }

    @Test
    void a_correction_is_seen_through_the_old_validators() throws Exception {
        URI feed = visitor.site("phu-quoc").feed();
        String tag = visitor.get(feed).headers().firstValue("ETag").orElseThrow();
        visitor.demo().advance();
        assertThat(visitor.get(feed, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(visitor.text(feed)).contains("231.000 khách quốc tế").doesNotContain("213.000");
    }

    @Test
    void the_second_step_leaves_a_tombstone_and_a_page_that_is_gone() throws Exception {
        URI page = pageOfWithdrawn();
        assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        visitor.demo().advance();
        visitor.demo().advance();
        String feed = visitor.text(visitor.site("rach-gia").feed());
        assertThat(feed).contains("<at:deleted-entry ref=\"tag:rach-gia.kenhtin.example,2018:" + WITHDRAWN + "\"");
        assertThat(visitor.rome("rach-gia").getEntries())
                .noneMatch(entry -> entry.getUri().endsWith(WITHDRAWN));
        assertThat(visitor.get(page).statusCode()).isEqualTo(410);
    }

    @Test
    void the_tombstone_namespace_is_absent_while_there_are_none() throws Exception {
        assertThat(visitor.text(visitor.site("rach-gia").feed())).doesNotContain("tombstones");
    }

    @Test
    void the_clock_takes_both_steps_by_itself() throws Exception {
        visitor.pass(Duration.ofMinutes(3));
        assertThat(visitor.text(visitor.site("phu-quoc").feed())).contains("231.000");
        assertThat(visitor.get(pageOfWithdrawn()).statusCode()).isEqualTo(200);
        visitor.pass(Duration.ofMinutes(3));
        assertThat(visitor.get(pageOfWithdrawn()).statusCode()).isEqualTo(410);
    }

    @Test
    void further_steps_change_nothing() throws Exception {
        visitor.demo().advance();
        visitor.demo().advance();
        byte[] last = visitor.get(visitor.site("rach-gia").feed()).body();
        visitor.demo().advance();
        visitor.pass(Duration.ofHours(1));
        assertThat(visitor.get(visitor.site("rach-gia").feed()).body()).isEqualTo(last);
    }

    @Test
    void sites_without_changes_keep_their_bytes() throws Exception {
        byte[] first = visitor.get(visitor.site("ha-tien").feed()).body();
        visitor.demo().advance();
        visitor.demo().advance();
        assertThat(visitor.get(visitor.site("ha-tien").feed()).body()).isEqualTo(first);
    }

    @Test
    void the_withdrawn_article_is_there_at_first() throws Exception {
        assertThat(visitor.rome("rach-gia").getEntries().stream().map(SyndEntry::getUri))
                .anyMatch(id -> id.endsWith(WITHDRAWN));
    }

    private URI pageOfWithdrawn() {
        return visitor.site("rach-gia").homePage().resolve("bai-viet/" + WITHDRAWN);
    }

    private static JsonNode article(JsonNode feed, String key) {
        for (JsonNode item : feed.get("items")) {
            if (item.get("id").asText().endsWith(key)) {
                return item;
            }
        }
        throw new AssertionError("no item " + key);
    }
}
