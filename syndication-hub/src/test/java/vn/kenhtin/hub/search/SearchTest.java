package vn.kenhtin.hub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest {

    private ArticleIndex index;

    @BeforeEach
    void open() {
        index = ArticleIndex.in(ByteBuffersDirectory::new);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void put(String id, String title, String body) {
        put(id, "an-bien", title, body, Instant.parse("2018-05-10T03:00:00Z"), "tin-nong");
    }

    private void put(String id, String site, String title, String body, @Nullable Instant published, String category) {
        index.put(new ArticleText(id, site, title, "", body, published, "https://x/" + id, List.of(category)));
        index.refresh();
    }

    private List<String> found(String text) {
        return index.search(SearchQuery.of(text)).hits().stream()
                .map(SearchPage.Hit::id)
                .toList();
    }

    @Test
    void words_without_accents_find_every_accented_spelling() {
        put("a", "", "tỉnh Kiên Giang");
        put("b", "", "tỉnh An Giang");
        assertThat(found("kien giang")).containsExactly("a");
        assertThat(found("u minh thuong")).isEmpty();
    }

    @Test
    void the_spelling_that_was_typed_comes_first() {
        put("bare", "Kien Giang", "Kien Giang Kien Giang Kien Giang");
        put("exact", "", "một bài dài hơn nhiều có nhắc một lần đến tỉnh Kiên Giang ở gần cuối bài viết này");
        assertThat(found("Kiên Giang")).containsExactly("exact", "bare");
        assertThat(found("kien giang")).containsExactly("bare", "exact");
    }

    @Test
    void words_with_accents_do_not_find_other_accents() {
        put("a", "", "chiến sĩ hải quân");
        assertThat(found("chiên")).isEmpty();
    }

    @Test
    void the_place_of_the_tone_mark_does_not_matter() {
        put("a", "", "xã Vĩnh Hòa Hiệp");
        put("b", "", "xã Vĩnh Hoà Phú");
        assertThat(found("hoà")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("hòa")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void the_icelandic_letter_finds_the_vietnamese_one() {
        put("a", "", "Đảng bộ huyện");
        put("b", "", "Ðảng bộ xã");
        assertThat(found("Ðảng")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("đảng")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void every_word_must_occur() {
        put("a", "Hội nghị", "công tác dân vận");
        put("b", "Hội nghị", "công tác cán bộ");
        assertThat(found("hội nghị dân vận")).containsExactly("a");
    }

    @Test
    void quoted_words_must_stand_together() {
        put("a", "", "thành phố Rạch Giá");
        put("b", "", "giá thuê rạch ở thành phố");
        assertThat(found("\"rạch giá\"")).containsExactly("a");
        assertThat(found("“rach gia”")).containsExactly("a");
        assertThat(found("rạch giá")).containsExactly("a", "b");
    }

    @Test
    void a_phrase_does_not_reach_from_the_title_into_the_text() {
        put("a", "Lễ hội Nguyễn", "Trung Trực là anh hùng");
        assertThat(found("\"Nguyễn Trung\"")).isEmpty();
    }

    @Test
    void words_of_the_title_count_more() {
        put("text", "Hội nghị", "về nuôi tôm");
        put("title", "Nuôi tôm", "về hội nghị");
        assertThat(found("nuôi tôm")).startsWith("title");
    }

    @Test
    void site_category_and_time_narrow_the_search() {
        put("a", "an-bien", "Tin", "mới", Instant.parse("2018-05-01T00:00:00Z"), "kinh-te");
        put("b", "an-minh", "Tin", "mới", Instant.parse("2018-05-02T00:00:00Z"), "kinh-te");
        put("c", "an-bien", "Tin", "mới", Instant.parse("2018-05-03T00:00:00Z"), "xa-hoi");
        assertThat(ids(new SearchQuery(
                        "tin", Set.of("an-bien"), Set.of(), null, null, SearchQuery.Order.BEST, 10, null)))
                .containsExactlyInAnyOrder("a", "c");
        assertThat(ids(new SearchQuery(
                        "tin", Set.of(), Set.of("kinh-te"), null, null, SearchQuery.Order.BEST, 10, null)))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(ids(new SearchQuery(
                        "",
                        Set.of(),
                        Set.of(),
                        Instant.parse("2018-05-02T00:00:00Z"),
                        Instant.parse("2018-05-03T00:00:00Z"),
                        SearchQuery.Order.BEST,
                        10,
                        null)))
                .containsExactly("b");
    }

    @Test
    void newest_comes_first_and_articles_without_a_date_last() {
        put("old", "s", "Tin", "", Instant.parse("2018-05-01T00:00:00Z"), "c");
        put("none", "s", "Tin", "", null, "c");
        put("new", "s", "Tin", "", Instant.parse("2018-05-03T00:00:00Z"), "c");
        assertThat(ids(newest("tin", 10, null))).containsExactly("new", "old", "none");
    }

    @Test
    void pages_in_either_order_hold_every_hit_once() {
        for (int i = 0; i < 25; i++) {
            put("a" + i, "s", "Tin", "bài " + i % 3, Instant.ofEpochSecond(1_500_000_000L + i / 5), "c");
        }
        for (SearchQuery.Order order : SearchQuery.Order.values()) {
            List<String> all = new ArrayList<>();
            String cursor = null;
            do {
                SearchPage page =
                        index.search(new SearchQuery("tin", Set.of(), Set.of(), null, null, order, 4, cursor));
                assertThat(page.total()).isEqualTo(25);
                page.hits().forEach(hit -> all.add(hit.id()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(all).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_cursor_of_another_order_or_none_at_all_is_refused() {
        for (int i = 0; i < 3; i++) {
            put("a" + i, "Tin", "mới");
        }
        String next = index.search(newest("tin", 1, null)).next();
        assertThatThrownBy(() -> index.search(
                        new SearchQuery("tin", Set.of(), Set.of(), null, null, SearchQuery.Order.BEST, 1, next)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index.search(newest("tin", 1, "tệ"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void marks_fall_on_the_accented_text() {
        put("a", "Tin Kiên Giang", "Hội nghị ở tỉnh Kiên Giang.");
        SearchPage.Hit hit = index.search(SearchQuery.of("kien giang")).hits().get(0);
        assertThat(hit.title().marked("[", "]")).isEqualTo("Tin [Kiên] [Giang]");
        assertThat(hit.passage().marked("[", "]")).contains("tỉnh [Kiên] [Giang].");
    }

    @Test
    void the_passage_is_where_most_words_stand() {
        put("a", "", "Mở đầu không có gì. ".repeat(30) + "Đồng bào Khmer đua ghe ngo. " + "Kết thúc. ".repeat(30));
        SearchPage.Hit hit =
                index.search(SearchQuery.of("\"ghe ngo\" khmer")).hits().get(0);
        assertThat(hit.passage().marked("[", "]"))
                .startsWith("…")
                .contains("[Khmer] đua [ghe ngo]")
                .endsWith("…");
    }

    @Test
    void an_edited_article_is_found_by_its_new_words_only() {
        put("a", "Tin cũ", "lễ hội");
        put("a", "Tin mới", "hội thi");
        assertThat(found("lễ")).isEmpty();
        assertThat(found("thi")).containsExactly("a");
    }

    @Test
    void a_pasted_article_is_no_heavy_query() {
        put("a", "Tin", "nội dung");
        assertThat(found("nội dung ".repeat(50_000))).containsExactly("a");
    }

    @Test
    void marks_without_words_find_everything() {
        put("a", "Tin", "nội dung");
        assertThat(found(" \" … ( ")).containsExactly("a");
    }

    private List<String> ids(SearchQuery query) {
        return index.search(query).hits().stream().map(SearchPage.Hit::id).toList();
    }

    private static SearchQuery newest(String text, int size, @Nullable String cursor) {
        return new SearchQuery(text, Set.of(), Set.of(), null, null, SearchQuery.Order.NEWEST, size, cursor);
    }
}
