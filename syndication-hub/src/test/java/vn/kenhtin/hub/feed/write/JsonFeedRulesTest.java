package vn.kenhtin.hub.feed.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON Feed 1.1. */
class JsonFeedRulesTest {

    private final JsonNode feed = Written.json();

    @Test
    void names_its_version_title_urls_and_language() {
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asText()).isEqualTo("Kênh Tin");
        assertThat(feed.path("feed_url").asText()).isEqualTo("https://tin.example.vn/feeds/all.json");
        assertThat(feed.path("home_page_url").asText()).isEqualTo("https://tin.example.vn/");
        assertThat(feed.path("language").asText()).isEqualTo("vi");
    }

    @Test
    void every_item_has_a_string_id_and_exactly_one_content() {
        assertThat(feed.path("items")).hasSize(3).allSatisfy(item -> {
            assertThat(item.path("id").isTextual()).isTrue();
            assertThat(item.has("content_html")).isNotEqualTo(item.has("content_text"));
        });
    }

    @Test
    void dates_are_rfc_3339() {
        List<String> dates = new ArrayList<>(feed.findValuesAsText("date_published"));
        dates.addAll(feed.findValuesAsText("date_modified"));
        assertThat(dates).hasSize(6).allSatisfy(OffsetDateTime::parse);
    }

    @Test
    void authors_is_a_list_and_the_old_author_is_gone() {
        assertThat(feed.path("items")).allSatisfy(item -> {
            assertThat(item.path("authors").path(0).path("name").asText()).isNotBlank();
            assertThat(item.has("author")).isFalse();
        });
    }

    @Test
    void attachments_have_url_and_type_and_only_a_known_size() {
        JsonNode attachments = feed.path("items").path(0).path("attachments");
        assertThat(attachments).hasSize(2).allMatch(it -> it.has("url") && it.has("mime_type"));
        assertThat(attachments.path(0).path("size_in_bytes").asLong()).isEqualTo(181_234);
        assertThat(attachments.path(1).has("size_in_bytes")).isFalse();
    }

    @Test
    void the_lead_picture_and_the_first_publishers_page_are_told() {
        JsonNode item = feed.path("items").path(0);
        assertThat(item.path("image").asText()).isEqualTo("https://tinh.example.vn/anh/hoi-nghi.jpg");
        assertThat(item.path("external_url").asText()).isEqualTo("https://nguon.example.vn/101");
    }

    @Test
    void the_extension_says_where_it_is_explained_and_what_the_format_has_no_field_for() {
        JsonNode extension = feed.path("items").path(0).path("_kenhtin");
        assertThat(extension.path("about").asText()).startsWith("https://");
        assertThat(extension.path("byline").asText()).isEqualTo("Thu Oanh");
        assertThat(extension.path("source_name").asText()).isEqualTo("WebSite Kiên Giang");
        assertThat(extension.path("legacy_reads").asLong()).isEqualTo(1950);
        assertThat(extension.path("hot").asBoolean()).isTrue();
        assertThat(extension.path("site").asText()).isEqualTo("tinh");
    }

    @Test
    void nothing_in_it_is_null_or_empty() {
        List<JsonNode> all = new ArrayList<>();
        feed.path("items").forEach(item -> item.forEach(all::add));
        assertThat(all)
                .noneMatch(it -> it.isNull() || (it.isTextual() && it.asText().isEmpty()));
    }

    @Test
    void a_feed_that_ends_here_has_no_next_page() {
        assertThat(feed.has("next_url")).isFalse();
        assertThat(feed.has("expired")).isFalse();
    }
}
